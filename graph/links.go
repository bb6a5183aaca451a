package graph

import (
	"cmp"
	"slices"
)

// Link is a neighbour of a node and all edges between the two.
type Link struct {
	Node     int   // the neighbour
	Edges    []int // stated before co-occurrence, heaviest first
	Asserted int   // evidence of the stated ones that says it is so: no denial, no plan
	Stated   int   // all evidence of the stated ones
	Together int   // weight of the co-occurrence: sentences that name both
}

// Links gives a node's neighbours. Those linked by what is stated as so come
// first, then those linked by what is planned, denied or negated, then those only
// named together, the most linked first; ties go by id.
func (x *Index) Links(node int) []Link {
	var links []Link
	for _, s := range x.from(node) {
		if len(links) == 0 || links[len(links)-1].Node != int(s.to) {
			links = append(links, Link{Node: int(s.to)})
		}
		link := &links[len(links)-1]
		link.Edges = append(link.Edges, int(s.edge))
		switch e := &x.graph.Edges[s.edge]; e.Layer {
		case StatedLayer:
			link.Stated += e.Weight
			link.Asserted += e.Asserted()
		default:
			link.Together += e.Weight
		}
	}
	for i := range links {
		slices.SortFunc(links[i].Edges, x.byLayer)
	}
	slices.SortFunc(links, func(a, b Link) int {
		return cmp.Or(cmp.Compare(b.Asserted, a.Asserted), cmp.Compare(b.Stated, a.Stated), cmp.Compare(b.Together, a.Together), cmp.Compare(a.Node, b.Node))
	})
	return links
}

// byLayer puts stated edges before co-occurrence, then the heaviest first; ties
// go by the graph's order.
func (x *Index) byLayer(a, b int) int {
	e, f := &x.graph.Edges[a], &x.graph.Edges[b]
	return cmp.Or(
		compareBool(e.Layer != StatedLayer, f.Layer != StatedLayer),
		cmp.Compare(f.Weight, e.Weight),
		cmp.Compare(a, b),
	)
}

// Between gives the edges between two nodes, in both directions: stated before
// co-occurrence, heaviest first.
func (x *Index) Between(a, b int) []int {
	var edges []int
	for _, s := range x.from(a) {
		if int(s.to) == b {
			edges = append(edges, int(s.edge))
		}
	}
	slices.SortFunc(edges, x.byLayer)
	return edges
}

// Neighbourhood gives the nodes that are at most radius steps away from a
// node, whatever the direction of the edges: the node itself, then the nearest, ties by id.
func (x *Index) Neighbourhood(node, radius int) []int {
	reached := map[int]bool{node: true}
	all, ring := []int{node}, []int{node}
	for ; radius > 0 && len(ring) > 0; radius-- {
		ring = x.nextRing(ring, reached)
		all = append(all, ring...)
	}
	return all
}

// nextRing gives the nodes one step further that were not reached yet, in order of id.
func (x *Index) nextRing(ring []int, reached map[int]bool) []int {
	var next []int
	for _, node := range ring {
		for _, s := range x.from(node) {
			if to := int(s.to); !reached[to] {
				reached[to] = true
				next = append(next, to)
			}
		}
	}
	slices.Sort(next)
	return next
}
