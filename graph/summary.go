package graph

import (
	"cmp"
	"slices"
)

// Summary is what a graph shows at first sight: its most mentioned nodes and
// its strongest links, as indexes into Graph.Nodes and Graph.Edges. The
// sentence to show for an edge is that of Edge.Best.
type Summary struct {
	Nodes    []int // by mentions
	Stated   []int // by pieces of evidence that assert it, then by all
	Together []int // by sentences, then by log-likelihood
}

// Summary gives the first n of each list; ties go by the graph's order.
func (g *Graph) Summary(n int) Summary {
	var s Summary
	for i := range g.Nodes {
		s.Nodes = append(s.Nodes, i)
	}
	asserted := make([]int, len(g.Edges))
	for i := range g.Edges {
		if g.Edges[i].Layer == StatedLayer {
			s.Stated = append(s.Stated, i)
			asserted[i] = g.Edges[i].Asserted()
		} else {
			s.Together = append(s.Together, i)
		}
	}
	s.Nodes = head(s.Nodes, n, func(a, b int) int {
		return cmp.Compare(g.Nodes[b].Mentions, g.Nodes[a].Mentions)
	})
	mentions := make(map[string]int, len(g.Nodes))
	for _, n := range g.Nodes {
		mentions[n.ID] = n.Mentions
	}
	// Of links with as much evidence, that between the better-known two comes first.
	known := func(i int) int { return min(mentions[g.Edges[i].Source], mentions[g.Edges[i].Target]) }
	s.Stated = head(s.Stated, n, func(a, b int) int {
		return cmp.Or(cmp.Compare(asserted[b], asserted[a]), cmp.Compare(g.Edges[b].Weight, g.Edges[a].Weight), cmp.Compare(known(b), known(a)))
	})
	s.Together = head(s.Together, n, func(a, b int) int {
		return cmp.Or(cmp.Compare(g.Edges[b].Weight, g.Edges[a].Weight), cmp.Compare(g.Edges[b].LLR, g.Edges[a].LLR))
	})
	return s
}

// head sorts a list, ties by number, and gives its first n.
func head(list []int, n int, compare func(a, b int) int) []int {
	slices.SortFunc(list, func(a, b int) int { return cmp.Or(compare(a, b), cmp.Compare(a, b)) })
	return list[:max(0, min(n, len(list)))]
}
