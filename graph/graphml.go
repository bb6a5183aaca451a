package graph

import (
	"bufio"
	"encoding/xml"
	"io"
	"math"
	"strconv"
)

const graphMLHead = xml.Header +
	`<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"` +
	` xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">` + "\n"

// WriteGraphML writes the graph as GraphML for Gephi, networkx, igraph, yEd and
// all that keep to its schema. Every element has every key: readers disagree
// about what a missing one means. Colour and size are Gephi's. Acts have no place in it.
//
// Gephi itself changes "INF" to "Infinity" in all texts but labels when it
// reads the file; the file is right.
func (g *Graph) WriteGraphML(w io.Writer) error {
	x := &xmlWriter{bufio.NewWriterSize(w, 1<<16)}
	t := newTable(g)
	nodes, edges := append(nodeColumns(), gephiColumns()...), edgeColumns()
	x.head(nodes, edges)
	for i := range g.Nodes {
		x.element("node", "id", g.Nodes[i].ID)
		for _, c := range nodes {
			x.data(keyID("n_", c.name), c.value(t, &g.Nodes[i]))
		}
		x.out.WriteString("</node>\n")
	}
	for i := range g.Edges {
		e := &g.Edges[i]
		x.element("edge", "id", e.Key, "source", e.Source, "target", e.Target)
		for _, c := range edges {
			x.data(keyID("e_", c.name), c.value(t, e))
		}
		x.out.WriteString("</edge>\n")
	}
	x.out.WriteString("  </graph>\n</graphml>\n")
	return x.out.Flush()
}

// gephiColumns gives the columns that Gephi draws by.
func gephiColumns() []column[Node] {
	return []column[Node]{
		{"size", "double", func(_ *table, n *Node) string { return number(math.Round(10 + 4*math.Sqrt(float64(n.Mentions)))) }},
		{"r", "int", func(_ *table, n *Node) string { return strconv.Itoa(lookOf(n.Kind).r) }},
		{"g", "int", func(_ *table, n *Node) string { return strconv.Itoa(lookOf(n.Kind).g) }},
		{"b", "int", func(_ *table, n *Node) string { return strconv.Itoa(lookOf(n.Kind).b) }},
	}
}

// keyID gives the id of a column's key. What Gephi draws by keeps its bare
// name, the form in which Gephi is known to find it.
func keyID(prefix, name string) string {
	switch name {
	case "weight", "size", "r", "g", "b":
		return name
	}
	return prefix + name
}

type xmlWriter struct {
	out *bufio.Writer // keeps its first error for Flush
}

// head writes all that comes before the nodes.
func (x *xmlWriter) head(nodes []column[Node], edges []column[Edge]) {
	x.out.WriteString(graphMLHead)
	for _, c := range nodes {
		x.key(keyID("n_", c.name), "node", c.name, c.kind)
	}
	for _, c := range edges {
		x.key(keyID("e_", c.name), "edge", c.name, c.kind)
	}
	x.key("g_generator", "graph", "generator", "string")
	x.out.WriteString("  <graph id=\"G\" edgedefault=\"directed\">\n    ")
	x.data("g_generator", "entente "+Version)
	x.out.WriteByte('\n')
}

func (x *xmlWriter) key(id, domain, name, kind string) {
	x.out.WriteString("  <key")
	x.attributes("id", id, "for", domain, "attr.name", name, "attr.type", kind)
	x.out.WriteString("/>\n")
}

func (x *xmlWriter) element(name string, attributes ...string) {
	x.out.WriteString("    <" + name)
	x.attributes(attributes...)
	x.out.WriteByte('>')
}

// attributes writes name, value, name, value ...
func (x *xmlWriter) attributes(pairs ...string) {
	for i := 0; i < len(pairs); i += 2 {
		x.out.WriteString(" " + pairs[i] + `="`)
		x.text(pairs[i+1])
		x.out.WriteByte('"')
	}
}

func (x *xmlWriter) data(key, value string) {
	x.out.WriteString(`<data key="` + key + `">`)
	x.text(value)
	x.out.WriteString("</data>")
}

// text writes s with what XML reserves escaped and what it forbids replaced.
// The writer keeps the error.
func (x *xmlWriter) text(s string) { _ = xml.EscapeText(x.out, []byte(plain(s))) }
