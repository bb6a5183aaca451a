package graph

import (
	"fmt"
	"math/rand"
	"regexp"
	"slices"
	"strings"
	"testing"

	"entente/extract"
	"entente/gazetteer"
)

// scene is an article and its extraction, made by hand. A sentence is written
// with its mentions in brackets:
//
//	[words=entity] [words=entity/form] [words=entity/form>entity it acts for] [words=/form>entity]
//
// The form is name where none is given. The kind of mention and entity is the
// head of the entity's id; entities with a "~" before the id are new.
type scene struct {
	article    extract.Article
	extraction extract.Extraction
	names      map[string]string // labels other than those made from the id
}

func newScene(id, date string) *scene {
	return &scene{
		article:    extract.Article{ID: id, Date: date, Source: id + ".txt"},
		extraction: extract.Extraction{ID: id},
		names:      map[string]string{},
	}
}

var markup = regexp.MustCompile(`\[([^]=]+)=([^]/>]*)(?:/([a-z]+))?(?:>([^]]+))?\]`)

// sentence adds a sentence; its mentions are numbered through the article.
func (s *scene) sentence(marked string) *scene {
	start := len(s.article.Text)
	number := len(s.extraction.Sentences)
	for {
		at := markup.FindStringSubmatchIndex(marked)
		if at == nil {
			break
		}
		group := func(n int) string {
			if at[2*n] < 0 {
				return ""
			}
			return marked[at[2*n]:at[2*n+1]]
		}
		s.article.Text += marked[:at[0]]
		m := extract.Mention{Start: len(s.article.Text), Sentence: number, Form: gazetteer.FormName}
		s.article.Text += group(1)
		m.End = len(s.article.Text)
		m.Entity, m.ActsFor = s.entity(group(2)), s.entity(group(4))
		if form := group(3); form != "" {
			m.Form = extract.Form(form)
		}
		m.Kind = gazetteer.Group
		if m.Entity != nil {
			m.Kind = s.extraction.Entities[*m.Entity].Kind
		}
		s.extraction.Mentions = append(s.extraction.Mentions, m)
		marked = marked[at[1]:]
	}
	s.article.Text += marked
	s.extraction.Sentences = append(s.extraction.Sentences, extract.Span{Start: start, End: len(s.article.Text)})
	s.article.Text += "\n"
	return s
}

func (s *scene) entity(id string) *int {
	if id == "" {
		return nil
	}
	id, isNew := strings.CutPrefix(id, "~")
	for i := range s.extraction.Entities {
		if s.extraction.Entities[i].ID == id {
			return &i
		}
	}
	kind, name, _ := strings.Cut(id, "_")
	if other, ok := s.names[id]; ok {
		name = other
	}
	s.extraction.Entities = append(s.extraction.Entities, extract.Entity{ID: id, Kind: gazetteer.Kind(kind), Name: name, New: isNew})
	i := len(s.extraction.Entities) - 1
	return &i
}

// statement adds a statement of the last sentence, between mentions.
func (s *scene) statement(action string, source, target []int, change ...func(*extract.Statement)) *scene {
	last := s.extraction.Sentences[len(s.extraction.Sentences)-1]
	statement := extract.Statement{
		Action: action, Class: "CLASS", Quad: "quad", Source: source, Target: target,
		Modality: extract.Stated, Start: last.Start, End: last.End, Rule: "test.rules:1",
	}
	for _, c := range change {
		c(&statement)
	}
	s.extraction.Statements = append(s.extraction.Statements, statement)
	return s
}

// build gives the checked graph of scenes.
func build(t testing.TB, scenes ...*scene) *Graph {
	t.Helper()
	b := NewBuilder()
	for _, s := range scenes {
		b.Add(&s.article, &s.extraction)
	}
	g := b.Graph()
	if err := g.Check(); err != nil {
		t.Fatalf("Check: %v", err)
	}
	return g
}

// edgesOf writes the stated edges as "source action target weight", each on a line.
func edgesOf(g *Graph, layer Layer) []string {
	var all []string
	for i := range g.Edges {
		if e := &g.Edges[i]; e.Layer == layer {
			all = append(all, strings.Join(strings.Fields(fmt.Sprint(e.Source, " ", e.Action, " ", e.Target, " ", e.Weight)), " "))
		}
	}
	return all
}

