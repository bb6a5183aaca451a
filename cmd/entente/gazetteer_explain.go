package main

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"entente/gazetteer"
)

func newGazetteerExplain(p *program) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "explain NAME",
		Short: "Which rows say that a name is whose, from which source, and which comes first",
		Long: `In an article, what is named nearby decides: full names, titles, countries, dates
in office. This is what is known before that.
Piped, a row an entry: id, name as written there, form, marks, file:line, source,
licence, why it comes where it comes.`,
		Example: `  entente gazetteer explain Zelenskyy
  entente gazetteer explain "the North" --gazetteer mine/`,
		Args: takes(1, "one name, as in: entente gazetteer explain Putin"),
		RunE: func(_ *cobra.Command, args []string) error { return p.explain(args[0], asJSON) },
	}
	p.gazetteerFlag(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

// explained is one entry that a name can mean, and why it comes where it comes.
type explained struct {
	entry  *gazetteer.Entry
	name   gazetteer.Name
	origin gazetteer.Origin
	why    string
}

func (p *program) explain(name string, asJSON bool) error {
	known, err := p.knowledge()
	if err != nil {
		return err
	}
	found, err := named(known, name)
	if err != nil {
		return err
	}
	all := make([]explained, len(found))
	for i, c := range found {
		e := known.Entry(c.Entry)
		all[i] = explained{e, e.Names[c.Name], known.Origin(c), ""}
		all[i].why = p.whyThere(all[:i+1], c.Entry < known.Own(), len(found))
	}
	switch p.form(asJSON) {
	case jsonForm:
		return p.explainJSON(all)
	case tsvForm:
		return p.explainRows(all)
	}
	page := p.page()
	for i := range all {
		if i > 0 {
			page.print("\n")
		}
		explainedPage(page, &all[i])
	}
	return page.err
}

// whyThere says why the last of the entries so far stands where it stands among all of them.
func (p *program) whyThere(soFar []explained, own bool, total int) string {
	x := &soFar[len(soFar)-1]
	var why string
	switch {
	case total == 1:
		why = "the only one with the name"
	case p.folder != "" && own:
		why = "yours: before all of ours"
	case strings.HasPrefix(x.origin.File, "data/tables/"):
		why = "from the tables: after what is hand-kept"
	default:
		why = "hand-kept: before the tables"
	}
	switch {
	case x.name.Later:
		why += "; counts only after the entry was named otherwise"
	case x.name.Ambiguous:
		why += "; ambiguous: what is named nearby must speak for it"
	}
	return why
}

// marks says what is special about a name: "ambiguous, later, generated".
func marks(n gazetteer.Name) string {
	var out []string
	if n.Ambiguous {
		out = append(out, "ambiguous")
	}
	if n.Later {
		out = append(out, "later")
	}
	if n.Generated {
		out = append(out, "generated")
	}
	return strings.Join(out, ", ")
}

func explainedPage(page *page, x *explained) {
	page.print("%s   %s\n", page.in(bold, plain(x.entry.Name)), page.in(cyan, x.entry.ID))
	page.print("  %s\n", entryFacts(x.entry))
	said := "“" + plain(x.name.Text) + "”, " + formInWords(x.name.Form)
	if m := marks(x.name); m != "" {
		said += ", " + m
	}
	if x.name.Generated {
		said += " from a name in this row"
	}
	page.print("  %s\n", said)
	page.print("  %s:%d\n", plain(x.origin.File), x.origin.Line)
	page.wrapped(4, fmt.Sprintf("source %s, %s; licence %s", plain(x.origin.Source), x.origin.Date, plain(x.origin.Licence)), nil)
	page.wrapped(2, x.why, nil)
}

func formInWords(f gazetteer.Form) string {
	switch f {
	case gazetteer.FormName:
		return "full name"
	case gazetteer.FormShort:
		return "short name"
	}
	return string(f)
}

func (p *program) explainRows(all []explained) error {
	out := bufio.NewWriter(p.out)
	for _, x := range all {
		row(out, x.entry.ID, x.name.Text, x.name.Form, marks(x.name), fmt.Sprintf("%s:%d", x.origin.File, x.origin.Line),
			x.origin.Source, x.origin.Licence, x.why)
	}
	return out.Flush()
}

func (p *program) explainJSON(all []explained) error {
	type originJSON struct {
		File    string `json:"file"`
		Line    int    `json:"line"`
		Source  string `json:"source"`
		Date    string `json:"date"`
		Licence string `json:"licence"`
	}
	type explainedJSON struct {
		Entry  entryJSON  `json:"entry"`
		Name   nameJSON   `json:"name"`
		Origin originJSON `json:"origin"`
		Why    string     `json:"why"`
	}
	out := make([]explainedJSON, len(all))
	for i, x := range all {
		out[i] = explainedJSON{entryAsJSON(x.entry), nameAsJSON(x.name), originJSON(x.origin), x.why}
	}
	return writeJSON(p.out, out)
}
