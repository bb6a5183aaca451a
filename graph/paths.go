package graph

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"

	library "github.com/dominikbraun/graph"
)

// ErrNoPath says that no chain of links leads from one node to the other.
var ErrNoPath = errors.New("no path")

// Route is a way through the graph: Steps[i] are the edges between Nodes[i] and
// Nodes[i+1], in either direction, stated before co-occurrence, heaviest first.
type Route struct {
	Nodes []int
	Steps [][]int
}

// Path gives the shortest way from a to b, whatever the direction of the
// edges. Of ways of the same length it takes that with the most steps made by
// statements; then, at each node from b back to a, the heavier link, then the
// smaller id. The error is ErrNoPath where the two are not linked at all.
func (x *Index) Path(a, b int) (Route, error) {
	if a == b {
		return Route{Nodes: []int{a}}, nil
	}
	nodes, err := shortest(x.candidates(a, b), a, b)
	if err != nil {
		return Route{}, fmt.Errorf("from %s to %s: %w", x.graph.Nodes[a].Label, x.graph.Nodes[b].Label, err)
	}
	route := Route{Nodes: nodes}
	for i := range nodes[1:] {
		route.Steps = append(route.Steps, x.Between(nodes[i], nodes[i+1]))
	}
	return route, nil
}

// way is the best known way to a node: over which node it comes.
type way struct {
	node, over int
	unstated   int // steps so far that no statement makes
	weight     int // of the last step
}

// shortest asks the library for the way from a to b among the candidates. The
// library copies a graph whole, map by map, for every question, and picks among
// equal ways by chance: hence it gets few vertices, and one way into each.
func shortest(candidates []way, a, b int) ([]int, error) {
	g := library.New(library.IntHash, library.Directed())
	if err := errors.Join(g.AddVertex(a), addWays(g, candidates)); err != nil {
		return nil, err
	}
	if _, err := g.Vertex(b); err != nil {
		return nil, ErrNoPath
	}
	nodes, err := library.ShortestPath(g, a, b)
	if errors.Is(err, library.ErrTargetNotReachable) {
		return nil, ErrNoPath
	}
	return nodes, err
}

// addWays adds the candidates, each of which comes after the one it leads over.
func addWays(g library.Graph[int, int], candidates []way) error {
	for _, w := range candidates {
		if err := errors.Join(g.AddVertex(w.node), g.AddEdge(w.over, w.node)); err != nil {
			return err
		}
	}
	return nil
}

// candidates gives the nodes on the shortest ways from a to b, nearest to a
// first, each with the best way to it; none where there is no way.
func (x *Index) candidates(a, b int) []way {
	left := x.stepsTo(a, b)
	var all []way
	for ring := []way{{node: a}}; len(ring) > 0 && ring[0].node != b; {
		best := make(map[int]way)
		for _, w := range ring {
			x.spread(w, left, best)
		}
		ring = slices.SortedFunc(maps.Values(best), func(v, w way) int { return cmp.Compare(v.node, w.node) })
		all = append(all, ring...)
	}
	return all
}

// stepsTo gives how many steps each node is from b, up to a's: all nodes that
// can be on a shortest way are among them.
func (x *Index) stepsTo(a, b int) map[int]int {
	left := map[int]int{b: 0}
	reached := map[int]bool{b: true}
	for ring, n := []int{b}, 1; len(ring) > 0 && !reached[a]; n++ {
		ring = x.nextRing(ring, reached)
		for _, node := range ring {
			left[node] = n
		}
	}
	return left
}

// spread takes a way one step nearer to the end, to each node that is.
func (x *Index) spread(w way, left map[int]int, best map[int]way) {
	for steps := x.from(w.node); len(steps) > 0; {
		n := 1
		for n < len(steps) && steps[n].to == steps[0].to {
			n++
		}
		if distance, known := left[int(steps[0].to)]; known && distance == left[w.node]-1 {
			next := x.extend(w, steps[:n])
			if rival, ok := best[next.node]; !ok || next.compare(rival) < 0 {
				best[next.node] = next
			}
		}
		steps = steps[n:]
	}
}

// extend gives the way that goes one step further, by edges that lead to one node.
func (x *Index) extend(w way, steps []step) way {
	next := way{node: int(steps[0].to), over: w.node, unstated: w.unstated + 1}
	for _, s := range steps {
		edge := &x.graph.Edges[s.edge]
		if edge.Layer == StatedLayer && edge.Asserted() > 0 {
			next.unstated = w.unstated
		}
		next.weight += edge.Weight
	}
	return next
}

// compare puts the better of two ways to one node first.
func (w way) compare(other way) int {
	return cmp.Or(
		cmp.Compare(w.unstated, other.unstated),
		cmp.Compare(other.weight, w.weight),
		cmp.Compare(w.over, other.over),
	)
}