func actsOf(g *Graph) []string {
	var all []string
	for i := range g.Acts {
		a := &g.Acts[i]
		all = append(all, fmt.Sprint(a.Node, " ", a.Role, " ", a.Action, " ", a.Weight))
	}
	return all
}

func nodesOf(g *Graph) []string {
	var all []string
	for i := range g.Nodes {
		all = append(all, g.Nodes[i].ID)
	}
	return all
}

func wantLines(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n%s\nwant:\n%s", what, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// randomScene makes an article of a few sentences and statements among a few entities.
func randomScene(r *rand.Rand, id string) *scene {
	dates := []string{"", "2023-08-30", "2024-01-11", "2023-13-45", "2022"}
	s := newScene(id, dates[r.Intn(len(dates))])
	forms := []string{"name", "short", "pronoun", "title", "description", "adjective"}
	for range 1 + r.Intn(4) {
		first := len(s.extraction.Mentions)
		var words []string
		for range 1 + r.Intn(5) {
			entity := []string{"person_p", "country_c", "~person_n", "~group_g", "event_e", "place_l"}[r.Intn(6)]
			name := strings.Repeat("n", 1+r.Intn(3))
			s.names[strings.TrimPrefix(entity, "~")] = name
			actsFor := ""
			if r.Intn(4) == 0 {
				actsFor = ">country_c"
			}
			words = append(words, fmt.Sprintf("[%s=%s/%s%s]", name, entity, forms[r.Intn(len(forms))], actsFor))
		}
		s.sentence(strings.Join(words, " met "))
		some := func() []int {
			var all []int
			for range r.Intn(4) {
				all = append(all, first+r.Intn(len(s.extraction.Mentions)-first))
			}
			return all
		}
		for range r.Intn(3) {
			s.statement([]string{"meet", "thank", "Hit-Back"}[r.Intn(3)], some(), some(), func(st *extract.Statement) {
				st.Speakers = some()
				st.Negated = r.Intn(3) == 0
				st.Class = []string{"A", "B", ""}[r.Intn(3)]
				if r.Intn(2) == 0 {
					st.When = &extract.When{Start: dates[r.Intn(len(dates))], Text: "then"}
				}
			})
		}
	}
	return s
}

// randomGraph makes a graph of made-up nodes and edges, without a Builder.
func randomGraph(nodes, edges int) *Graph {
	r := rand.New(rand.NewSource(1))
	g := &Graph{Documents: []Document{{ID: "d", Date: "2024-01-01", Sentences: edges, Named: edges}}}
	for i := range nodes {
		g.Nodes = append(g.Nodes, Node{
			ID: fmt.Sprintf("person_n%06d", i), Label: fmt.Sprintf("Name Number %d", i), Kind: gazetteer.Person,
			Aliases: []string{}, Mentions: 1 + r.Intn(100), Sentences: 1, Documents: 1,
			FirstSeen: "2024-01-01", LastSeen: "2024-01-01",
		})
	}
	known := map[string]bool{}
	for len(g.Edges) < edges {
		// Some nodes have many edges, most have few, as in news.
		s, t := int(float64(nodes)*r.Float64()*r.Float64()*r.Float64()), r.Intn(nodes)
		e := Edge{Source: g.Nodes[s].ID, Target: g.Nodes[t].ID, Layer: CoOccurrenceLayer, FirstSeen: "2024-01-01", LastSeen: "2024-01-01"}
		if r.Intn(3) == 0 {
			e.Layer, e.Action, e.Class = StatedLayer, []string{"meet", "accuse", "thank"}[r.Intn(3)], "CONSULT"
		}
		e.Key = edgeKey(e.Source, e.Layer, e.Action, e.Target)
		if s == t || e.Layer == CoOccurrenceLayer && s > t || known[e.Key] {
			continue
		}
		known[e.Key] = true
		for i := range 1 + r.Intn(3) {
			evidence := Evidence{Document: "d", Sentence: "Name met name.", Start: 100 * i, End: 100*i + 14, Date: "2024-01-01"}
			if e.Layer == StatedLayer {
				evidence.Modality = extract.Stated
			}
			e.Evidence = append(e.Evidence, evidence)
		}
		e.Weight = len(e.Evidence)
		g.Edges = append(g.Edges, e)
	}
	slices.SortFunc(g.Edges, func(a, b Edge) int { return compareEdges(&a, &b) })
	return g
}
