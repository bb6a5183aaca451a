package graph

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"strings"

	"entente/extract"
	"entente/gazetteer"
)

// digest tells articles apart by all their fields.
type digest [sha256.Size]byte

func digestOf(a *extract.Article) digest {
	h := sha256.New()
	for _, field := range []string{a.ID, a.Title, a.Date, a.Source, a.URL, a.Text} {
		// Lengths first, so that moving a byte from one field to the next is another article.
		h.Write(binary.LittleEndian.AppendUint64(nil, uint64(len(field))))
		h.Write([]byte(field))
	}
	return digest(h.Sum(nil))
}

// reading is what one article gives to the graph. Its parts refer to its nodes by index.
type reading struct {
	document Document // id as the article has it
	digest   digest
	nodes    []sighting
	company  []company
	claims   []claim
}

// sighting is a node as one article shows it.
type sighting struct {
	entity   extract.Entity
	mentions int
	surfaces []string // names as written, one for each time
}

// company is a sentence and the nodes that it names, each once.
type company struct {
	span    extract.Span
	text    string
	present []presence
}

// presence is a node and the words that first name it in a sentence.
type presence struct {
	node  int
	words string
}

// claim is a statement between two nodes, or about one where the other is -1.
type claim struct {
	source, target      int
	action, class, quad string
	evidence            Evidence
}

// reader holds what is needed while one article is read.
type reader struct {
	article    *extract.Article
	extraction *extract.Extraction
	nodes      []int // by mention: index into sightings, or -1
	sightings  []sighting
	texts      map[extract.Span]string
}

// read takes from an extraction what the graph keeps. It copies the strings
// that it keeps, so that the article's text can be let go.
func read(a *extract.Article, e *extract.Extraction, d digest) *reading {
	r := &reader{article: a, extraction: e, texts: make(map[extract.Span]string)}
	r.seeNodes()
	company := r.company()
	return &reading{
		document: Document{
			ID: documentID(a), Title: tidy(a.Title), Date: isoDate(a.Date), Source: tidy(a.Source), URL: tidy(a.URL),
			Sentences: len(e.Sentences), Named: len(company),
		},
		digest:  d,
		nodes:   r.sightings,
		company: company,
		claims:  r.claims(),
	}
}

// documentID gives the article's id, or the next best name for it.
func documentID(a *extract.Article) string {
	return tidy(cmp.Or(a.ID, a.Source, a.URL, "article"))
}

// referent gives the entity that a mention counts for, or -1. Places, groups
// and descriptions count for what they act for ("Moscow said" is Russia's);
// all else is taken literally ("the White House said" stays the White House).
func referent(m *extract.Mention) int {
	if m.ActsFor != nil {
		if m.Kind == gazetteer.Place || m.Kind == gazetteer.Group || m.Form == extract.FormDescription {
			return *m.ActsFor
		}
	}
	if m.Entity == nil {
		return -1
	}
	return *m.Entity
}

// seeNodes decides which node each mention counts for and what is seen of each node.
func (r *reader) seeNodes() {
	keep := r.kept()
	byID := make(map[string]int)
	r.nodes = make([]int, len(r.extraction.Mentions))
	for i := range r.extraction.Mentions {
		m := &r.extraction.Mentions[i]
		r.nodes[i] = -1
		entity := referent(m)
		if entity < 0 || !keep[entity] {
			continue
		}
		seen := r.local(r.extraction.Entities[entity])
		node, ok := byID[seen.ID]
		if !ok {
			node = len(r.sightings)
			byID[seen.ID] = node
			r.sightings = append(r.sightings, sighting{entity: tidyEntity(seen)})
		}
		r.nodes[i] = node
		r.see(&r.sightings[node], m)
	}
}

// local keeps the unnamed of two articles apart: the "rebels" of one are not those
// of another. Their id gets the article's; a group with a country is that country's everywhere.
func (r *reader) local(e extract.Entity) extract.Entity {
	if e.New && e.Kind == gazetteer.Group && e.Country == "" {
		where, _ := slugOf(strings.ToLower(documentID(r.article)))
		e.ID += "-in-" + where
	}
	return e
}

func (r *reader) see(s *sighting, m *extract.Mention) {
	s.mentions++
	switch m.Form {
	case gazetteer.FormName, gazetteer.FormShort, gazetteer.FormAcronym:
		s.surfaces = append(s.surfaces, r.words(m))
	}
}

// kept says of each entity whether it becomes a node. Events and other things,
// and those that the article never names ("rebels", "the spokeswoman"), do so
// only where a statement of the article is about them or by them.
func (r *reader) kept() []bool {
	e := r.extraction
	keep := make([]bool, len(e.Entities))
	for i := range e.Mentions {
		entity := referent(&e.Mentions[i])
		if entity >= 0 && speaksForItself(&e.Mentions[i], &e.Entities[entity]) {
			keep[entity] = true
		}
	}
	for i := range e.Statements {
		s := &e.Statements[i]
		for _, mentions := range [][]int{s.Source, s.Target, s.Speakers} {
			for _, m := range mentions {
				if entity := referent(&e.Mentions[m]); entity >= 0 {
					keep[entity] = true
				}
			}
		}
	}
	return keep
}

// speaksForItself says whether a mention alone makes its entity worth a node.
func speaksForItself(m *extract.Mention, e *extract.Entity) bool {
	if e.Kind == gazetteer.Event || e.Kind == gazetteer.Other {
		return false
	}
	switch m.Form {
	case extract.FormDescription, extract.FormTitle, extract.FormPronoun:
		return !e.New
	}
	return true
}

// company gives the sentences that name a node, in order.
func (r *reader) company() []company {
	sentences := make([][]presence, len(r.extraction.Sentences))
	for i := range r.extraction.Mentions {
		m := &r.extraction.Mentions[i]
		node := r.nodes[i]
		if node < 0 || contains(sentences[m.Sentence], node) {
			continue
		}
		sentences[m.Sentence] = append(sentences[m.Sentence], presence{node, r.words(m)})
	}
	var all []company
	for i, present := range sentences {
		if len(present) > 0 {
			span := r.extraction.Sentences[i]
			all = append(all, company{span: span, text: r.text(span), present: present})
		}
	}
	return all
}

// text gives the words of a span, one copy for all who ask.
func (r *reader) text(s extract.Span) string {
	text, ok := r.texts[s]
	if !ok {
		text = validUTF8(r.article.Text[s.Start:s.End])
		r.texts[s] = text
	}
	return text
}

// words gives a mention as written, on one line.
func (r *reader) words(m *extract.Mention) string {
	return tidy(r.article.Text[m.Start:m.End])
}

// validUTF8 copies s, with U+FFFD for what is no UTF-8: JSON could not carry it.
func validUTF8(s string) string {
	return strings.Clone(strings.ToValidUTF8(s, "\uFFFD"))
}

// tidy copies s as one line of valid UTF-8.
func tidy(s string) string {
	return strings.Clone(strings.Join(strings.Fields(validUTF8(s)), " "))
}

func tidyEntity(e extract.Entity) extract.Entity {
	e.ID, e.Name = strings.Clone(e.ID), tidy(e.Name)
	e.Wikidata, e.Country = strings.Clone(e.Wikidata), strings.Clone(e.Country)
	return e
}
