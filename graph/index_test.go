package graph

import (
	"errors"
	"math/rand"
	"slices"
	"strings"
	"testing"
)

// leaders is a graph to look names up in.
func leaders(t testing.TB) *Index {
	s := newScene("a", "2024-01-01")
	for id, name := range map[string]string{
		"person_vladimir-putin": "Vladimir Putin", "person_kim-jong-un": "Kim Jong Un", "person_kim-yo-jong": "Kim Yo Jong",
		"country_russia": "Russia", "country_turkey": "Türkiye", "organization_white-house": "White House",
		"organization_bank-of-russia": "Bank of Russia", "person_zelenskyy": "Volodymyr Zelenskyy", "place_moscow": "Moscow",
	} {
		s.names[id] = name
	}
	s.sentence("[Putin=person_vladimir-putin/short] [Vladimir Putin=person_vladimir-putin] [he=person_vladimir-putin/pronoun]").
		sentence("[Kim=person_kim-yo-jong/short] [Kim Yo-jong=person_kim-yo-jong]").
		sentence("[Kim=person_kim-jong-un/short] [Kim Jong-un=person_kim-jong-un] [he=person_kim-jong-un/pronoun]").
		sentence("[Bank of Russia=organization_bank-of-russia]").
		sentence("[Moscow=place_moscow>country_russia] [Moscow=place_moscow>country_russia] [Russian=country_russia/adjective]").
		sentence("[Moscow=place_moscow] [Turkey=country_turkey]").
		sentence("[White House=organization_white-house] [Zelensky=person_zelenskyy/short]")
	return NewIndex(build(t, s))
}

func (x *Index) idsOf(nodes []int) []string {
	var all []string
	for _, n := range nodes {
		all = append(all, x.graph.Nodes[n].ID)
	}
	return all
}

func TestResolve(t *testing.T) {
	x := leaders(t)
	for _, c := range []struct{ name, want string }{
		{"person_kim-jong-un", "person_kim-jong-un"},
		{"Vladimir Putin", "person_vladimir-putin"},
		{"putin", "person_vladimir-putin"},
		{"VLADIMIR", "person_vladimir-putin"},
		{"Kim Jong Un", "person_kim-jong-un"},
		{"kim jong-un", "person_kim-jong-un"},
		{"Jong Un", "person_kim-jong-un"},
		{"Kim", "person_kim-jong-un person_kim-yo-jong"},
		{"Turkiye", "country_turkey"},
		{"turkey", "country_turkey"},
		{"Russia", "country_russia organization_bank-of-russia"},
		{"Moscow", "place_moscow country_russia"},
		{"the White House", "organization_white-house"},
		{"“White House”", "organization_white-house"},
		{"Puti", ""},
		{"tin", ""},
		{"", ""},
		{"'", ""},
		{"the", ""},
	} {
		if got := strings.Join(x.idsOf(x.Resolve(c.name)), " "); got != c.want {
			t.Errorf("%q is %s, want %s", c.name, got, c.want)
		}
	}
}

