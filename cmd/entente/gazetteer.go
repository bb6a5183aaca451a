package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"entente/gazetteer"
)

func newGazetteer(p *program) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "gazetteer",
		Short: "What is known before reading: people, countries, organizations, places",
		Example: `  entente gazetteer lookup Putin           everyone who goes by a name
  entente gazetteer explain Zelenskyy      which rows say so, and whose they are
  entente gazetteer check mine/            the faults in a folder of your own
  entente gazetteer stats                  how much is known, and from where`,
		Long: `A folder of your own, in the format of gazetteer/data/FORMAT.md, adds to what is
known and wins over it: --gazetteer DIR, also with extract and show.`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return cmd.Help()
			}
			return usage("gazetteer has no command %q\nTry: entente gazetteer --help", args[0])
		},
	}
	cmd.AddCommand(newGazetteerLookup(p), newGazetteerExplain(p), newGazetteerCheck(p), newGazetteerStats(p))
	return cmd
}

func (p *program) gazetteerFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&p.folder, "gazetteer", "", "`folder` of your own entries, which win over ours")
}

// knowledge gives what is known: ours, and over it the user's folder where there is one.
func (p *program) knowledge() (*gazetteer.Gazetteer, error) {
	known, err := gazetteer.Embedded()
	if err != nil || p.folder == "" {
		return known, err
	}
	over, err := overlaid(known, p.folder)
	if faults := (gazetteer.Faults)(nil); errors.As(err, &faults) {
		return nil, fmt.Errorf("the gazetteer in %s has %s and was not read:\n%w", p.folder, count(len(faults), "fault", "faults"), err)
	}
	return over, err
}

func overlaid(known *gazetteer.Gazetteer, folder string) (*gazetteer.Gazetteer, error) {
	return known.With(os.DirFS(folder), strings.TrimRight(folder, "/")+"/")
}

// named gives the entries that go by a name, or have it as their id.
func named(known *gazetteer.Gazetteer, name string) ([]gazetteer.Candidate, error) {
	found := known.Lookup(name)
	if i, ok := known.ByID(name); ok && len(found) == 0 {
		found = []gazetteer.Candidate{{Entry: i}}
	}
	if len(found) > 0 {
		return found, nil
	}
	message := fmt.Sprintf("Nobody and nothing known is called “%s”", plain(name))
	if near := known.Nearest(name, 3); len(near) > 0 {
		return nil, nothing("%s; did you mean %s?", message, strings.Join(near, " or "))
	}
	return nil, nothing("%s.", message)
}

func newGazetteerCheck(p *program) *cobra.Command {
	return &cobra.Command{
		Use:   "check DIR",
		Short: "The faults in a folder of your own, each with file and line",
		Long: `Exit code 0 where there is none, 2 where there is any: then extract and show
refuse the folder whole.`,
		Example: "  entente gazetteer check mine/",
		Args:    takes(1, "one folder, as in: entente gazetteer check mine/"),
		RunE:    func(_ *cobra.Command, args []string) error { return p.checkGazetteer(args[0]) },
	}
}

func (p *program) checkGazetteer(folder string) error {
	known, err := gazetteer.Embedded()
	if err != nil {
		return err
	}
	over, err := overlaid(known, folder)
	var faults gazetteer.Faults
	if errors.As(err, &faults) {
		for _, fault := range faults {
			if _, err := fmt.Fprintln(p.out, plain(fault.String())); err != nil {
				return err
			}
		}
		return coded{exitFault, fmt.Errorf("%s in %s", count(len(faults), "fault", "faults"), folder)}
	}
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(p.out, "%s: no faults in %s\n", folder, count(over.Own(), "entry", "entries"))
	return err
}
