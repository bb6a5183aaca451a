package main

import (
	"bufio"
	"strings"

	"github.com/spf13/cobra"

	"entente/gazetteer"
)

func newGazetteerLookup(p *program) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "lookup NAME",
		Short: "Everyone and everything that goes by a name, or has it as id",
		Long: `Your own entries come first, then the hand-kept ones, then the rest.
Piped, a row an entry: id, kind, name, country, Wikidata id, prominence, roles.`,
		Example: `  entente gazetteer lookup Putin
  entente gazetteer lookup "defence ministry" --json`,
		Args: takes(1, "one name, as in: entente gazetteer lookup Putin"),
		RunE: func(_ *cobra.Command, args []string) error { return p.lookup(args[0], asJSON) },
	}
	p.gazetteerFlag(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

func (p *program) lookup(name string, asJSON bool) error {
	known, err := p.knowledge()
	if err != nil {
		return err
	}
	found, err := named(known, name)
	if err != nil {
		return err
	}
	switch p.form(asJSON) {
	case jsonForm:
		entries := make([]entryJSON, len(found))
		for i, c := range found {
			entries[i] = entryAsJSON(known.Entry(c.Entry))
		}
		return writeJSON(p.out, entries)
	case tsvForm:
		out := bufio.NewWriter(p.out)
		for _, c := range found {
			e := known.Entry(c.Entry)
			row(out, e.ID, e.Kind, e.Name, e.Country, e.Wikidata, e.Prominence, strings.Join(roleTexts(e), "; "))
		}
		return out.Flush()
	}
	page := p.page()
	for i, c := range found {
		if i > 0 {
			page.print("\n")
		}
		entryPage(page, known.Entry(c.Entry))
	}
	return page.err
}

// entryPage prints an entry: its name and id, what it is, its roles.
func entryPage(page *page, e *gazetteer.Entry) {
	page.print("%s   %s\n", page.in(bold, plain(e.Name)), page.in(cyan, e.ID))
	page.print("  %s\n", entryFacts(e))
	for _, text := range roleTexts(e) {
		page.print("  %s\n", plain(text))
	}
}

// entryFacts says in a line what an entry is: "person, RUS, Q7747, prominence 1".
func entryFacts(e *gazetteer.Entry) string {
	facts := []string{string(e.Kind)}
	for _, fact := range []string{string(e.Gender), e.Country, e.Wikidata} {
		if fact != "" {
			facts = append(facts, fact)
		}
	}
	if e.StandsFor != "" {
		facts = append(facts, "stands for "+e.StandsFor)
	}
	return strings.Join(append(facts, "prominence "+thousands(e.Prominence)), ", ")
}

// roleTexts writes roles as "president of country_russia, 2012-05-07 to now or unknown".
func roleTexts(e *gazetteer.Entry) []string {
	var out []string
	for _, role := range e.Roles {
		text := role.Title + " of " + role.Of
		from, to := role.From.String(), role.To.String()
		switch {
		case from != "" && to != "":
			text += ", " + from + " to " + to
		case from != "":
			text += ", from " + from
		case to != "":
			text += ", until " + to
		}
		out = append(out, text)
	}
	return out
}

// entryJSON is an entry for other programs.
type entryJSON struct {
	ID         string     `json:"id"`
	Kind       string     `json:"kind"`
	Name       string     `json:"name"`
	Country    string     `json:"country"`
	Wikidata   string     `json:"wikidata"`
	Gender     string     `json:"gender"`
	StandsFor  string     `json:"stands_for"`
	Prominence int        `json:"prominence"`
	Names      []nameJSON `json:"names"`
	Roles      []roleJSON `json:"roles"`
}

type nameJSON struct {
	Text      string `json:"text"`
	Form      string `json:"form"`
	Ambiguous bool   `json:"ambiguous"`
	Later     bool   `json:"later"`
	Generated bool   `json:"generated"`
}

type roleJSON struct {
	Title string `json:"title"`
	Of    string `json:"of"`
	From  string `json:"from"`
	To    string `json:"to"`
}

func entryAsJSON(e *gazetteer.Entry) entryJSON {
	out := entryJSON{
		ID: e.ID, Kind: string(e.Kind), Name: e.Name, Country: e.Country, Wikidata: e.Wikidata, Gender: string(e.Gender),
		StandsFor: e.StandsFor, Prominence: e.Prominence, Names: []nameJSON{}, Roles: []roleJSON{},
	}
	for _, name := range e.Names {
		out.Names = append(out.Names, nameAsJSON(name))
	}
	for _, r := range e.Roles {
		out.Roles = append(out.Roles, roleJSON{r.Title, r.Of, r.From.String(), r.To.String()})
	}
	return out
}

func nameAsJSON(n gazetteer.Name) nameJSON {
	return nameJSON{n.Text, string(n.Form), n.Ambiguous, n.Later, n.Generated}
}
