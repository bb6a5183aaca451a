package graph

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// graphML is the file as a reader sees it.
type graphML struct {
	Keys []struct {
		ID   string `xml:"id,attr"`
		For  string `xml:"for,attr"`
		Name string `xml:"attr.name,attr"`
		Type string `xml:"attr.type,attr"`
	} `xml:"key"`
	Graph struct {
		Default string           `xml:"edgedefault,attr"`
		Data    []graphMLData    `xml:"data"`
		Nodes   []graphMLElement `xml:"node"`
		Edges   []graphMLElement `xml:"edge"`
	} `xml:"graph"`
}

type graphMLElement struct {
	ID     string        `xml:"id,attr"`
	Source string        `xml:"source,attr"`
	Target string        `xml:"target,attr"`
	Data   []graphMLData `xml:"data"`
}

type graphMLData struct {
	Key  string `xml:"key,attr"`
	Text string `xml:",chardata"`
}

func (e graphMLElement) get(key string) string {
	i := slices.IndexFunc(e.Data, func(d graphMLData) bool { return d.Key == key })
	if i < 0 {
		return "no " + key
	}
	return e.Data[i].Text
}

func writeGraphML(t *testing.T, g *Graph) graphML {
	t.Helper()
	var out bytes.Buffer
	if err := g.WriteGraphML(&out); err != nil {
		t.Fatal(err)
	}
	var file graphML
	if err := xml.Unmarshal(out.Bytes(), &file); err != nil {
		t.Fatalf("%v\n%s", err, out.Bytes())
	}
	return file
}

func TestGraphML(t *testing.T) {
	file := writeGraphML(t, small(t))
	if len(file.Graph.Nodes) != 3 || len(file.Graph.Edges) != 4 || file.Graph.Data[0].Text != "entente "+Version {
		t.Fatalf("%+v", file.Graph)
	}
	edge := file.Graph.Edges[3]
	for key, want := range map[string]string{
		"weight": "2", "e_label": "thank", "e_layer": "stated", "e_symmetric": "false", "e_negated_share": "0.5",
		"e_asserted": "1", "e_attributed_to": "xinhua", "e_modality": "stated", "e_first_seen": "2024-05-01", "e_npmi": "0",
		"e_evidence": "Kim thanked Russia, Xinhua says. | Kim never thanked Russia.",
	} {
		if got := edge.get(key); got != want {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
	if edge.ID != "person_kim__thank__country_russia" || edge.Source != "person_kim" || edge.Target != "country_russia" {
		t.Errorf("edge %+v", edge)
	}
	node := file.Graph.Nodes[0]
	if node.get("n_aliases") != "Russia | Moscow" || node.get("n_new") != "false" || node.get("r") != "213" {
		t.Errorf("node %+v", node)
	}
}

// What the schema and the readers ask for, element by element.
func TestGraphMLManners(t *testing.T) {
	token := regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_.-]*$`)
	for _, g := range []*Graph{build(t), small(t), hostile(t)} {
		file := writeGraphML(t, g)
		types, names := map[string]string{}, map[string]bool{}
		count := map[string]int{}
		for _, k := range file.Keys {
			lower := k.For + " " + strings.ToLower(k.Name)
			if types[k.ID] != "" || names[lower] || !token.MatchString(k.ID) || !token.MatchString(k.Name) || strings.ToLower(k.Name) != k.Name {
				t.Errorf("key %+v", k)
			}
			if !slices.Contains([]string{"boolean", "int", "double", "string"}, k.Type) {
				t.Errorf("type of key %+v", k)
			}
			types[k.ID], names[lower] = k.Type, true
			count[k.For]++
		}
		checkElements(t, file.Graph.Nodes, types, count["node"])
		checkElements(t, file.Graph.Edges, types, count["edge"])
		for _, e := range file.Graph.Edges {
			if w, err := strconv.ParseFloat(e.get("weight"), 64); err != nil || w <= 0 {
				t.Errorf("weight of %s: %v", e.ID, w)
			}
		}
	}
}

func checkElements(t *testing.T, elements []graphMLElement, types map[string]string, keys int) {
	t.Helper()
	ids := map[string]bool{}
	for _, e := range elements {
		if ids[e.ID] || !idPattern.MatchString(e.ID) {
			t.Errorf("id %q", e.ID)
		}
		ids[e.ID] = true
		if len(e.Data) != keys {
			t.Errorf("%s has %d of %d keys", e.ID, len(e.Data), keys)
		}
		for _, d := range e.Data {
			var err error
			switch types[d.Key] {
			case "boolean":
				_, err = strconv.ParseBool(d.Text)
			case "int":
				_, err = strconv.Atoi(d.Text)
			case "double":
				_, err = strconv.ParseFloat(d.Text, 64)
			case "":
				t.Errorf("%s: unknown key %s", e.ID, d.Key)
			}
			if err != nil {
				t.Errorf("%s %s: %v", e.ID, d.Key, err)
			}
		}
	}
}

func TestGraphMLHostile(t *testing.T) {
	g := hostile(t)
	file := writeGraphML(t, g)
	for i, n := range g.Nodes {
		if got := file.Graph.Nodes[i].get("n_label"); got != plain(n.Label) {
			t.Errorf("label %q, want %q", got, plain(n.Label))
		}
	}
	for i := range g.Edges {
		if got, want := file.Graph.Edges[i].get("e_evidence"), sentences(&g.Edges[i]); got != want {
			t.Errorf("evidence %q, want %q", got, want)
		}
	}
}

func TestPlain(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"as it is", "as it is"},
		{" two\n lines\t", "two lines"},
		{"bell \x07", "bell \uFFFD"},
		{"\x00", "\uFFFD"},
		{"\xff", "\uFFFD"},
		{"\uFFFE", "\uFFFD"},
		{"a\u0085b\u00a0c", "a b c"},
		{"金正恩 👩‍🚀", "金正恩 👩‍🚀"},
	} {
		if got := plain(c.text); got != c.want {
			t.Errorf("plain(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

func TestJoin(t *testing.T) {
	for _, c := range []struct {
		parts []string
		limit int
		want  string
	}{
		{nil, 5, ""},
		{[]string{"one"}, 5, "one"},
		{[]string{"żółw żółw"}, 4, "żółw…"},
		{[]string{"żółw"}, 4, "żółw"},
		{[]string{"one", "two"}, 9, "one | two"},
		{[]string{"one", "two", "three"}, 9, "one | two | (1 more)"},
		{[]string{"one", "two", "three"}, 3, "one | (2 more)"},
	} {
		if got := join(c.parts, c.limit); got != c.want {
			t.Errorf("join(%q, %d) = %q, want %q", c.parts, c.limit, got, c.want)
		}
	}
}

func FuzzXMLText(f *testing.F) {
	for _, text := range nasty {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var out bytes.Buffer
		x := &xmlWriter{bufio.NewWriter(&out)}
		x.element("node", "id", text)
		x.data("k", text)
		x.out.WriteString("</node>")
		if err := x.out.Flush(); err != nil {
			t.Fatal(err)
		}
		var back graphMLElement
		d := xml.NewDecoder(&out)
		if err := d.Decode(&back); err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		if _, err := d.Token(); err != io.EOF {
			t.Fatalf("%q: more after the element: %v", text, err)
		}
		if want := plain(text); back.ID != want || back.Data[0].Text != want || !utf8.ValidString(want) {
			t.Errorf("%q came back as %q and %q", text, back.ID, back.Data[0].Text)
		}
	})
}
