package graph

import (
	"errors"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// idPattern is what ids of nodes and keys of edges look like: safe in XML, in
// DOT and in the tools that read them.
var idPattern = regexp.MustCompile(`^[a-z][a-z0-9_-]*$`)

// maxFaults bounds how many faults Check tells of; a broken file can have millions.
const maxFaults = 20

// Check says whether all that must hold of a graph does. The error tells up
// to 20 faults, one a line.
func (g *Graph) Check() error {
	c := &checker{documents: make(map[string]bool), nodes: make(map[string]bool), keys: make(map[string]bool)}
	for i := range g.Documents {
		c.document(&g.Documents[i], i > 0 && g.Documents[i-1].ID >= g.Documents[i].ID)
	}
	for i := range g.Nodes {
		c.node(&g.Nodes[i], i > 0 && g.Nodes[i-1].ID >= g.Nodes[i].ID)
	}
	for i := range g.Edges {
		c.edge(&g.Edges[i], i > 0 && compareEdges(&g.Edges[i-1], &g.Edges[i]) >= 0)
	}
	for i := range g.Acts {
		c.act(&g.Acts[i], i > 0 && compareActs(&g.Acts[i-1], &g.Acts[i]) >= 0)
	}
	return errors.Join(c.faults...)
}

// checker collects faults and what was seen so far.
type checker struct {
	documents, nodes, keys map[string]bool
	faults                 []error
}

// must notes a fault of the thing called what, unless ok.
func (c *checker) must(ok bool, what, format string, args ...any) {
	switch {
	case ok || len(c.faults) > maxFaults:
	case len(c.faults) == maxFaults:
		c.faults = append(c.faults, errors.New("and more"))
	default:
		c.faults = append(c.faults, fmt.Errorf("%s: %s", what, fmt.Sprintf(format, args...)))
	}
}

func (c *checker) document(d *Document, disorder bool) {
	what := "document " + d.ID
	c.must(d.ID != "", what, "has no id")
	c.must(!disorder, what, "out of order, or twice")
	c.must(0 <= d.Named && d.Named <= d.Sentences, what, "%d of %d sentences name somebody", d.Named, d.Sentences)
	c.dates(what, d.Date, d.Date)
	c.text(what, d.ID, d.Title, d.Source, d.URL)
	c.documents[d.ID] = true
}

func (c *checker) node(n *Node, disorder bool) {
	what := "node " + n.ID
	c.must(idPattern.MatchString(n.ID), what, "the id does not match %s", idPattern)
	c.must(!disorder, what, "out of order, or twice")
	c.must(n.Label != "", what, "has no label")
	c.must(n.Kind != "", what, "has no kind")
	c.must(0 < n.Sentences && n.Sentences <= n.Mentions, what, "%d mentions in %d sentences", n.Mentions, n.Sentences)
	c.must(0 < n.Documents && n.Documents <= n.Sentences, what, "%d sentences in %d documents", n.Sentences, n.Documents)
	c.dates(what, n.FirstSeen, n.LastSeen)
	c.text(what, append([]string{n.Label, n.Wikidata, n.Country, string(n.Kind)}, n.Aliases...)...)
	c.nodes[n.ID] = true
}

func (c *checker) edge(e *Edge, disorder bool) {
	what := "edge " + e.Key
	c.key(what, e.Key)
	c.must(!disorder, what, "out of order, or twice")
	c.must(c.nodes[e.Source], what, "no node %q", e.Source)
	c.must(c.nodes[e.Target], what, "no node %q", e.Target)
	c.must(e.Source != e.Target, what, "links a node with itself")
	switch e.Layer {
	case StatedLayer:
		c.must(e.Action != "", what, "has no action")
	case CoOccurrenceLayer:
		c.must(e.Action == "", what, "co-occurrence with an action")
		c.must(e.Source < e.Target, what, "co-occurrence with the larger id first")
	default:
		c.must(false, what, "unknown layer %q", e.Layer)
	}
	c.must(-1 <= e.NPMI && e.NPMI <= 1, what, "NPMI %v", e.NPMI)
	c.must(e.LLR >= 0 && !math.IsInf(e.LLR, 1), what, "log-likelihood %v", e.LLR)
	c.dates(what, e.FirstSeen, e.LastSeen)
	c.text(what, e.Action, e.Class, e.Quad)
	c.evidence(what, e.Weight, e.Evidence)
}

func (c *checker) act(a *Act, disorder bool) {
	what := "act " + a.Key
	c.key(what, a.Key)
	c.must(!disorder, what, "out of order, or twice")
	c.must(c.nodes[a.Node], what, "no node %q", a.Node)
	c.must(a.Role == SourceRole || a.Role == TargetRole, what, "unknown role %q", a.Role)
	c.must(a.Action != "", what, "has no action")
	c.dates(what, a.FirstSeen, a.LastSeen)
	c.text(what, a.Action, a.Class, a.Quad)
	c.evidence(what, a.Weight, a.Evidence)
}

func (c *checker) key(what, key string) {
	c.must(idPattern.MatchString(key), what, "the key does not match %s", idPattern)
	c.must(!c.keys[key], what, "the key is used twice")
	c.keys[key] = true
}

func (c *checker) evidence(what string, weight int, evidence []Evidence) {
	c.must(weight > 0 && weight == len(evidence), what, "weight %d, but %d pieces of evidence", weight, len(evidence))
	for i := range evidence {
		e := &evidence[i]
		c.must(i == 0 || compareEvidence(&evidence[i-1], e) < 0, what, "evidence %d out of order, or twice", i)
		c.must(c.documents[e.Document], what, "no document %q", e.Document)
		c.must(0 <= e.Start && e.Start < e.End, what, "evidence %d spans %d to %d", i, e.Start, e.End)
		c.must(e.Sentence != "", what, "evidence %d has no sentence", i)
		c.must(slices.IsSorted(e.Speakers), what, "evidence %d: speakers out of order", i)
		for _, s := range e.Speakers {
			c.must(c.nodes[s], what, "no node %q", s)
		}
		c.dates(what, e.Date, e.Date)
		if e.When != nil {
			c.dates(what, e.When.Start, e.When.Start)
			c.dates(what, e.When.End, e.When.End)
			c.text(what, e.When.Text)
		}
		c.text(what, append([]string{e.Sentence, string(e.Modality), e.Rule}, e.As...)...)
	}
}

// dates checks that two dates are full or unknown, both alike, and in order.
func (c *checker) dates(what, first, last string) {
	for _, d := range []string{first, last} {
		c.must(d == isoDate(d), what, "%q is no full date", d)
	}
	c.must(first <= last && (first == "") == (last == ""), what, "%q to %q", first, last)
}

// text checks that strings can be written as JSON and come back the same.
func (c *checker) text(what string, all ...string) {
	if !utf8.ValidString(strings.Join(all, "")) {
		c.must(false, what, "text that is no UTF-8")
	}
}
