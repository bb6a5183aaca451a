package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/extract"
	"entente/gazetteer"
	"entente/graph"
)

// The tests of the commands that ask a graph ask this one, made by hand: they
// test the asking, and stay as they are when the reading of articles gets better.

// fixtureEntity is an entity and the words that name it in the fixture's sentences.
type fixtureEntity struct {
	id, name, words string
	kind            gazetteer.Kind
	isNew           bool
}

func fixtureEntities() []fixtureEntity {
	return []fixtureEntity{
		{"person_vladimir-putin", "Vladimir Putin", "Putin", gazetteer.Person, false},
		{"person_kim-jong-un", "Kim Jong Un", "Kim Jong Un", gazetteer.Person, false},
		{"person_kim-yo-jong", "Kim Yo Jong", "Kim Yo Jong", gazetteer.Person, true},
		{"organization_white-house", "White House", "White House", gazetteer.Organization, false},
		{"country_iran", "Iran", "Iran", gazetteer.Country, false},
		{"country_fiji", "Fiji", "Fiji", gazetteer.Country, false},
		{"person_shell", `O'Neil "$x"`, "O’Neil", gazetteer.Person, true},
	}
}

// fixtureSentence is a sentence and what it states; parties are ids.
type fixtureSentence struct {
	text, action   string
	source, target string
	speaker        string
	modality       extract.Modality
	negated        bool
	when           *extract.When
}

func fixtureArticles() map[string][]fixtureSentence {
	wednesday := &extract.When{Start: "2023-08-30", End: "2023-08-30", Text: "on Wednesday"}
	return map[string][]fixtureSentence{
		"2023-08-31-letters": {
			{text: "Putin and Kim Jong Un have swapped\tletters on Wednesday, the White House said.\n", action: "exchange letters",
				source: "person_vladimir-putin", target: "person_kim-jong-un", speaker: "organization_white-house", when: wednesday},
			{text: "Putin will \x1b[31mmeet Kim Jong Un in a place that nobody was ready to name, in a month that nobody was ready to name either.", action: "meet",
				source: "person_vladimir-putin", target: "person_kim-jong-un", modality: extract.Planned},
			{text: "Kim Jong Un did not thank Putin.", action: "thank",
				source: "person_kim-jong-un", target: "person_vladimir-putin", negated: true},
			{text: "Kim Yo Jong, the sister of Kim Jong Un, resigned.", action: "resign", source: "person_kim-yo-jong"},
		},
		"2025-01-11-talks": {
			{text: "Putin met Kim Jong Un again.", action: "meet", source: "person_vladimir-putin", target: "person_kim-jong-un"},
			{text: "Iran denied that it armed Putin.", action: "arm", source: "country_iran", target: "person_vladimir-putin", modality: extract.Denied},
			{text: "Iran and O’Neil spoke of Putin."},
			{text: "Fiji slept."},
		},
	}
}

// fixtureGraph gives the graph of the fixture.
func fixtureGraph() *graph.Graph {
	builder := graph.NewBuilder()
	for id, sentences := range fixtureArticles() {
		builder.Add(fixtureArticle(id, sentences))
	}
	return builder.Graph()
}

func fixtureArticle(id string, sentences []fixtureSentence) (*extract.Article, *extract.Extraction) {
	a := &extract.Article{ID: id, Date: id[:10], Source: "news/" + id + ".txt"}
	e := &extract.Extraction{ID: id}
	for _, s := range sentences {
		at := len(a.Text)
		a.Text += s.text
		span := extract.Span{Start: at, End: len(a.Text)}
		mentions := fixtureMentions(e, s.text, span)
		e.Sentences = append(e.Sentences, span)
		if s.action == "" {
			continue
		}
		parties := func(id string) []int {
			return slices.DeleteFunc([]int{mentions[id]}, func(int) bool { return id == "" })
		}
		statement := extract.Statement{Action: s.action, Class: "CONSULT", Quad: "verbal_cooperation",
			Source: parties(s.source), Target: parties(s.target), Speakers: parties(s.speaker),
			Modality: s.modality, Negated: s.negated, When: s.when, Start: span.Start, End: span.End, Rule: "contact.rules:1"}
		if s.modality == "" {
			statement.Modality = extract.Stated
		}
		e.Statements = append(e.Statements, statement)
	}
	return a, e
}

// fixtureMentions adds the mentions and entities of a sentence, and gives the mentions by entity id.
func fixtureMentions(e *extract.Extraction, text string, span extract.Span) map[string]int {
	byID := map[string]int{}
	for _, f := range fixtureEntities() {
		at := strings.Index(text, f.words)
		if at < 0 {
			continue
		}
		entity := slices.IndexFunc(e.Entities, func(known extract.Entity) bool { return known.ID == f.id })
		if entity < 0 {
			entity = len(e.Entities)
			e.Entities = append(e.Entities, extract.Entity{ID: f.id, Kind: f.kind, Name: f.name, New: f.isNew})
		}
		byID[f.id] = len(e.Mentions)
		e.Mentions = append(e.Mentions, extract.Mention{Start: span.Start + at, End: span.Start + at + len(f.words),
			Kind: f.kind, Form: gazetteer.FormName, Sentence: len(e.Sentences), Entity: &entity})
	}
	return byID
}

// writeFixture writes the fixture's graph as entente.json into a folder.
func writeFixture(folder string) error {
	file, err := os.Create(filepath.Join(folder, defaultGraph))
	if err != nil {
		return err
	}
	if err := fixtureGraph().WriteJSON(file); err != nil {
		return err
	}
	return file.Close()
}

func TestFixtureHolds(t *testing.T) {
	if err := fixtureGraph().Check(); err != nil {
		t.Error(err)
	}
}
