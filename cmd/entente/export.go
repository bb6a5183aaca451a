package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"
)

func newExport(p *program) *cobra.Command {
	q := question{program: p}
	var format, path string
	cmd := &cobra.Command{
		Use:   "export [-f FORMAT] [-o FILE]",
		Short: "Write the graph for Gephi, Graphviz, networkx and others",
		Long: `The form graphml is for Gephi, networkx and igraph, dot for Graphviz, json for
everything else. The ending of FILE chooses the form where -f does not.`,
		Example: `  entente export -o news.graphml
  entente export -f dot | sfdp -Tsvg > news.svg
  entente export -g news.json -f json`,
		Args: takes(0, "no arguments; name the graph with -g and the file to write with -o"),
		RunE: func(cmd *cobra.Command, _ []string) error { return q.export(cmd.Context(), format, path) },
	}
	q.graphFlag(cmd)
	cmd.Flags().StringVarP(&format, "format", "f", "", "the `form` to write: json, dot or graphml")
	cmd.Flags().StringVarP(&path, "output", "o", "-", "`file` to write, - for stdout")
	mustComplete(cmd, "format", formatNames())
	return cmd
}

func (q question) export(ctx context.Context, format, path string) error {
	chosen, err := chooseFormat(format, path)
	if err != nil {
		return err
	}
	if err := overwritable(path, chosen.kind); err != nil {
		return err
	}
	g, err := q.readGraph(q.path)
	if err != nil {
		return err
	}
	return q.writeFile(ctx, path, func(w io.Writer) error { return chosen.write(g, w) })
}

// mustComplete offers the values of a flag. It fails only for a flag that does not exist, at the first run of any test.
func mustComplete(cmd *cobra.Command, flag string, values []string) {
	if err := cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err)
	}
}
