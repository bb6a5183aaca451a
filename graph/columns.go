package graph

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/gazetteer"
)

// A column is one attribute of nodes or edges as tools for graphs want it: one
// name, one type, one scalar for each element. DOT and GraphML share the list.
//
// Names are lower case and differ by more than case, because Gephi lowers them.
// There are no lists, because networkx and igraph do not open files with any:
// several values are joined by " | ".
type column[T any] struct {
	name  string
	kind  string // boolean, int, double or string, as GraphML calls them
	value func(t *table, x *T) string
}

// table is what columns look things up in.
type table struct {
	labels map[string]string // by node id
}

func newTable(g *Graph) *table {
	t := &table{labels: make(map[string]string, len(g.Nodes))}
	for i := range g.Nodes {
		t.labels[g.Nodes[i].ID] = g.Nodes[i].Label
	}
	return t
}

// How much of an edge's evidence goes into one cell.
const (
	evidenceLimit = 1000 // characters
	sourcesLimit  = 200
	aliasesLimit  = 500
)

func nodeColumns() []column[Node] {
	return []column[Node]{
		{"label", "string", func(_ *table, n *Node) string { return n.Label }},
		{"kind", "string", func(_ *table, n *Node) string { return string(n.Kind) }},
		{"country", "string", func(_ *table, n *Node) string { return n.Country }},
		{"wikidata", "string", func(_ *table, n *Node) string { return n.Wikidata }},
		{"new", "boolean", func(_ *table, n *Node) string { return strconv.FormatBool(n.New) }},
		{"aliases", "string", func(_ *table, n *Node) string { return join(n.Aliases, aliasesLimit) }},
		{"mentions", "int", func(_ *table, n *Node) string { return strconv.Itoa(n.Mentions) }},
		{"sentences", "int", func(_ *table, n *Node) string { return strconv.Itoa(n.Sentences) }},
		{"documents", "int", func(_ *table, n *Node) string { return strconv.Itoa(n.Documents) }},
		{"first_seen", "string", func(_ *table, n *Node) string { return n.FirstSeen }},
		{"last_seen", "string", func(_ *table, n *Node) string { return n.LastSeen }},
	}
}

func edgeColumns() []column[Edge] {
	return []column[Edge]{
		{"label", "string", func(_ *table, e *Edge) string { return e.Relation() }},
		{"weight", "double", func(_ *table, e *Edge) string { return strconv.Itoa(e.Weight) }},
		{"layer", "string", func(_ *table, e *Edge) string { return string(e.Layer) }},
		{"relation", "string", func(_ *table, e *Edge) string { return e.Relation() }},
		{"class", "string", func(_ *table, e *Edge) string { return e.Class }},
		{"quad", "string", func(_ *table, e *Edge) string { return e.Quad }},
		{"symmetric", "boolean", func(_ *table, e *Edge) string { return strconv.FormatBool(e.Symmetric()) }},
		{"asserted", "int", func(_ *table, e *Edge) string { return strconv.Itoa(e.Asserted()) }},
		{"negated_share", "double", func(_ *table, e *Edge) string { return number(e.NegatedShare()) }},
		{"modality", "string", func(_ *table, e *Edge) string { return strings.Join(e.Modalities(), " | ") }},
		{"attributed_to", "string", func(t *table, e *Edge) string { return t.speakers(e) }},
		{"npmi", "double", func(_ *table, e *Edge) string { return number(e.NPMI) }},
		{"log_likelihood", "double", func(_ *table, e *Edge) string { return number(e.LLR) }},
		{"first_seen", "string", func(_ *table, e *Edge) string { return e.FirstSeen }},
		{"last_seen", "string", func(_ *table, e *Edge) string { return e.LastSeen }},
		{"sources", "string", func(_ *table, e *Edge) string { return sources(e) }},
		{"evidence", "string", func(_ *table, e *Edge) string { return sentences(e) }},
	}
}

