package graph

import (
	"bufio"
	"io"
	"strconv"
	"strings"
)

// WriteDOT writes the graph as a digraph for Graphviz that Gephi reads as
// well. Gephi takes each statement for a node: so there are no defaults and no
// settings of the whole graph, every attribute stands on its element, every id
// and text is quoted, and no node is called by a word of the language.
// Acts have no place in it.
func (g *Graph) WriteDOT(w io.Writer) error {
	d := &dotWriter{out: bufio.NewWriterSize(w, 1<<16), names: dotNames(g)}
	t := newTable(g)
	nodes, edges := nodeColumns(), edgeColumns()
	d.out.WriteString("digraph \"entente\" {\n")
	for i := range g.Nodes {
		d.node(t, &g.Nodes[i], nodes)
	}
	for i := range g.Edges {
		d.edge(t, &g.Edges[i], edges)
	}
	d.out.WriteString("}\n")
	return d.out.Flush()
}

type dotWriter struct {
	out   *bufio.Writer
	names map[string]string
}

func (d *dotWriter) node(t *table, n *Node, columns []column[Node]) {
	d.quoted(d.name(n.ID))
	look := lookOf(n.Kind)
	separator := " ["
	for _, c := range columns {
		d.attribute(separator, c.name, c.value(t, n))
		separator = ", "
	}
	d.attribute(", ", "color", look.hsv())
	d.attribute(", ", "shape", look.shape)
	d.out.WriteString("];\n")
}

func (d *dotWriter) edge(t *table, e *Edge, columns []column[Edge]) {
	d.quoted(d.name(e.Source))
	d.out.WriteString(" -> ")
	d.quoted(d.name(e.Target))
	separator := " ["
	for _, c := range columns {
		if c.name == "weight" {
			d.out.WriteString(separator + "weight=" + strconv.Itoa(e.Weight)) // a number to Gephi only without quotes
			continue
		}
		d.attribute(separator, c.name, c.value(t, e))
		separator = ", "
	}
	d.attribute(", ", "key", e.Key) // Graphviz tells parallel edges apart by it
	if e.Symmetric() {
		d.attribute(", ", "dir", "none")
		d.attribute(", ", "style", "dashed")
	}
	d.out.WriteString("];\n")
}

func (d *dotWriter) name(id string) string {
	if name, ok := d.names[id]; ok {
		return name
	}
	return id
}

func (d *dotWriter) attribute(separator, name, value string) {
	d.out.WriteString(separator + name + "=")
	d.quoted(value)
}

func (d *dotWriter) quoted(s string) { d.out.WriteString(quoteDOT(s)) }

// quoteDOT writes s as a string of DOT. Backslashes are doubled: Graphviz would
// read \N in a label as the node's name.
func quoteDOT(s string) string {
	s = strings.ReplaceAll(plain(s), `\`, `\\`)
	return `"` + strings.ReplaceAll(s, `"`, `\"`) + `"`
}

// dotNames gives other names to the nodes whose ids are words of the language;
// Gephi takes them for such even in quotes.
func dotNames(g *Graph) map[string]string {
	taken := make(map[string]bool)
	var reserved []string
	for i := range g.Nodes {
		switch id := g.Nodes[i].ID; id {
		case "node", "edge", "graph", "digraph", "subgraph", "strict":
			reserved = append(reserved, id)
		default:
			taken[id] = true
		}
	}
	names := make(map[string]string, len(reserved))
	for _, id := range reserved {
		name := id + "_"
		for taken[name] {
			name += "_"
		}
		names[id] = name
		taken[name] = true
	}
	return names
}
