package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"entente/graph"
)

// program is what every command shares: where it reads and prints, and the
// flags that all commands have.
type program struct {
	console
	colour string // --color
	table  bool   // --table
	folder string // --gazetteer, of the commands that have it
}

func newRoot(c console) *cobra.Command {
	p := &program{console: c}
	root := &cobra.Command{
		Use:   "entente",
		Short: "Who is linked to whom in the news: each link with its sentence, its date and who said so.",
		Example: `  entente extract articles/             read a folder, write entente.json
  entente between Putin "Kim Jong Un"   every link of two, sentence by sentence
  entente links Iran                    all links of one
  entente path Putin "White House"      how two are connected
  entente export -f graphml -o g.graphml`,
		Version:       graph.Version,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs,
		RunE:          unknownCommand,

		SuggestionsMinimumDistance: 2,
	}
	root.PersistentFlags().StringVar(&p.colour, "color", "auto", "colour: auto, always or never")
	root.PersistentFlags().BoolVar(&p.table, "table", false, "lay out for reading, even where the output is no terminal")
	root.PersistentPreRunE = func(*cobra.Command, []string) error { return p.checkColour() }
	root.SetUsageTemplate(usageTemplate)
	root.SetHelpTemplate(helpTemplate)
	root.SetVersionTemplate("entente {{.Version}}\n")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usage("%w\nTry: %s --help", err, cmd.CommandPath())
	})
	root.SetHelpCommand(newHelp(root))
	root.AddCommand(
		newExtract(p), newLinks(p), newBetween(p), newPath(p), newShow(p), newExport(p), newGazetteer(p), newVersion(p),
		&cobra.Command{Use: "exit-codes", Short: "What the exit codes say", Long: exitCodesHelp},
	)
	return root
}

// unknownCommand is what the program does when no command is named, or none that exists.
func unknownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return cmd.Help()
	}
	message := fmt.Sprintf("unknown command %q", args[0])
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		message += "; did you mean " + strings.Join(near, " or ") + "?"
	}
	return usage("%s\nTry: entente --help", message)
}

// newHelp is cobra's help command, but for an exit code that says when there is no such topic.
func newHelp(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:    "help [COMMAND]",
		Short:  "Help on a command or a topic",
		Hidden: true,
		RunE: func(_ *cobra.Command, args []string) error {
			topic, _, err := root.Find(args)
			if err != nil || topic == root && len(args) > 0 {
				return usage("no help on %q\nTry: entente --help", strings.Join(args, " "))
			}
			topic.InitDefaultHelpFlag()
			return topic.Help()
		},
	}
}

// takes gives a check that a command got n arguments, and says what they are where it did not.
func takes(n int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == n {
			return nil
		}
		return usage("%s takes %s\nTry: %s --help", cmd.Name(), what, cmd.CommandPath())
	}
}

// Examples come first: most people look at nothing else.
const helpTemplate = `{{.Short}}
{{if .HasExample}}
{{.Example}}
{{end}}{{with .Long}}
{{.}}
{{end}}{{if .Runnable}}
{{.UsageString}}{{end}}`

const usageTemplate = `Usage: {{if .HasAvailableSubCommands}}{{.CommandPath}} COMMAND{{else}}{{.UseLine}}{{end}}
{{- if .HasAvailableSubCommands}}

Commands:{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}

With every command: --table (lay out for reading, even when piped),
--color auto|always|never, --help. Also: entente help exit-codes{{end}}
{{- if and .HasAvailableLocalFlags (not .HasAvailableSubCommands)}}

Flags:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}
`
