package main

import (
	"bufio"
	"strings"

	"github.com/spf13/cobra"

	"entente/graph"
)

func newBetween(p *program) *cobra.Command {
	q := question{program: p}
	cmd := &cobra.Command{
		Use:   "between A B",
		Short: "Every link of two, sentence by sentence",
		Long: `What one did to the other (→, ←), who says so, and when. What is planned,
denied or did not happen is marked.
Piped, a row a sentence: source, relation, target, layer, modality, not, date,
speakers, file, sentence.`,
		Example: `  entente between Putin "Kim Jong Un"
  entente between Iran Russia --layer stated -g news.json`,
		Args: takes(2, `two names, as in: entente between Putin "Kim Jong Un"`),
		RunE: func(_ *cobra.Command, names []string) error { return q.between(names) },
	}
	q.flags(cmd)
	q.filter.flags(cmd)
	cmd.ValidArgsFunction = q.completeNames(2)
	return cmd
}

func (q question) between(names []string) error {
	a, err := q.open()
	if err != nil {
		return err
	}
	from, to, err := a.pair(names)
	if err != nil {
		return err
	}
	edges := q.filter.edges(a.g, a.Between(from, to))
	if len(edges) == 0 {
		return nothing("No link between %s and %s%s.\nHow they are connected over others: entente path %s %s",
			plain(a.g.Nodes[from].Label), plain(a.g.Nodes[to].Label), q.filter.described(), shellWord(names[0]), shellWord(names[1]))
	}
	switch q.form(q.asJSON) {
	case jsonForm:
		return a.betweenJSON(from, to, edges)
	case tsvForm:
		return a.betweenRows(edges)
	}
	page := q.page()
	a.betweenPage(page, from, to, edges)
	return page.err
}

func (a *answer) betweenJSON(from, to int, edges []int) error {
	return writeJSON(a.out, struct {
		A     graph.Node   `json:"a"`
		B     graph.Node   `json:"b"`
		Edges []graph.Edge `json:"edges"`
	}{a.g.Nodes[from], a.g.Nodes[to], a.edgeList(edges[:a.filter.first(len(edges), jsonForm)])})
}

func (a *answer) edgeList(edges []int) []graph.Edge {
	list := make([]graph.Edge, 0, len(edges))
	for _, i := range edges {
		list = append(list, a.g.Edges[i])
	}
	return list
}

func (a *answer) betweenRows(edges []int) error {
	out := bufio.NewWriter(a.out)
	total := 0
	for _, i := range edges {
		total += len(a.g.Edges[i].Evidence)
	}
	left := a.filter.first(total, tsvForm)
	for _, i := range edges {
		edge := &a.g.Edges[i]
		for j := range edge.Evidence[:min(left, len(edge.Evidence))] {
			a.evidenceRow(out, edge, &edge.Evidence[j])
			left--
		}
	}
	return out.Flush()
}

// betweenPage prints the statements one by one, then the sentences that only name both.
func (a *answer) betweenPage(p *page, from, to int, edges []int) {
	statements, together := weights(a.g, edges)
	p.print("%s — %s   %s\n", p.in(bold, plain(a.g.Nodes[from].Label)), p.in(bold, plain(a.g.Nodes[to].Label)), a.linkCounts(edges))
	total, shown := statements+together, 0
	limit := a.filter.first(total, tableForm)
	quoted := map[string]bool{}
	for _, i := range edges {
		edge := &a.g.Edges[i]
		if edge.Layer != graph.StatedLayer {
			continue
		}
		for j := range edge.Evidence[:min(limit-shown, len(edge.Evidence))] {
			e := &edge.Evidence[j]
			p.print("\n  %s %s   %s\n", arrow(edge, a.g.Nodes[from].ID), p.action(edge.Action, e), a.origin(p, e))
			p.quote(4, e)
			quoted[e.Document+"\x00"+e.Sentence] = true
			shown++
		}
	}
	shown += a.togetherOnly(p, edges, limit-shown, quoted)
	if rest := total - shown; rest > 0 {
		p.print("\n%s\n", p.in(faint, thousands(shown)+" of "+thousands(total)+" shown; --limit 0 shows all"))
	}
}

// togetherOnly prints the sentences that name both, but for those already quoted.
// It gives how many it printed or found quoted.
func (a *answer) togetherOnly(p *page, edges []int, limit int, quoted map[string]bool) int {
	done := 0
	headed := false
	for _, i := range edges {
		edge := &a.g.Edges[i]
		if edge.Layer != graph.CoOccurrenceLayer {
			continue
		}
		for j := range edge.Evidence[:min(limit, len(edge.Evidence))] {
			e := &edge.Evidence[j]
			done++
			if quoted[e.Document+"\x00"+e.Sentence] {
				continue
			}
			if !headed {
				p.print("\n  – named together\n")
				headed = true
			}
			p.quote(4, e)
			p.print("      %s\n", a.origin(p, e))
		}
	}
	return done
}

// weights adds up the evidence of some edges, each layer for itself.
func weights(g *graph.Graph, edges []int) (statements, together int) {
	for _, i := range edges {
		if g.Edges[i].Layer == graph.StatedLayer {
			statements += g.Edges[i].Weight
		} else {
			together += g.Edges[i].Weight
		}
	}
	return statements, together
}

// linkCounts says how two are linked in numbers: "2 statements, 1 planned, 3 sentences together".
func (a *answer) linkCounts(edges []int) string {
	var statements []graph.Evidence
	for _, i := range edges {
		if a.g.Edges[i].Layer == graph.StatedLayer {
			statements = append(statements, a.g.Edges[i].Evidence...)
		}
	}
	parts := standings(statements)
	if _, together := weights(a.g, edges); together > 0 {
		parts = append(parts, count(together, "sentence together", "sentences together"))
	}
	return strings.Join(parts, ", ")
}
