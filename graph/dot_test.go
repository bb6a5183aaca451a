package graph

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"entente/extract"
	"entente/gazetteer"
)

// nasty are texts that exporters get wrong.
var nasty = []string{
	`Dwayne "The Rock" Johnson`, `O'Neill & Sons <b>`, `ends in a backslash \`, `\N \G \"`, "two\nlines\r\n\tand a tab",
	"]]> <![CDATA[", "bell \x07, null \x00, escape \x1b[31m", "bad \xff\xfe UTF-8", "\uFFFE\uFFFF", "金正恩", "محمد بن سلمان", "👩‍🚀 emoji",
	"node", "Graph", "digraph {", "# no comment", "// no comment", "/* no comment */", "a; b, c [d=e]", "<<b>html</b>>", "&amp; &#10;",
	"INF Treaty", "NaN", "1,5", "\u2028line\u0085next", "\u202Eright to left", "  spaces  ", "-->", "é", "e\u0301", "",
}

// hostile is a graph with a node and an edge for each of the nasty texts, and
// nodes called by words of DOT.
func hostile(t testing.TB) *Graph {
	t.Helper()
	s := newScene("<h>&\"", "2024-01-01")
	center := "node_"
	for _, id := range []string{"node", "edge", "graph", "digraph", "subgraph", "strict"} {
		s.names[id] = id
		s.sentence(fmt.Sprintf("[x=%s] and [y=%s].", center, id))
		last := len(s.extraction.Mentions) - 1
		s.statement("meet", []int{last - 1}, []int{last})
	}
	for i, text := range nasty {
		id := fmt.Sprintf("person_n%d", i)
		s.names[id] = text + "!" // a label must not be empty
		s.sentence(fmt.Sprintf("[y=%s] [x=%s] ", center, id) + strings.NewReplacer("[", "(", "]", ")").Replace(text))
		last := len(s.extraction.Mentions) - 1
		s.statement("say "+text, []int{last}, []int{last - 1}, func(st *extract.Statement) { st.Speakers = []int{last} })
	}
	for i := range s.extraction.Entities {
		e := &s.extraction.Entities[i]
		e.Kind = gazetteer.Person
		if e.Name == "" {
			e.Name = "center"
		}
	}
	return build(t, s)
}

// dotLine is a statement of DOT: one id for a node, two for an edge.
type dotLine struct {
	ids        []string
	attributes map[string]string
}

// parseDOT reads the part of the language that WriteDOT writes, more strictly than Graphviz.
func parseDOT(t *testing.T, text string) []dotLine {
	t.Helper()
	body, ok := strings.CutPrefix(text, "digraph \"entente\" {\n")
	body, closed := strings.CutSuffix(body, "}\n")
	if !ok || !closed {
		t.Fatalf("head or foot is wrong:\n%s", text)
	}
	var lines []dotLine
	for line := range strings.Lines(body) {
		p := &dotParser{t: t, line: line, rest: line}
		one := dotLine{ids: []string{p.quoted()}, attributes: map[string]string{}}
		if p.skip(" -> ") {
			one.ids = append(one.ids, p.quoted())
		}
		p.must(" [")
		for more := true; more; more = p.skip(", ") {
			name := p.name()
			p.must("=")
			if _, twice := one.attributes[name]; twice {
				t.Errorf("%s twice in %s", name, line)
			}
			if name == "weight" {
				one.attributes[name] = p.name()
			} else {
				one.attributes[name] = p.quoted()
			}
		}
		p.must("];\n")
		lines = append(lines, one)
	}
	return lines
}

type dotParser struct {
	t          *testing.T
	line, rest string
}

func (p *dotParser) skip(s string) bool {
	rest, ok := strings.CutPrefix(p.rest, s)
	p.rest = rest
	return ok
}

func (p *dotParser) must(s string) {
	if !p.skip(s) {
		p.t.Fatalf("want %q at %q in %s", s, p.rest, p.line)
	}
}

