package graph

import (
	"math/rand"
	"reflect"
	"slices"
	"strings"
	"testing"

	"entente/extract"
)

func TestReferent(t *testing.T) {
	for _, c := range []struct {
		name, sentence string
		want           []string // nodes
	}{
		{"capital acts", "[Moscow=place_moscow>country_russia] said so.", []string{"country_russia"}},
		{"capital is a place", "He flew to [Moscow=place_moscow].", []string{"place_moscow"}},
		{"seat stays itself", "The [White House=organization_white-house>country_us] said so.", []string{"organization_white-house"}},
		{"description acts", "[Russian officials=/description>country_russia] said so.", []string{"country_russia"}},
		{"group acts", "[the Biden team=group_biden-team>country_us] said so.", []string{"country_us"}},
		{"unresolved", "[He=/pronoun] said so.", nil},
		{"known, never named", "[The bloc=organization_eu/description] said so.", []string{"organization_eu"}},
		{"new, never named", "[Rebels=~group_rebels/description] said so.", nil},
		{"new and a title", "[The spokeswoman=~person_spokeswoman/title] said so.", nil},
		{"new and named", "[Jane Roe=~person_jane-roe] said so.", []string{"person_jane-roe"}},
		{"event", "[The World Cup=event_world-cup] began.", nil},
		{"other", "[Sputnik V=other_sputnik-v] works.", nil},
	} {
		g := build(t, newScene("a", "").sentence(c.sentence))
		if got := nodesOf(g); !slices.Equal(got, c.want) {
			t.Errorf("%s: nodes %v, want %v", c.name, got, c.want)
		}
	}
}

func TestUnnamedBecomesNodeWhereUsed(t *testing.T) {
	used := newScene("a", "").
		sentence("[Rebels=~group_rebels/description] attacked [Police=organization_police] at [the Cup=event_cup].").
		statement("attack", []int{0}, []int{1}).
		sentence("[They=~group_rebels/pronoun] left.")
	unused := newScene("b", "").sentence("[Rebels=~group_rebels/description] and [Police=organization_police] left.")
	g := build(t, used, unused)
	wantLines(t, "nodes", nodesOf(g), "group_rebels-in-a", "organization_police") // not those of another article
	if n := g.Nodes[0]; n.Mentions != 2 || n.Documents != 1 || n.Sentences != 2 || len(n.Aliases) != 0 {
		t.Errorf("rebels: %+v", n)
	}
	speaker := newScene("c", "").
		sentence("[Rebels=~group_rebels/description] said [Police=organization_police] fled.").
		statement("flee", []int{1}, nil, func(s *extract.Statement) { s.Speakers = []int{0} })
	wantLines(t, "nodes", nodesOf(build(t, speaker)), "group_rebels-in-c", "organization_police")
}

func TestStatedEdges(t *testing.T) {
	const three = "[Russia=country_russia], [China=country_china] and [Iran=country_iran]"
	for _, c := range []struct {
		name           string
		sentence       string
		source, target []int
		edges, acts    []string
	}{
		{"one to one", "[Kim=person_kim] thanked [Russia=country_russia].", []int{0}, []int{1},
			[]string{"person_kim do country_russia 1"}, nil},
		{"lists", three + " urged [Kim=person_kim] and [Japan=country_japan].", []int{0, 1}, []int{3, 4},
			[]string{"country_china do country_japan 1", "country_china do person_kim 1", "country_russia do country_japan 1", "country_russia do person_kim 1"}, nil},
		{"mutual", three + " met.", []int{0, 1, 2}, []int{0, 1, 2},
			[]string{"country_china do country_iran 1", "country_china do country_russia 1", "country_iran do country_russia 1"}, nil},
		{"direction of two", "[Russia=country_russia] met [China=country_china].", []int{0}, []int{1},
			[]string{"country_russia do country_china 1"}, nil},
		{"no target", "[Kim=person_kim] resigned.", []int{0}, nil, nil, []string{"person_kim source do 1"}},
		{"no source", "[Kim=person_kim] was arrested.", nil, []int{0}, nil, []string{"person_kim target do 1"}},
		{"target unresolved", "[Kim=person_kim] met [them=/pronoun].", []int{0}, []int{1}, nil, []string{"person_kim source do 1"}},
		{"with itself", "[Russia=country_russia] praised [Moscow=place_moscow>country_russia].", []int{0}, []int{1}, nil, []string{"country_russia source do 1"}},
		{"named twice", "[Russia=country_russia] and [Moscow=place_moscow>country_russia] met [Kim=person_kim].", []int{0, 1}, []int{2},
			[]string{"country_russia do person_kim 1"}, nil},
		{"nobody", "[He=/pronoun] met [them=/pronoun].", []int{0}, []int{1}, nil, nil},
	} {
		g := build(t, newScene("a", "").sentence(c.sentence).statement("do", c.source, c.target))
		wantLines(t, c.name, edgesOf(g, StatedLayer), c.edges...)
		wantLines(t, c.name+": acts", actsOf(g), c.acts...)
	}
}

