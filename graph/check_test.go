package graph

import (
	"slices"
	"strings"
	"testing"

	"entente/extract"
)

// small is a graph with something of everything.
func small(t testing.TB) *Graph {
	a := newScene("a", "2024-05-02")
	a.sentence("[Kim=person_kim] thanked [Russia=country_russia], [Xinhua=organization_xinhua] says.").
		statement("thank", []int{0}, []int{1}, func(s *extract.Statement) {
			s.Speakers = []int{2}
			s.When = &extract.When{Start: "2024-05-01", End: "2024-05-01", Text: "on Wednesday"}
		})
	b := newScene("b", "")
	b.sentence("[Kim=person_kim] never thanked [Russia=country_russia].").
		statement("thank", []int{0}, []int{1}, func(s *extract.Statement) { s.Negated = true }).
		sentence("[Moscow=place_moscow>country_russia] was attacked.").
		statement("attack", nil, []int{2})
	return build(t, a, b)
}

func TestCheckFindsFaults(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(g *Graph)
		want  string
	}{
		{"node id", func(g *Graph) { g.Nodes[0].ID = "Country Russia" }, "does not match"},
		{"node order", func(g *Graph) { slices.Reverse(g.Nodes) }, "out of order"},
		{"node twice", func(g *Graph) { g.Nodes[1] = g.Nodes[0] }, "out of order, or twice"},
		{"no label", func(g *Graph) { g.Nodes[0].Label = "" }, "has no label"},
		{"no mentions", func(g *Graph) { g.Nodes[0].Mentions = 0 }, "0 mentions"},
		{"half a date", func(g *Graph) { g.Nodes[0].FirstSeen = "2024-05" }, "no full date"},
		{"dates backwards", func(g *Graph) { g.Nodes[0].FirstSeen = "2025-01-01" }, `"2025-01-01" to "2024-05-02"`},
		{"no such day", func(g *Graph) { g.Documents[0].Date = "2024-02-30" }, "no full date"},
		{"text", func(g *Graph) { g.Nodes[0].Label = "\xff" }, "no UTF-8"},
		{"edge order", func(g *Graph) { slices.Reverse(g.Edges) }, "out of order"},
		{"source", func(g *Graph) { g.Edges[0].Source = "country_russi" }, `no node "country_russi"`},
		{"loop", func(g *Graph) { g.Edges[3].Target = g.Edges[3].Source }, "with itself"},
		{"layer", func(g *Graph) { g.Edges[0].Layer = "x" }, "unknown layer"},
		{"direction", func(g *Graph) { e := &g.Edges[0]; e.Source, e.Target = e.Target, e.Source }, "larger id first"},
		{"co-occurrence with action", func(g *Graph) { g.Edges[0].Action = "meet" }, "with an action"},
		{"no action", func(g *Graph) { g.Edges[3].Action = "" }, "has no action"},
		{"key", func(g *Graph) { g.Edges[0].Key = "a b" }, "key does not match"},
		{"keys", func(g *Graph) { g.Edges[0].Key = g.Edges[1].Key }, "used twice"},
		{"weight", func(g *Graph) { g.Edges[0].Weight++ }, "pieces of evidence"},
		{"no evidence", func(g *Graph) { g.Edges[0].Weight, g.Edges[0].Evidence = 0, nil }, "weight 0"},
		{"evidence order", func(g *Graph) { slices.Reverse(g.Edges[3].Evidence) }, "out of order"},
		{"span", func(g *Graph) { g.Edges[0].Evidence[0].End = 0 }, "spans 0 to 0"},
		{"document", func(g *Graph) { g.Edges[0].Evidence[0].Document = "?" }, `no document "?"`},
		{"speaker", func(g *Graph) { g.Edges[3].Evidence[0].Speakers = []string{"x"} }, `no node "x"`},
		{"when", func(g *Graph) { g.Edges[3].Evidence[0].When.End = "May" }, "no full date"},
		{"npmi", func(g *Graph) { g.Edges[0].NPMI = 2 }, "NPMI 2"},
		{"act", func(g *Graph) { g.Acts[0].Node = "x" }, `no node "x"`},
		{"role", func(g *Graph) { g.Acts[0].Role = "" }, "unknown role"},
	} {
		g := small(t)
		c.spoil(g)
		if err := g.Check(); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}

func TestCheckTellsSomeFaults(t *testing.T) {
	g := randomGraph(100, 200)
	for i := range g.Nodes {
		g.Nodes[i].Label = ""
	}
	if lines := strings.Split(g.Check().Error(), "\n"); len(lines) != maxFaults+1 || lines[maxFaults] != "and more" {
		t.Errorf("%d lines, the last %q", len(lines), lines[len(lines)-1])
	}
}