func (p *dotParser) name() string {
	n := strings.IndexFunc(p.rest, func(r rune) bool { return !(r == '_' || 'a' <= r && r <= 'z' || '0' <= r && r <= '9') })
	name := p.rest[:n]
	p.rest = p.rest[n:]
	return name
}

// quoted reads a string as Graphviz shows it: \" is a quote, \\ a backslash, nothing else may follow one.
func (p *dotParser) quoted() string {
	p.must(`"`)
	var b strings.Builder
	for i := 0; i < len(p.rest); i++ {
		switch c := p.rest[i]; c {
		case '"':
			p.rest = p.rest[i+1:]
			return b.String()
		case '\\':
			i++
			if p.rest[i] != '"' && p.rest[i] != '\\' {
				p.t.Fatalf("\\%c in %s", p.rest[i], p.line)
			}
			b.WriteByte(p.rest[i])
		default:
			b.WriteByte(c)
		}
	}
	p.t.Fatalf("no closing quote: %s", p.line)
	return ""
}

func TestDOT(t *testing.T) {
	var out bytes.Buffer
	if err := small(t).WriteDOT(&out); err != nil {
		t.Fatal(err)
	}
	lines := parseDOT(t, out.String())
	if len(lines) != 3+4 {
		t.Fatalf("%d lines, want 3 nodes and 4 edges:\n%s", len(lines), out.String())
	}
	edge := lines[6]
	for name, want := range map[string]string{
		"label": "thank", "weight": "2", "layer": "stated", "relation": "thank", "class": "CLASS", "asserted": "1",
		"negated_share": "0.5", "modality": "stated", "attributed_to": "xinhua", "first_seen": "2024-05-01",
		"sources": "a:0 | b:0", "evidence": "Kim thanked Russia, Xinhua says. | Kim never thanked Russia.",
		"key": "person_kim__thank__country_russia",
	} {
		if got := edge.attributes[name]; got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if strings.Join(edge.ids, " ") != "person_kim country_russia" || edge.attributes["dir"] != "" {
		t.Errorf("edge %v", edge)
	}
	if together := lines[3].attributes; together["dir"] != "none" || together["relation"] != "co-occurs" {
		t.Errorf("co-occurrence %v", together)
	}
	if color := lines[0].attributes["color"]; color != "0.074 1.000 0.835" {
		t.Errorf("colour of a country: %s", color)
	}
}

func TestDOTHostile(t *testing.T) {
	g := hostile(t)
	var out bytes.Buffer
	if err := g.WriteDOT(&out); err != nil {
		t.Fatal(err)
	}
	lines := parseDOT(t, out.String())
	if len(lines) != len(g.Nodes)+len(g.Edges) {
		t.Fatalf("%d lines for %d nodes and %d edges", len(lines), len(g.Nodes), len(g.Edges))
	}
	ids := map[string]bool{}
	for i, n := range g.Nodes {
		id := lines[i].ids[0]
		switch id {
		case "node", "edge", "graph", "digraph", "subgraph", "strict":
			t.Errorf("a node is called %q", id)
		}
		if ids[id] {
			t.Errorf("two nodes are called %q", id)
		}
		ids[id] = true
		if got := lines[i].attributes["label"]; got != plain(n.Label) {
			t.Errorf("label %q, want %q", got, plain(n.Label))
		}
	}
	for i := range g.Edges {
		line := lines[len(g.Nodes)+i]
		if !ids[line.ids[0]] || !ids[line.ids[1]] {
			t.Errorf("an edge between unknown nodes: %v", line.ids)
		}
		if got, want := line.attributes["evidence"], sentences(&g.Edges[i]); got != want {
			t.Errorf("evidence %q, want %q", got, want)
		}
	}
}

func FuzzQuoteDOT(f *testing.F) {
	for _, text := range nasty {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p := &dotParser{t: t, line: text, rest: quoteDOT(text) + ";"}
		if got := p.quoted(); got != plain(text) || p.rest != ";" {
			t.Errorf("%q came back as %q, rest %q", text, got, p.rest)
		}
	})
}