func TestEvidence(t *testing.T) {
	s := newScene("a", "2024-05-02").
		sentence("Élan.").
		sentence("[Kim=person_kim] thanked\n[Russia=country_russia], [Xinhua=organization_xinhua] says [she=~person_new/pronoun] said.").
		statement("thank", []int{0}, []int{1}, func(s *extract.Statement) {
			s.Speakers = []int{3, 2, 2}
			s.When = &extract.When{Start: "2024-05-01", End: "2024-05-01", Text: "on Wednesday"}
		}).
		statement("thank", []int{0}, []int{1}, func(s *extract.Statement) { s.Modality, s.Negated = extract.Denied, true })
	g := build(t, s)
	e := g.Edges[slices.IndexFunc(g.Edges, func(e Edge) bool { return e.Layer == StatedLayer })]
	want := Edge{
		Key: "person_kim__thank__country_russia", Source: "person_kim", Target: "country_russia", Layer: StatedLayer,
		Action: "thank", Class: "CLASS", Quad: "quad", Weight: 2, FirstSeen: "2024-05-01", LastSeen: "2024-05-02",
		Evidence: []Evidence{
			{Document: "a", Sentence: "Kim thanked\nRussia, Xinhua says she said.", Start: 7, End: 48,
				Modality: extract.Denied, Negated: true, Date: "2024-05-02", As: []string{"Kim", "Russia"}, Rule: "test.rules:1"},
			{Document: "a", Sentence: "Kim thanked\nRussia, Xinhua says she said.", Start: 7, End: 48,
				Speakers: []string{"organization_xinhua", "person_new"}, Modality: extract.Stated,
				When: &extract.When{Start: "2024-05-01", End: "2024-05-01", Text: "on Wednesday"},
				Date: "2024-05-02", As: []string{"Kim", "Russia"}, Rule: "test.rules:1"},
		},
	}
	if !reflect.DeepEqual(e, want) {
		t.Errorf("edge %+v\nwant %+v", e, want)
	}
	if e.Asserted() != 1 || e.NegatedShare() != 0.5 || e.Best() != &e.Evidence[1] || strings.Join(e.Modalities(), " ") != "denied stated" {
		t.Errorf("asserted %d, negated %v, modalities %v", e.Asserted(), e.NegatedShare(), e.Modalities())
	}
}

func TestNode(t *testing.T) {
	a := newScene("a", "2024-05-02")
	a.names["person_roe"] = "Jane Roe"
	a.sentence("[Jane  Roe=~person_roe], [Roe=~person_roe/short], [she=~person_roe/pronoun] and [Roe=~person_roe/short].")
	b := newScene("b", "2023-01-01")
	b.names["person_roe"] = "Jane Q. Roe"
	b.sentence("[Jane Roe=~person_roe], [J.R.=~person_roe/acronym].").sentence("[Jane Q. Roe=~person_roe] [president=~person_roe/title].")
	g := build(t, a, b, newScene("c", "").sentence("[Roe=~person_roe/short]."))
	want := []Node{{
		ID: "person_roe", Label: "Jane Q. Roe", Kind: "person", New: true, Aliases: []string{"Roe", "Jane Roe", "J.R."},
		Mentions: 9, Sentences: 4, Documents: 3, FirstSeen: "2023-01-01", LastSeen: "2024-05-02",
	}}
	if !reflect.DeepEqual(g.Nodes, want) {
		t.Errorf("nodes %+v\nwant  %+v", g.Nodes, want)
	}
}

