package graph

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Schema names the form of the JSON. A file of another form has another name.
const Schema = "entente/graph/1"

// Counts is the head of the JSON: what made it and how much there is.
type Counts struct {
	Generator    string `json:"generator"` // entente and its version
	Documents    int    `json:"documents"`
	Nodes        int    `json:"nodes"`
	Edges        int    `json:"edges"`
	Stated       int    `json:"stated"`        // edges of the stated layer
	CoOccurrence int    `json:"co_occurrence"` // edges of the other
	Acts         int    `json:"acts"`
}

// Counts counts the graph's parts.
func (g *Graph) Counts() Counts {
	c := Counts{
		Generator: "entente " + Version,
		Documents: len(g.Documents), Nodes: len(g.Nodes), Edges: len(g.Edges), Acts: len(g.Acts),
	}
	for i := range g.Edges {
		if g.Edges[i].Layer == StatedLayer {
			c.Stated++
		}
	}
	c.CoOccurrence = c.Edges - c.Stated
	return c
}

// WriteJSON writes the graph in node-link form, one document, node, edge and
// act a line. Each edge has, beside its fields, some that sum its evidence up
// for tables and notebooks (edgeJSON); ReadJSON makes no use of them.
func (g *Graph) WriteJSON(w io.Writer) error {
	head, err := json.Marshal(g.Counts())
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(w, 1<<16)
	fmt.Fprintf(out, "{\"schema\":%q,\"directed\":true,\"multigraph\":true,\n\"graph\":%s,\n", Schema, head)
	for _, list := range []struct {
		name string
		size int
		item func(i int) any
	}{
		{"documents", len(g.Documents), func(i int) any { return &g.Documents[i] }},
		{"nodes", len(g.Nodes), func(i int) any { return nodeJSON(&g.Nodes[i]) }},
		{"edges", len(g.Edges), func(i int) any { return newEdgeJSON(&g.Edges[i]) }},
		{"acts", len(g.Acts), func(i int) any { return &g.Acts[i] }},
	} {
		end := "],\n"
		if list.name == "acts" {
			end = "]}\n"
		}
		if err := writeList(out, list.name, list.size, list.item, end); err != nil {
			return err
		}
	}
	return out.Flush()
}

// writeList writes a named list, each item on a line of its own.
func writeList(out *bufio.Writer, name string, size int, item func(int) any, end string) error {
	fmt.Fprintf(out, "%q:[", name)
	var line bytes.Buffer
	e := json.NewEncoder(&line)
	e.SetEscapeHTML(false) // sentences are for people to read, too
	for i := range size {
		line.Reset()
		if err := e.Encode(item(i)); err != nil {
			return err
		}
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteByte('\n')
		out.Write(bytes.TrimSuffix(line.Bytes(), []byte("\n")))
	}
	if size > 0 {
		out.WriteByte('\n')
	}
	_, err := out.WriteString(end)
	return err
}

// nodeJSON gives the node with a list of aliases, even if an empty one.
func nodeJSON(n *Node) *Node {
	if n.Aliases != nil {
		return n
	}
	written := *n
	written.Aliases = []string{}
	return &written
}

// edgeJSON is an edge as written. Scalars sum up the evidence, so that a table
// of edges can be filtered without a look at it; the evidence itself comes last.
type edgeJSON struct {
	*Edge
	NPMI         *float64   `json:"npmi,omitempty"` // none, rather than 0, where it has no meaning
	LLR          *float64   `json:"log_likelihood,omitempty"`
	Relation     string     `json:"relation"`
	Symmetric    bool       `json:"symmetric"`
	Asserted     int        `json:"asserted"`
	NegatedShare float64    `json:"negated_share"`
	Modalities   []string   `json:"modalities"`
	Speakers     []string   `json:"attributed_to"` // node ids
	Evidence     []Evidence `json:"evidence"`
}

func newEdgeJSON(e *Edge) edgeJSON {
	written := edgeJSON{
		Edge: e, Relation: e.Relation(), Symmetric: e.Symmetric(), Asserted: e.Asserted(),
		NegatedShare: e.NegatedShare(), Evidence: e.Evidence,
		Modalities: append([]string{}, e.Modalities()...), Speakers: append([]string{}, e.Speakers()...),
	}
	if e.Layer == CoOccurrenceLayer {
		written.NPMI, written.LLR = &e.NPMI, &e.LLR
	}
	return written
}

// ReadJSON reads a graph that WriteJSON wrote. Fields that it does not know are
// passed over. The error says what is wrong and, where that can be told, on which line.
func ReadJSON(r io.Reader) (*Graph, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, errors.New("not a graph: the file is empty")
	}
	var file struct {
		Schema    string
		Documents []Document
		Nodes     []Node
		Edges     []Edge
		Acts      []Act
	}
	err = json.Unmarshal(data, &file)
	if _, broken := errors.AsType[*json.SyntaxError](err); !broken && file.Schema != Schema {
		return nil, schemaError(file.Schema)
	}
	if err != nil {
		return nil, fmt.Errorf("not a graph: %w", located(err, data))
	}
	g := &Graph{Documents: file.Documents, Nodes: file.Nodes, Edges: file.Edges, Acts: file.Acts}
	g.dropEmpty()
	if err := g.Check(); err != nil {
		return nil, fmt.Errorf("a damaged graph:\n%w", err)
	}
	return g, nil
}

func schemaError(schema string) error {
	if schema == "" {
		return fmt.Errorf("not a graph of this program: it has no \"schema\": %q", Schema)
	}
	return fmt.Errorf("a graph of schema %q; this program (%s) reads %q", schema, Version, Schema)
}

// located adds the line to an error of package json.
func located(err error, data []byte) error {
	offset := int64(-1)
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		offset = syntax.Offset
	} else if mistyped, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		offset = mistyped.Offset
	}
	if offset < 0 || offset > int64(len(data)) {
		return err
	}
	return fmt.Errorf("line %d: %w", 1+bytes.Count(data[:offset], []byte("\n")), err)
}

// dropEmpty makes empty lists nil, as a Builder leaves them, but for aliases, which it never leaves nil.
func (g *Graph) dropEmpty() {
	if len(g.Documents) == 0 {
		g.Documents = nil
	}
	if len(g.Nodes) == 0 {
		g.Nodes = nil
	}
	if len(g.Edges) == 0 {
		g.Edges = nil
	}
	if len(g.Acts) == 0 {
		g.Acts = nil
	}
	for i := range g.Nodes {
		if g.Nodes[i].Aliases == nil {
			g.Nodes[i].Aliases = []string{}
		}
	}
}
