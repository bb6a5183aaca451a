package main

import (
	"bufio"
	"strings"

	"github.com/spf13/cobra"

	"entente/graph"
)

func newLinks(p *program) *cobra.Command {
	q := question{program: p}
	cmd := &cobra.Command{
		Use:   "links NAME",
		Short: "Everyone whom someone is linked to, the strongest links first",
		Long: `Each link comes with what was done (→ by NAME, ← to NAME) and one sentence.
Piped, a row a link: name, other, relation, direction, layer, weight, asserted,
first, last, sentence.`,
		Example: `  entente links Iran
  entente links "Kim Jong Un" --layer stated --limit 0 -g news.json
  entente links Putin | cut -f2 | sort | uniq -c`,
		Args: takes(1, "one name, as in: entente links Iran"),
		RunE: func(_ *cobra.Command, names []string) error { return q.links(names[0]) },
	}
	q.flags(cmd)
	q.filter.flags(cmd)
	cmd.ValidArgsFunction = q.completeNames(1)
	return cmd
}

func (q question) links(name string) error {
	a, err := q.open()
	if err != nil {
		return err
	}
	node, err := a.node(name)
	if err != nil {
		return err
	}
	links := a.linksOf(node)
	acts := a.actsOf(node)
	if len(links)+len(acts) == 0 {
		return nothing("%s is linked to nobody%s.", plain(a.g.Nodes[node].Label), q.filter.described())
	}
	shown := q.form(q.asJSON)
	first := links[:q.filter.first(len(links), shown)]
	switch shown {
	case jsonForm:
		return a.linksJSON(node, first, acts)
	case tsvForm:
		return a.linksRows(node, first)
	}
	page := q.page()
	a.linksPage(page, node, first, len(links), acts)
	return page.err
}

// linksOf gives a node's links as far as the filter keeps them.
func (a *answer) linksOf(node int) []graph.Link {
	var kept []graph.Link
	for _, link := range a.Links(node) {
		link.Edges = a.filter.edges(a.g, link.Edges)
		link.Stated, link.Together = weights(a.g, link.Edges)
		if len(link.Edges) > 0 {
			kept = append(kept, link)
		}
	}
	return kept
}

// actsOf gives what a node did, or underwent, without anyone else that we know of.
func (a *answer) actsOf(node int) []graph.Act {
	acts := []graph.Act{}
	for _, act := range a.g.Acts {
		if act.Node == a.g.Nodes[node].ID && act.Weight >= a.filter.minWeight && a.filter.layer != string(graph.CoOccurrenceLayer) {
			acts = append(acts, act)
		}
	}
	return acts
}

func (a *answer) linksJSON(node int, links []graph.Link, acts []graph.Act) error {
	type neighbour struct {
		Node     graph.Node   `json:"node"`
		Stated   int          `json:"stated"`
		Together int          `json:"together"`
		Edges    []graph.Edge `json:"edges"`
	}
	answer := struct {
		Node  graph.Node  `json:"node"`
		Links []neighbour `json:"links"`
		Acts  []graph.Act `json:"acts"`
	}{Node: a.g.Nodes[node], Links: []neighbour{}, Acts: acts}
	for _, link := range links {
		answer.Links = append(answer.Links, neighbour{a.g.Nodes[link.Node], link.Stated, link.Together, a.edgeList(link.Edges)})
	}
	return writeJSON(a.out, answer)
}

func (a *answer) linksRows(node int, links []graph.Link) error {
	out := bufio.NewWriter(a.out)
	from := a.g.Nodes[node]
	for _, link := range links {
		for _, i := range link.Edges {
			edge := &a.g.Edges[i]
			row(out, from.Label, a.g.Nodes[link.Node].Label, edge.Relation(), arrow(edge, from.ID), edge.Layer,
				edge.Weight, edge.Asserted(), edge.FirstSeen, edge.LastSeen, edge.Best().Sentence)
		}
	}
	return out.Flush()
}

func (a *answer) linksPage(p *page, node int, links []graph.Link, total int, acts []graph.Act) {
	n := &a.g.Nodes[node]
	p.print("%s   %s\n", p.in(bold, plain(n.Label)), p.in(faint, describe(n)))
	widest := 0
	for _, link := range links {
		widest = max(widest, cells(plain(a.g.Nodes[link.Node].Label)))
	}
	for _, link := range links {
		a.linkLines(p, n.ID, link, widest)
	}
	a.actLines(p, acts)
	if rest := total - len(links); rest > 0 {
		p.print("\n%s\n", p.in(faint, thousands(len(links))+" of "+thousands(total)+" shown; --limit 0 shows all"))
	}
}

// linkLines prints one neighbour: its name and numbers, the actions, the best sentence.
func (a *answer) linkLines(p *page, from string, link graph.Link, widest int) {
	p.print("\n%s   %s\n", p.in(bold, pad(plain(a.g.Nodes[link.Node].Label), widest)), a.linkCounts(link.Edges))
	var done []string
	for _, i := range link.Edges {
		if edge := &a.g.Edges[i]; edge.Layer == graph.StatedLayer {
			done = append(done, arrow(edge, from)+" "+strings.Join(actions(edge.Action, edge.Evidence), ", "))
		}
	}
	if len(done) > 0 {
		p.wrapped(2, strings.Join(done, ", "), nil)
	}
	best := a.g.Edges[link.Edges[0]].Best()
	short := *best
	short.Sentence = cut(plain(best.Sentence), 3*(p.width-6))
	p.quote(4, &short)
	p.print("      %s\n", a.origin(p, best))
}

// actLines prints what was done without another party.
func (a *answer) actLines(p *page, acts []graph.Act) {
	if len(acts) == 0 {
		return
	}
	p.print("\n%s\n", p.in(bold, "With nobody else named"))
	for i := range acts {
		act := &acts[i]
		side := "→"
		if act.Role == graph.TargetRole {
			side = "←"
		}
		first := &act.Evidence[0]
		p.print("  %s %s\n", side, p.in(cyan, strings.Join(actions(act.Action, act.Evidence), ", ")))
		p.quote(4, first)
		p.print("      %s\n", a.origin(p, first))
	}
}

// describe says what a node is: "person, 7 mentions in 2 articles, 2023-08-30 to 2025-01-11".
func describe(n *graph.Node) string {
	kind := string(n.Kind)
	if n.New {
		kind += " (new)"
	}
	parts := []string{kind, count(n.Mentions, "mention", "mentions") + " in " + count(n.Documents, "article", "articles")}
	switch {
	case n.FirstSeen != "" && n.LastSeen != n.FirstSeen:
		parts = append(parts, n.FirstSeen+" to "+n.LastSeen)
	case n.FirstSeen != "":
		parts = append(parts, n.FirstSeen)
	}
	return strings.Join(parts, ", ")
}

// described says in words what a filter lets through, to explain an empty answer.
func (f filter) described() string {
	var parts []string
	if f.layer != "" {
		parts = append(parts, "--layer "+f.layer)
	}
	if f.minWeight > 1 {
		parts = append(parts, "--min-weight "+thousands(f.minWeight))
	}
	if len(parts) == 0 {
		return ""
	}
	return " with " + strings.Join(parts, " and ")
}