// speakers gives the labels of those to whom the edge's evidence is attributed.
func (t *table) speakers(e *Edge) string {
	var labels []string
	for _, id := range e.Speakers() {
		labels = append(labels, t.labels[id])
	}
	return join(labels, aliasesLimit)
}

// sources gives where the edge's evidence stands: "a.txt:812", document and byte.
func sources(e *Edge) string {
	places := make([]string, 0, len(e.Evidence))
	for i := range e.Evidence {
		places = append(places, e.Evidence[i].Document+":"+strconv.Itoa(e.Evidence[i].Start))
	}
	return join(slices.Compact(places), sourcesLimit)
}

// sentences gives the edge's evidence, the piece to show first at the head.
func sentences(e *Edge) string {
	all := []string{e.Best().Sentence}
	known := map[string]bool{all[0]: true}
	for i := range e.Evidence {
		if s := e.Evidence[i].Sentence; !known[s] {
			known[s] = true
			all = append(all, s)
		}
	}
	return join(all, evidenceLimit)
}

// join joins parts by " | ", as many as the limit in characters allows, and
// says how many it left out. The first part stands in any case, cut if need be.
func join(parts []string, limit int) string {
	var b strings.Builder
	room := limit
	for i, part := range parts {
		part = plain(part)
		size := utf8.RuneCountInString(part)
		switch {
		case i == 0:
			b.WriteString(cut(part, limit))
		case size+3 > room:
			b.WriteString(" | (" + strconv.Itoa(len(parts)-i) + " more)")
			return b.String()
		default:
			b.WriteString(" | " + part)
			size += 3
		}
		room -= size
	}
	return b.String()
}

// cut gives the first characters of s, with an ellipsis for the rest.
func cut(s string, limit int) string {
	for i := range s {
		if limit == 0 {
			return s[:i] + "…"
		}
		limit--
	}
	return s
}

// plain gives s as one line that any reader of XML or DOT takes: runs of white
// space become a space; control characters and what XML does not allow become U+FFFD.
func plain(s string) string {
	s = strings.TrimSpace(s)
	ready := true
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' {
			ready = false
			break
		}
	}
	if ready && !strings.Contains(s, "  ") {
		return s
	}
	s = strings.Join(strings.Fields(s), " ")
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == 0xFFFE || r == 0xFFFF {
			return utf8.RuneError
		}
		return r
	}, s)
}

// number writes a decimal with a dot and no exponent.
func number(x float64) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		x = 0 // no tool takes them; Check lets none through
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}

// look is how nodes of a kind are drawn: the colours of Okabe and Ito, which
// the colour-blind can tell apart, and a shape as a second cue.
type look struct {
	r, g, b int
	shape   string // as Graphviz calls it
}

func lookOf(k gazetteer.Kind) look {
	switch k {
	case gazetteer.Person:
		return look{0, 114, 178, "ellipse"}
	case gazetteer.Country:
		return look{213, 94, 0, "box"}
	case gazetteer.Organization:
		return look{0, 158, 115, "hexagon"}
	case gazetteer.Place:
		return look{204, 121, 167, "diamond"}
	case gazetteer.Group:
		return look{230, 159, 0, "octagon"}
	case gazetteer.Event:
		return look{86, 180, 233, "parallelogram"}
	}
	return look{128, 128, 128, "ellipse"}
}

// hsv gives the colour as "0.570 1.000 0.698", the only way to write it that
// both Graphviz and Gephi read right.
func (l look) hsv() string {
	r, g, b := float64(l.r)/255, float64(l.g)/255, float64(l.b)/255
	top, low := max(r, g, b), min(r, g, b)
	var hue, saturation float64
	if spread := top - low; spread > 0 {
		saturation = spread / top
		switch top {
		case r:
			hue = (g - b) / spread
		case g:
			hue = 2 + (b-r)/spread
		default:
			hue = 4 + (r-g)/spread
		}
	}
	if hue < 0 {
		hue += 6
	}
	three := func(x float64) string { return strconv.FormatFloat(x, 'f', 3, 64) }
	return three(hue/6) + " " + three(saturation) + " " + three(top)
}
