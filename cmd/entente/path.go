package main

import (
	"bufio"
	"errors"

	"github.com/spf13/cobra"

	"entente/graph"
)

func newPath(p *program) *cobra.Command {
	q := question{program: p}
	cmd := &cobra.Command{
		Use:   "path A B",
		Short: "How two are connected: the shortest way over others",
		Long: `Each step comes with a sentence. Of ways of one length it takes the one with the
most stated steps.
Piped, a row a step: source, relation, target, layer, modality, not, date,
speakers, file, sentence.`,
		Example: `  entente path Putin "White House"
  entente path Iran "Kim Jong Un" --json -g news.json`,
		Args: takes(2, `two names, as in: entente path Putin "White House"`),
		RunE: func(_ *cobra.Command, names []string) error { return q.pathBetween(names) },
	}
	q.flags(cmd)
	cmd.ValidArgsFunction = q.completeNames(2)
	return cmd
}

func (q question) pathBetween(names []string) error {
	a, err := q.open()
	if err != nil {
		return err
	}
	from, to, err := a.pair(names)
	if err != nil {
		return err
	}
	route, err := a.Path(from, to)
	switch {
	case errors.Is(err, graph.ErrNoPath):
		return nothing("No path from %s to %s: no chain of links joins them.", plain(a.g.Nodes[from].Label), plain(a.g.Nodes[to].Label))
	case err != nil:
		return err
	}
	switch q.form(q.asJSON) {
	case jsonForm:
		return a.pathJSON(route)
	case tsvForm:
		return a.pathRows(route)
	}
	page := q.page()
	a.pathPage(page, route)
	return page.err
}

func (a *answer) pathJSON(route graph.Route) error {
	answer := struct {
		Nodes []graph.Node   `json:"nodes"`
		Steps [][]graph.Edge `json:"steps"` // steps[i]: all links of nodes[i] and nodes[i+1]
	}{Nodes: []graph.Node{}, Steps: [][]graph.Edge{}}
	for _, n := range route.Nodes {
		answer.Nodes = append(answer.Nodes, a.g.Nodes[n])
	}
	for _, edges := range route.Steps {
		answer.Steps = append(answer.Steps, a.edgeList(edges))
	}
	return writeJSON(a.out, answer)
}

func (a *answer) pathRows(route graph.Route) error {
	out := bufio.NewWriter(a.out)
	for _, edges := range route.Steps {
		edge := &a.g.Edges[edges[0]]
		a.evidenceRow(out, edge, edge.Best())
	}
	return out.Flush()
}

func (a *answer) pathPage(p *page, route graph.Route) {
	p.print("%s\n", p.in(faint, count(len(route.Steps), "step", "steps")))
	p.print("%s\n", p.in(bold, plain(a.g.Nodes[route.Nodes[0]].Label)))
	for i, edges := range route.Steps {
		edge := &a.g.Edges[edges[0]]
		best := edge.Best()
		relation := "named together"
		if edge.Layer == graph.StatedLayer {
			relation = edge.Action
		}
		p.print("  %s %s   %s\n", arrow(edge, a.g.Nodes[route.Nodes[i]].ID), p.action(relation, best), a.origin(p, best))
		p.quote(4, best)
		p.print("%s\n", p.in(bold, plain(a.g.Nodes[route.Nodes[i+1]].Label)))
	}
}