func TestGazetteerNamesNode(t *testing.T) {
	known := newScene("a", "")
	known.names["person_roe"] = "Roe"
	known.sentence("[Roe=person_roe]")
	other := newScene("b", "")
	other.names["person_roe"] = "A much longer name"
	other.sentence("[Roe=~person_roe]")
	if n := build(t, known, other).Nodes[0]; n.Label != "Roe" || n.New {
		t.Errorf("node %+v, want the gazetteer's name", n)
	}
}

func TestDocuments(t *testing.T) {
	one := newScene("a", "2024-02-30").sentence("[Kim=person_kim] came.").sentence("Rain.")
	same := newScene("a", "2024-02-30").sentence("[Kim=person_kim] came.").sentence("Rain.")
	other := newScene("a", "2024-02-28").sentence("[Kim=person_kim] went.")
	taken := newScene("a-2", "").sentence("[Kim=person_kim] saw.")
	nameless := newScene("", "").sentence("[Kim=person_kim] won.")
	nameless.article.Source, nameless.article.Title = "", " A\ttitle\xff "

	b := NewBuilder()
	for _, s := range []*scene{one, same, other, taken, nameless} {
		b.Add(&s.article, &s.extraction)
	}
	wantLines(t, "repeated", b.Repeated(), "a")
	g := b.Graph()
	if err := g.Check(); err != nil {
		t.Fatal(err)
	}
	want := []Document{
		{ID: "a", Source: "a.txt", Sentences: 2, Named: 1},
		{ID: "a-2", Source: "a-2.txt", Sentences: 1, Named: 1},
		{ID: "a-3", Date: "2024-02-28", Source: "a.txt", Sentences: 1, Named: 1},
		{ID: "article", Title: "A title\uFFFD", Sentences: 1, Named: 1},
	}
	if !reflect.DeepEqual(g.Documents, want) {
		t.Errorf("documents %+v\nwant %+v", g.Documents, want)
	}
	if n := g.Nodes[0]; n.Documents != 4 || n.Mentions != 4 {
		t.Errorf("node %+v, want four documents", n)
	}
}

func TestEmptyGraph(t *testing.T) {
	if g := build(t); !reflect.DeepEqual(g, &Graph{}) {
		t.Errorf("graph of nothing: %+v", g)
	}
}

func TestOrderDoesNotMatter(t *testing.T) {
	r := rand.New(rand.NewSource(7))
	for round := range 60 {
		var scenes []*scene
		for i := range 2 + r.Intn(6) {
			scenes = append(scenes, randomScene(r, string(rune('a'+i/2)))) // ids clash, two by two
		}
		want := build(t, scenes...)
		for range 4 {
			r.Shuffle(len(scenes), func(i, j int) { scenes[i], scenes[j] = scenes[j], scenes[i] })
			if got := build(t, scenes...); !reflect.DeepEqual(got, want) {
				t.Fatalf("round %d: another graph in another order:\n%+v\n%+v", round, got, want)
			}
		}
	}
}

func TestGraphThenAddMore(t *testing.T) {
	r := rand.New(rand.NewSource(8))
	first, second := randomScene(r, "a"), randomScene(r, "b")
	b := NewBuilder()
	b.Add(&first.article, &first.extraction)
	if got, want := b.Graph(), build(t, first); !reflect.DeepEqual(got, want) {
		t.Errorf("one article: %+v, want %+v", got, want)
	}
	b.Add(&second.article, &second.extraction)
	if got, want := b.Graph(), build(t, first, second); !reflect.DeepEqual(got, want) {
		t.Errorf("two articles: %+v, want %+v", got, want)
	}
}
