package graph

import (
	"bytes"
	"encoding/json"
	"errors"
	"math/rand"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"
)

func TestJSONRoundTrip(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	graphs := []*Graph{build(t), small(t), hostile(t), randomGraph(20, 60)}
	for range 20 {
		graphs = append(graphs, build(t, randomScene(r, "a"), randomScene(r, "b")))
	}
	for i, g := range graphs {
		var first, second bytes.Buffer
		if err := g.WriteJSON(&first); err != nil {
			t.Fatal(err)
		}
		back, err := ReadJSON(bytes.NewReader(first.Bytes()))
		if err != nil {
			t.Fatalf("graph %d: %v\n%s", i, err, first.Bytes())
		}
		if !reflect.DeepEqual(back, g) {
			t.Errorf("graph %d came back as another:\n%+v\n%+v", i, back, g)
		}
		if err := back.WriteJSON(&second); err != nil || !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("graph %d: other bytes the second time (%v)", i, err)
		}
	}
}

func TestJSONForNotebooks(t *testing.T) {
	var out bytes.Buffer
	if err := small(t).WriteJSON(&out); err != nil {
		t.Fatal(err)
	}
	var file struct {
		Schema               string
		Directed, Multigraph bool
		Graph                map[string]any
		Nodes, Edges, Acts   []map[string]any
	}
	if err := json.Unmarshal(out.Bytes(), &file); err != nil {
		t.Fatal(err)
	}
	if file.Schema != Schema || !file.Directed || !file.Multigraph || file.Graph["generator"] != "entente "+Version || file.Graph["stated"] != 1.0 {
		t.Errorf("head: %+v", file)
	}
	node := map[string]any{
		"id": "country_russia", "label": "russia", "kind": "country", "wikidata": "", "country": "", "new": false,
		"aliases": []any{"Russia", "Moscow"}, "mentions": 3.0, "sentences": 3.0, "documents": 2.0,
		"first_seen": "2024-05-02", "last_seen": "2024-05-02",
	}
	if !reflect.DeepEqual(file.Nodes[0], node) {
		t.Errorf("node %v\nwant %v", file.Nodes[0], node)
	}
	edge := file.Edges[3]
	delete(edge, "evidence")
	want := map[string]any{
		"key": "person_kim__thank__country_russia", "source": "person_kim", "target": "country_russia",
		"layer": "stated", "relation": "thank", "action": "thank", "class": "CLASS", "quad": "quad", "symmetric": false,
		"weight": 2.0, "asserted": 1.0, "negated_share": 0.5, "modalities": []any{"stated"},
		"attributed_to": []any{"organization_xinhua"}, "first_seen": "2024-05-01", "last_seen": "2024-05-01",
	}
	if !reflect.DeepEqual(edge, want) {
		t.Errorf("edge %v\nwant %v", edge, want)
	}
	if together := file.Edges[0]; together["relation"] != "co-occurs" || together["npmi"] == nil || together["log_likelihood"] == nil {
		t.Errorf("co-occurrence %v", together)
	}
	if len(file.Acts) != 1 || file.Acts[0]["role"] != "target" {
		t.Errorf("acts %v", file.Acts)
	}
	if lines := strings.Count(out.String(), "\n"); lines != 2+4*2+2+3+4+1 {
		t.Errorf("%d lines, want one for each document, node, edge and act:\n%s", lines, out.String())
	}
}

func TestReadJSONRefuses(t *testing.T) {
	var out bytes.Buffer
	if err := small(t).WriteJSON(&out); err != nil {
		t.Fatal(err)
	}
	whole := out.String()
	replaced := func(old, with string) string {
		if !strings.Contains(whole, old) {
			t.Fatalf("no %s in %s", old, whole)
		}
		return strings.Replace(whole, old, with, 1)
	}
	for _, c := range []struct{ name, file, want string }{
		{"nothing", " \n", "the file is empty"},
		{"another thing", `{"type":"FeatureCollection"}`, "not a graph of this program"},
		{"a list", `[1, 2]`, "not a graph of this program"},
		{"text", "Kim met Putin.", "line 1: invalid character 'K'"},
		{"a later schema", replaced("graph/1", "graph/2"), `schema "entente/graph/2"; this program (` + Version + `) reads "entente/graph/1"`},
		{"a later schema with other types", `{"schema":"entente/graph/2","nodes":{}}`, `schema "entente/graph/2"`},
		{"half a file", whole[:len(whole)/2], "unexpected end of JSON input"},
		{"broken line", replaced(`"weight":2`, `"weight":`), "line 14: invalid character"},
		{"wrong type", replaced(`"weight":2`, `"weight":"2"`), "line 14: json: cannot unmarshal string"},
		{"two files", whole + whole, "invalid character '{' after top-level value"},
		{"damaged", replaced(`"weight":2`, `"weight":3`), "weight 3, but 2 pieces of evidence"},
	} {
		if g, err := ReadJSON(strings.NewReader(c.file)); err == nil || !strings.Contains(err.Error(), c.want) || g != nil {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
	lost := errors.New("disk is gone")
	if _, err := ReadJSON(iotest.ErrReader(lost)); !errors.Is(err, lost) {
		t.Errorf("error of the reader: %v", err)
	}
	if _, err := ReadJSON(strings.NewReader("\uFEFF" + replaced(`"id":"country_russia"`, `"x":1.5,"id":"country_russia"`))); err != nil {
		t.Errorf("a byte order mark and an unknown field: %v", err)
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestWritersTellErrors(t *testing.T) {
	for _, g := range []*Graph{build(t), small(t), randomGraph(50, 2000)} {
		for name, write := range map[string]func(*Graph) error{
			"json":    func(g *Graph) error { return g.WriteJSON(full{}) },
			"dot":     func(g *Graph) error { return g.WriteDOT(full{}) },
			"graphml": func(g *Graph) error { return g.WriteGraphML(full{}) },
		} {
			if err := write(g); err == nil || !strings.Contains(err.Error(), "no space left") {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}
