package main

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"

	"entente/graph"
)

func newVersion(p *program) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:     "version",
		Short:   "The version of the program and of what it writes",
		Example: "  entente version --json",
		Args:    takes(0, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			if asJSON {
				return writeJSON(p.out, map[string]string{
					"version": graph.Version, "schema": graph.Schema,
					"go": runtime.Version(), "os": runtime.GOOS, "arch": runtime.GOARCH,
				})
			}
			_, err := fmt.Fprintf(p.out, "entente %s\n", graph.Version)
			return err
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}
