package main

import (
	"bufio"
	"fmt"

	"github.com/spf13/cobra"

	"entente/gazetteer"
)

func newGazetteerStats(p *program) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "stats",
		Short: "How much is known, and from where",
		Long: `Piped, a row a count: what, how many; then a row a file: its name, its entries,
source, date, licence.`,
		Example: `  entente gazetteer stats
  entente gazetteer stats --gazetteer mine/ --json`,
		Args: takes(0, "no arguments"),
		RunE: func(*cobra.Command, []string) error { return p.gazetteerStats(asJSON) },
	}
	p.gazetteerFlag(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

// counted is one count, and what of.
type counted struct {
	What string `json:"what"`
	N    int    `json:"count"`
}

func (p *program) gazetteerStats(asJSON bool) error {
	known, err := p.knowledge()
	if err != nil {
		return err
	}
	stats := known.Stats()
	counts := countsOf(stats)
	switch p.form(asJSON) {
	case jsonForm:
		return p.statsJSON(counts, stats.Files)
	case tsvForm:
		out := bufio.NewWriter(p.out)
		for _, c := range counts {
			row(out, c.What, c.N)
		}
		for _, f := range stats.Files {
			row(out, f.File, f.Entries, f.Source, f.Date, f.Licence)
		}
		return out.Flush()
	}
	page := p.page()
	for _, c := range counts {
		page.print("%s %10s\n", pad(c.What, 22), thousands(c.N))
	}
	for _, f := range stats.Files {
		page.print("\n%s   %s\n", page.in(bold, plain(f.File)), count(f.Entries, "entry", "entries"))
		page.wrapped(2, fmt.Sprintf("%s; %s; %s", plain(f.Source), f.Date, plain(f.Licence)), nil)
	}
	return page.err
}

func countsOf(s gazetteer.Stats) []counted {
	var counts []counted
	for _, kind := range []gazetteer.Kind{gazetteer.Person, gazetteer.Country, gazetteer.Organization, gazetteer.Place, gazetteer.Group, gazetteer.Event, gazetteer.Other} {
		counts = append(counts, counted{string(kind), s.Entries[kind]})
	}
	for prominence := 1; prominence <= 4; prominence++ {
		counts = append(counts, counted{fmt.Sprintf("of prominence %d", prominence), s.Prominence[prominence]})
	}
	return append(counts,
		counted{"names", s.Names}, counted{"generated spellings", s.Generated}, counted{"ambiguous of both", s.Ambiguous},
		counted{"roles", s.Roles}, counted{"titles", s.Titles}, counted{"given names", s.Given}, counted{"family names", s.Family},
		counted{"files", len(s.Files)}, counted{"bytes", s.Bytes})
}

func (p *program) statsJSON(counts []counted, files []gazetteer.FileStats) error {
	type fileJSON struct {
		File    string `json:"file"`
		Entries int    `json:"entries"`
		Source  string `json:"source"`
		Date    string `json:"date"`
		Licence string `json:"licence"`
	}
	out := struct {
		Counts []counted  `json:"counts"`
		Files  []fileJSON `json:"files"`
	}{Counts: counts, Files: []fileJSON{}}
	for _, f := range files {
		out.Files = append(out.Files, fileJSON{f.File, f.Entries, f.Source, f.Date, f.Licence})
	}
	return writeJSON(p.out, out)
}
