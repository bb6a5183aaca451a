package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"entente/extract"
	"entente/graph"
)

// The files that commands write, as they are known by their first bytes.
var (
	graphFile   = kind{"a graph of ours", func(head []byte) bool { return begins(head, `{"schema":"entente/graph/`) }}
	linesFile   = kind{"extractions of ours", func(head []byte) bool { return begins(head, `{"id":"`) && bytes.Contains(head, []byte(`"sentences":`)) }}
	dotFile     = kind{"a DOT file", func(head []byte) bool { return begins(head, "digraph") }}
	graphMLFile = kind{"a GraphML file", func(head []byte) bool { return bytes.Contains(head, []byte("<graphml")) }}
)

// begins compares without regard to blanks.
func begins(head []byte, with string) bool {
	return bytes.HasPrefix(bytes.Join(bytes.Fields(head), nil), []byte(with))
}

// graphFormat is a form in which a graph can be written.
type graphFormat struct {
	name  string // also the ending of its files
	kind  kind
	write func(*graph.Graph, io.Writer) error
}

// graphFormats gives all of them, in the order in which messages name them.
func graphFormats() []graphFormat {
	return []graphFormat{
		{"json", graphFile, (*graph.Graph).WriteJSON},
		{"dot", dotFile, (*graph.Graph).WriteDOT},
		{"graphml", graphMLFile, (*graph.Graph).WriteGraphML},
	}
}

func formatNames() []string {
	var names []string
	for _, f := range graphFormats() {
		names = append(names, f.name)
	}
	return names
}

// chooseFormat finds the format by its name, or else by the ending of the file to write.
func chooseFormat(name, path string) (graphFormat, error) {
	known := strings.Join(formatNames(), ", ")
	wanted := name
	if wanted == "" {
		wanted = strings.TrimPrefix(strings.ToLower(filepath.Ext(path)), ".")
	}
	for _, f := range graphFormats() {
		if f.name == wanted || f.name == "dot" && wanted == "gv" {
			return f, nil
		}
	}
	switch {
	case name != "":
		return graphFormat{}, usage("unknown format %q; there are %s", name, known)
	case path == "" || path == "-":
		return graphFormat{}, usage("which format? -f takes %s", known)
	}
	return graphFormat{}, usage("the ending of %s names no format; -f takes %s", path, known)
}

// encoded is one extraction as a line of JSON.
type encoded struct {
	line []byte
	err  error
}

// encode writes an extraction as other programs read it: every list is a list, also an empty one.
func encode(e *extract.Extraction) encoded {
	full := *e
	full.Sentences, full.Mentions, full.Entities = list(e.Sentences), list(e.Mentions), list(e.Entities)
	full.Notes = list(e.Notes)
	full.Statements = make([]extract.Statement, len(e.Statements))
	for i, s := range e.Statements {
		s.Source, s.Target, s.Speakers = list(s.Source), list(s.Target), list(s.Speakers)
		full.Statements[i] = s
	}
	var line bytes.Buffer
	if err := writeJSON(&line, full); err != nil {
		return encoded{err: fmt.Errorf("article %s: %w", e.ID, err)}
	}
	return encoded{line: line.Bytes()}
}

func list[T any](items []T) []T {
	if items == nil {
		return []T{}
	}
	return items
}

// writeJSON writes a value on one line, with < and & as they are: sentences are for people, too.
func writeJSON(w io.Writer, value any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(value)
}
