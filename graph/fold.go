package graph

import (
	"cmp"
	"maps"
	"slices"
	"unicode/utf8"
)

// fold is a graph in the making: readings go in one after the other. Nodes are
// numbers in it, in the order in which they come.
type fold struct {
	documents []Document
	numbers   map[string]int // by node id
	tallies   []tally
	edges     map[edgeID]*Edge
	acts      map[actID]*Act
}

// tally is a node in the making.
type tally struct {
	node     Node
	named    bool           // some reading has given it label, kind and country
	surfaces map[string]int // names as written: times
}

type edgeID struct {
	source, target int
	layer          Layer
	action         string
}

type actID struct {
	node   int
	role   Role
	action string
}

func newFold() *fold {
	return &fold{numbers: make(map[string]int), edges: make(map[edgeID]*Edge), acts: make(map[actID]*Act)}
}

// add folds in one reading, whose document is called id in the graph.
func (f *fold) add(r *reading, id string) {
	document := r.document
	document.ID = id
	f.documents = append(f.documents, document)
	numbers := make([]int, len(r.nodes))
	for i := range r.nodes {
		numbers[i] = f.number(r.nodes[i].entity.ID)
		f.tallies[numbers[i]].add(&r.nodes[i], document.Date)
	}
	for i := range r.company {
		f.addCompany(&r.company[i], numbers, &document)
	}
	for i := range r.claims {
		f.addClaim(&r.claims[i], numbers, id)
	}
}

func (f *fold) number(id string) int {
	n, ok := f.numbers[id]
	if !ok {
		n = len(f.tallies)
		f.numbers[id] = n
		f.tallies = append(f.tallies, tally{node: Node{ID: id}, surfaces: make(map[string]int)})
	}
	return n
}

// add counts what one article shows of the node.
func (t *tally) add(s *sighting, date string) {
	n := &t.node
	n.Mentions += s.mentions
	n.Documents++
	n.FirstSeen, n.LastSeen = earliest(n.FirstSeen, date), latest(n.LastSeen, date)
	for _, surface := range s.surfaces {
		t.surfaces[surface]++
	}
	seen := Node{Label: s.entity.Name, Kind: s.entity.Kind, Wikidata: s.entity.Wikidata, Country: s.entity.Country, New: s.entity.New}
	if !t.named || compareNaming(&seen, n) < 0 {
		t.named = true
		n.Label, n.Kind, n.Wikidata, n.Country, n.New = seen.Label, seen.Kind, seen.Wikidata, seen.Country, seen.New
	}
}

// compareNaming puts the better of two descriptions of one node first: what
// the gazetteer knows, then the longer name, then more facts; the rest is for order's sake.
func compareNaming(a, b *Node) int {
	return cmp.Or(
		compareBool(a.New, b.New),
		-cmp.Compare(utf8.RuneCountInString(a.Label), utf8.RuneCountInString(b.Label)),
		cmp.Compare(a.Label, b.Label),
		-cmp.Compare(a.Wikidata, b.Wikidata),
		-cmp.Compare(a.Country, b.Country),
		cmp.Compare(a.Kind, b.Kind),
	)
}

// addClaim folds in one statement, as an edge or as an act.
func (f *fold) addClaim(c *claim, numbers []int, document string) {
	evidence := c.evidence
	evidence.Document = document
	switch {
	case c.target < 0:
		f.act(actID{numbers[c.source], SourceRole, c.action}, c, evidence)
	case c.source < 0:
		f.act(actID{numbers[c.target], TargetRole, c.action}, c, evidence)
	default:
		e := f.edge(edgeID{numbers[c.source], numbers[c.target], StatedLayer, c.action})
		e.Class, e.Quad = better(e.Class, c.class), better(e.Quad, c.quad)
		e.Evidence = append(e.Evidence, evidence)
	}
}

func (f *fold) edge(id edgeID) *Edge {
	e, ok := f.edges[id]
	if !ok {
		e = &Edge{Source: f.tallies[id.source].node.ID, Target: f.tallies[id.target].node.ID, Layer: id.layer, Action: id.action}
		f.edges[id] = e
	}
	return e
}

func (f *fold) act(id actID, c *claim, evidence Evidence) {
	a, ok := f.acts[id]
	if !ok {
		a = &Act{Node: f.tallies[id.node].node.ID, Role: id.role, Action: id.action}
		f.acts[id] = a
	}
	a.Class, a.Quad = better(a.Class, c.class), better(a.Quad, c.quad)
	a.Evidence = append(a.Evidence, evidence)
}

// graph gives all that was folded in, in order. The fold is used up by it.
func (f *fold) graph() *Graph {
	g := &Graph{Documents: f.documents}
	slices.SortFunc(g.Documents, func(a, b Document) int { return cmp.Compare(a.ID, b.ID) })
	for i := range f.tallies {
		g.Nodes = append(g.Nodes, f.tallies[i].finish())
	}
	slices.SortFunc(g.Nodes, func(a, b Node) int { return cmp.Compare(a.ID, b.ID) })
	f.weigh()
	for _, e := range slices.SortedFunc(maps.Values(f.edges), compareEdges) {
		e.finish()
		g.Edges = append(g.Edges, *e)
	}
	for _, a := range slices.SortedFunc(maps.Values(f.acts), compareActs) {
		a.finish()
		g.Acts = append(g.Acts, *a)
	}
	return g
}

// finish gives the node with its other names in order.
func (t *tally) finish() Node {
	n := t.node
	n.Aliases = []string{}
	for surface := range t.surfaces {
		if surface != n.Label && surface != "" {
			n.Aliases = append(n.Aliases, surface)
		}
	}
	slices.SortFunc(n.Aliases, func(a, b string) int {
		return cmp.Or(cmp.Compare(t.surfaces[b], t.surfaces[a]), cmp.Compare(a, b))
	})
	return n
}

// finish fills in what follows from the edge's evidence.
func (e *Edge) finish() {
	e.Key = edgeKey(e.Source, e.Layer, e.Action, e.Target)
	e.Evidence = sortEvidence(e.Evidence)
	e.Weight = len(e.Evidence)
	e.FirstSeen, e.LastSeen = seen(e.Evidence)
}

// finish fills in what follows from the act's evidence.
func (a *Act) finish() {
	a.Key = actKey(a.Node, a.Role, a.Action)
	a.Evidence = sortEvidence(a.Evidence)
	a.Weight = len(a.Evidence)
	a.FirstSeen, a.LastSeen = seen(a.Evidence)
}

// better gives the one that is not empty; of two, the one that sorts first.
func better(a, b string) string {
	if a == "" || b != "" && b < a {
		return b
	}
	return a
}

// earliest gives the earlier of two dates, either of which may be unknown ("").
func earliest(a, b string) string { return better(a, b) }

// latest gives the later of two dates, either of which may be unknown ("").
func latest(a, b string) string { return max(a, b) }
