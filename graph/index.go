package graph

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/gazetteer"
)

// Index answers questions about a graph. It is built once and never changes;
// many goroutines may use it. Nodes and edges are indexes into Graph.Nodes and
// Graph.Edges; one out of range panics, as with a slice.
type Index struct {
	graph   *Graph
	ends    [][2]int32 // by edge: source and target
	first   []int32    // by node, and one more: where its part of steps begins
	steps   []step     // by node, then neighbour, then edge
	ids     map[string]int
	labels  []string         // by node: label, folded
	aliases map[string][]int // nodes by alias, folded
}

// step is one edge as one of its nodes sees it.
type step struct {
	to   int32
	edge int32
}

// NewIndex builds an index of a graph, which must hold together (see
// Graph.Check) and must not change afterwards.
func NewIndex(g *Graph) *Index {
	x := &Index{graph: g, ids: make(map[string]int, len(g.Nodes)), aliases: make(map[string][]int)}
	for i := range g.Nodes {
		n := &g.Nodes[i]
		x.ids[n.ID] = i
		x.labels = append(x.labels, foldName(n.Label))
		for _, alias := range n.Aliases {
			if folded := foldName(alias); !slices.Contains(x.aliases[folded], i) {
				x.aliases[folded] = append(x.aliases[folded], i)
			}
		}
	}
	x.layEdges()
	return x
}

// layEdges puts the edges of each node side by side.
func (x *Index) layEdges() {
	edges := x.graph.Edges
	x.ends = make([][2]int32, len(edges))
	x.first = make([]int32, len(x.graph.Nodes)+1)
	for i := range edges {
		s, t := int32(x.ids[edges[i].Source]), int32(x.ids[edges[i].Target])
		x.ends[i] = [2]int32{s, t}
		x.first[s+1]++
		x.first[t+1]++
	}
	for i := range x.graph.Nodes {
		x.first[i+1] += x.first[i]
	}
	x.steps = make([]step, 2*len(edges))
	next := slices.Clone(x.first)
	for i, ends := range x.ends {
		for side, node := range ends {
			x.steps[next[node]] = step{to: ends[1-side], edge: int32(i)}
			next[node]++
		}
	}
	for i := range x.graph.Nodes {
		slices.SortFunc(x.from(i), func(a, b step) int {
			return cmp.Or(cmp.Compare(a.to, b.to), cmp.Compare(a.edge, b.edge))
		})
	}
}

// from gives the steps that lead away from a node.
func (x *Index) from(node int) []step { return x.steps[x.first[node]:x.first[node+1]] }

// Graph gives the graph that the index is of.
func (x *Index) Graph() *Graph { return x.graph }

// Resolve gives the nodes that a name can mean, the likeliest first: the one
// whose id or Wikidata id it is, those of the gazetteer whose label it is, then
// those that the texts call so, then those of whose label it is a part in whole
// words (a family name). Within each the most mentioned come first: "Clinton" is
// whom the texts mostly mean, not a stray mention that became a node of its own. Letter case, accents, hyphens and a leading "the" make no difference.
func (x *Index) Resolve(name string) []int {
	if id, ok := x.ids[strings.TrimSpace(name)]; ok {
		return []int{id}
	}
	folded := foldName(name)
	if folded == "" {
		return nil
	}
	var exact, parts []int
	called := slices.Clone(x.aliases[folded])
	for i, label := range x.labels {
		switch {
		case label == folded && x.graph.Nodes[i].New:
			called = append(called, i)
		case label == folded, strings.EqualFold(x.graph.Nodes[i].Wikidata, strings.TrimSpace(name)) && x.graph.Nodes[i].Wikidata != "":
			exact = append(exact, i)
		case hasWords(label, folded):
			parts = append(parts, i)
		}
	}
	var all []int
	for _, nodes := range [][]int{exact, called, parts} {
		slices.SortFunc(nodes, x.byMentions)
		for _, n := range nodes {
			if !slices.Contains(all, n) {
				all = append(all, n)
			}
		}
	}
	return all
}

// hasWords says whether part is some of the words of name, side by side.
func hasWords(name, part string) bool {
	return strings.Contains(name, part) && strings.Contains(" "+name+" ", " "+part+" ")
}

// byMentions puts the most mentioned node first; ties go by id.
func (x *Index) byMentions(a, b int) int {
	return cmp.Or(cmp.Compare(x.graph.Nodes[b].Mentions, x.graph.Nodes[a].Mentions), cmp.Compare(a, b))
}

// foldName gives a name in the form in which names are compared.
func foldName(name string) string {
	var folded []string
	for _, word := range gazetteer.Words(name) {
		// A quote or an apostrophe by itself says nothing of who is meant.
		if strings.IndexFunc(word, isSign) >= 0 {
			folded = append(folded, gazetteer.Fold(word))
		}
	}
	if len(folded) > 1 && folded[0] == "the" {
		folded = folded[1:]
	}
	return strings.Join(folded, " ")
}

// isSign says whether a character counts in a name.
func isSign(r rune) bool { return !unicode.Is(unicode.Quotation_Mark, r) }

// Nearest gives up to n labels that are most like a name that Resolve does not
// find, best first, to ask "did you mean". It gives none that is far from it.
func (x *Index) Nearest(name string, n int) []string {
	folded := foldName(name)
	far := (utf8.RuneCountInString(folded)+1)/3 + 1
	type near struct{ node, distance int }
	var found []near
	for i := range x.labels {
		if d := x.distance(folded, i, far); d < 2*far {
			found = append(found, near{i, d})
		}
	}
	slices.SortFunc(found, func(a, b near) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), x.byMentions(a.node, b.node))
	})
	var labels []string
	for _, f := range found {
		if label := x.graph.Nodes[f.node].Label; len(labels) < n && !slices.Contains(labels, label) {
			labels = append(labels, label)
		}
	}
	return labels
}

// distance gives how far a folded name is from the nearest of a node's label,
// its words and its aliases, in half letters: of equals the whole label is the
// nearest. It is 2*far or more where none is nearer than far letters.
func (x *Index) distance(folded string, node, far int) int {
	nearest := 2 * editDistance(folded, x.labels[node], far)
	for word := range strings.FieldsSeq(x.labels[node]) {
		nearest = min(nearest, 2*editDistance(folded, word, far)+1)
	}
	for _, alias := range x.graph.Nodes[node].Aliases {
		nearest = min(nearest, 2*editDistance(folded, foldName(alias), far)+1)
	}
	return nearest
}

// editDistance counts the letters to insert, drop, change or swap with the
// next to come from a to b. For lengths that differ by far or more it gives far.
func editDistance(a, b string, far int) int {
	s, t := []rune(a), []rune(b)
	if len(s)-len(t) >= far || len(t)-len(s) >= far {
		return far
	}
	before, above, row := make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range above {
		above[j] = j
	}
	for i := range s {
		row[0] = i + 1
		for j := range t {
			cost := 1
			if s[i] == t[j] {
				cost = 0
			}
			row[j+1] = min(above[j]+cost, above[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && s[i] == t[j-1] && s[i-1] == t[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, above, row = above, row, before
	}
	return above[len(t)]
}