func TestNearest(t *testing.T) {
	x := leaders(t)
	for _, c := range []struct {
		name string
		n    int
		want string
	}{
		{"Putn", 1, "Vladimir Putin"},
		{"Puitn", 3, "Vladimir Putin"},
		{"Zelenski", 3, "Volodymyr Zelenskyy"},
		{"Kim Jung Un", 1, "Kim Jong Un"},
		{"Rusia", 2, "Russia, Bank of Russia"},
		{"Mosco", 2, "Moscow, Russia"}, // "Moscow" is what the texts call Russia, too
		{"Xyzzy", 3, ""},
		{"Putn", 0, ""},
		{"", 3, ""},
	} {
		if got := strings.Join(x.Nearest(c.name, c.n), ", "); got != c.want {
			t.Errorf("near %q: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestEditDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		far  int
		want int
	}{
		{"", "", 5, 0}, {"a", "", 5, 1}, {"putin", "putn", 5, 1}, {"putin", "puitn", 5, 1}, {"kitten", "sitting", 5, 3},
		{"żółw", "zółw", 5, 1}, {"short", "much longer", 3, 3},
	} {
		if got := editDistance(c.a, c.b, c.far); got != c.want {
			t.Errorf("%q to %q: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

// chain makes a graph of edges written "a b" (co-occurrence) and "a>b" (stated),
// with the weight as a third word where it is not 1.
func chain(t testing.TB, edges ...string) *Index {
	s := newScene("a", "2024-01-01")
	for _, edge := range edges {
		marked := "[%s=person_%s]. "
		fields := strings.Fields(strings.ReplaceAll(edge, ">", " > "))
		stated := fields[1] == ">"
		fields = slices.DeleteFunc(fields, func(f string) bool { return f == ">" })
		times := 1
		if len(fields) == 3 {
			times = len(fields[2]) // "xxx" is three
		}
		for range times {
			if stated {
				// Named in two sentences, so that nothing but the statement links them.
				s.sentence(strings.ReplaceAll(marked, "%s", fields[0])).sentence(strings.ReplaceAll(marked, "%s", fields[1]))
				last := len(s.extraction.Mentions) - 1
				s.statement("meet", []int{last - 1}, []int{last})
			} else {
				s.sentence(strings.ReplaceAll(marked, "%s", fields[0]) + strings.ReplaceAll(marked, "%s", fields[1]))
			}
		}
	}
	return NewIndex(build(t, s))
}

func (x *Index) node(t testing.TB, name string) int {
	t.Helper()
	nodes := x.Resolve(name)
	if len(nodes) == 0 {
		t.Fatalf("no node %s", name)
	}
	return nodes[0]
}

func TestLinks(t *testing.T) {
	x := chain(t, "a b xxxxx", "a>b", "b>a xx", "a>c xxx", "d a xxx", "a e xxx", "a f", "f g")
	links := x.Links(x.node(t, "a"))
	var got []string
	for _, l := range links {
		line := x.graph.Nodes[l.Node].Label
		for _, e := range l.Edges {
			line += " " + string(x.graph.Edges[e].Layer[:1]) + strings.Repeat("x", x.graph.Edges[e].Weight)
		}
		got = append(got, line)
	}
	wantLines(t, "links of a", got, "b sxx sx cxxxxx", "c sxxx", "d cxxx", "e cxxx", "f cx")
	if links[0].Stated != 3 || links[0].Together != 5 {
		t.Errorf("link %+v", links[0])
	}
	if between := x.Between(x.node(t, "b"), x.node(t, "a")); !slices.Equal(between, links[0].Edges) {
		t.Errorf("between b and a: %v, want %v", between, links[0].Edges)
	}
	if between := x.Between(x.node(t, "b"), x.node(t, "c")); between != nil {
		t.Errorf("between b and c: %v", between)
	}
}

func TestNeighbourhood(t *testing.T) {
	x := chain(t, "m b", "m>a", "b c", "c>d", "y z")
	for radius, want := range []string{"m", "m a b", "m a b c", "m a b c d", "m a b c d"} {
		var got []string
		for _, n := range x.Neighbourhood(x.node(t, "m"), radius) {
			got = append(got, x.graph.Nodes[n].Label)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("radius %d: %v, want %s", radius, got, want)
		}
	}
}

func TestPath(t *testing.T) {
	for _, c := range []struct {
		name  string
		edges []string
		want  string // from a to z
	}{
		{"one step", []string{"a z"}, "a z"},
		{"against the direction", []string{"z>a"}, "a z"},
		{"shortest before stated", []string{"a b", "b z", "a>c", "c>d", "d>z"}, "a b z"},
		{"stated before together", []string{"a b xxx", "b z xxx", "a>y", "y>z"}, "a y z"},
		{"most steps stated", []string{"a b", "b>z", "a>c", "c>z", "a>d", "d z"}, "a c z"},
		{"stated early or late", []string{"a>b", "b c", "c>z", "a d", "d e", "e>z"}, "a b c z"},
		{"the heavier", []string{"a>b", "b>z", "a>c", "c>z xx"}, "a c z"},
		{"the smaller id", []string{"a c", "c z", "a b", "b z"}, "a b z"},
		{"none", []string{"a b", "y z"}, ""},
	} {
		x := chain(t, c.edges...)
		a, z := x.node(t, "a"), x.node(t, "z")
		route, err := x.Path(a, z)
		if c.want == "" {
			if !errors.Is(err, ErrNoPath) || err.Error() != "from a to z: no path" {
				t.Errorf("%s: error %v", c.name, err)
			}
			continue
		}
		var got []string
		for _, n := range route.Nodes {
			got = append(got, x.graph.Nodes[n].Label)
		}
		if err != nil || strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v (%v), want %s", c.name, got, err, c.want)
		}
		for i, edges := range route.Steps {
			if !slices.Equal(edges, x.Between(route.Nodes[i], route.Nodes[i+1])) || len(edges) == 0 {
				t.Errorf("%s: step %d by %v", c.name, i, edges)
			}
		}
	}
	x := chain(t, "a b")
	if route, err := x.Path(0, 0); err != nil || !slices.Equal(route.Nodes, []int{0}) || len(route.Steps) != 0 {
		t.Errorf("from a to a: %+v, %v", route, err)
	}
}

// A path is as long as breadth-first search says, and the same each time.
func TestPathAgainstBreadthFirst(t *testing.T) {
	x := NewIndex(randomGraph(300, 500))
	r := rand.New(rand.NewSource(5))
	for range 60 {
		a, b := r.Intn(300), r.Intn(300)
		first, err := x.Path(a, b)
		steps, linked := x.stepsTo(a, b)[a]
		if linked != (err == nil) || linked && len(first.Steps) != steps {
			t.Fatalf("%d to %d: %d steps, %v; want %d, %v", a, b, len(first.Steps), err, steps, linked)
		}
		again, _ := x.Path(a, b)
		if !slices.Equal(first.Nodes, again.Nodes) {
			t.Errorf("%d to %d: %v, then %v", a, b, first.Nodes, again.Nodes)
		}
	}
}

func TestSummary(t *testing.T) {
	x := chain(t, "a b xxx", "a>c", "b>c xx", "c d xx", "e d xx")
	g := x.Graph()
	s := g.Summary(2)
	for _, c := range []struct {
		what  string
		edges []int
		want  string
	}{
		{"stated", s.Stated, "person_b person_c, person_a person_c"},
		{"together", s.Together, "person_a person_b, person_d person_e"},
	} {
		var got []string
		for _, e := range c.edges {
			got = append(got, g.Edges[e].Source+" "+g.Edges[e].Target)
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: %v, want %s", c.what, got, c.want)
		}
	}
	if got := strings.Join(x.idsOf(s.Nodes), " "); got != "person_b person_c" {
		t.Errorf("nodes %s", got)
	}
	if s := g.Summary(100); len(s.Nodes) != len(g.Nodes) || len(s.Stated)+len(s.Together) != len(g.Edges) {
		t.Errorf("all: %+v", s)
	}
}
