package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"entente/gazetteer"
)

// handKept is the knowledge of the hand-kept files, which wins over the tables.
type handKept struct {
	g     *gazetteer.Gazetteer
	byKey map[string][]int  // entries by each of their names
	byQID map[string]int    // entries by Wikidata id
	taken map[int]bool      // entries that a row was found to be the same as
	more  map[int]*addition // by entry
}

// addition is what the tables know of a hand-kept entry that it does not say.
type addition struct {
	qid     string
	aliases []string
	sources []string
}

func readHandKept(folder string) (*handKept, error) {
	g, err := gazetteer.Load(os.DirFS(folder))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", folder, err)
	}
	h := &handKept{
		g: g, byKey: make(map[string][]int), byQID: make(map[string]int),
		taken: make(map[int]bool), more: make(map[int]*addition),
	}
	for i := range g.Len() {
		e := g.Entry(i)
		if e.Wikidata != "" {
			h.byQID[e.Wikidata] = i
		}
		for _, n := range e.Names {
			key := keyOf(n.Text)
			h.byKey[key] = append(h.byKey[key], i)
		}
	}
	return h, nil
}

// named says whether a hand-kept entry has the name.
func (h *handKept) named(key string) bool { return len(h.byKey[key]) > 0 }

// same gives the hand-kept entry that a row is about: the one of its Wikidata id,
// or of its kind, country and one of the names given. A country that one of the
// two does not say is no hindrance, two Wikidata ids that differ are.
func (h *handKept) same(e *entry, names []string) (int, bool) {
	if i, ok := h.byQID[e.qid]; ok && e.qid != "" {
		return i, string(h.g.Entry(i).Kind) == e.kind || e.kind != "person"
	}
	for _, text := range names {
		for _, i := range h.byKey[keyOf(text)] {
			if h.fits(h.g.Entry(i), e, keyOf(text)) {
				return i, true
			}
		}
	}
	return 0, false
}

func (h *handKept) fits(known *gazetteer.Entry, e *entry, key string) bool {
	if string(known.Kind) != e.kind || known.Wikidata != "" && e.qid != "" {
		return false
	}
	if e.file == "places-cities" && known.File == "places-regions.txt" { // Chihuahua is a city and a state
		return false
	}
	if known.Country != "" && e.country != "" && known.Country != e.country {
		return false
	}
	for _, n := range known.Names {
		if n.Form == gazetteer.FormName && keyOf(n.Text) == key {
			return known.Country == e.country || !n.Ambiguous
		}
	}
	return false
}

// supplement keeps what a row adds to a hand-kept entry.
func (h *handKept) supplement(i int, e *entry) {
	h.taken[i] = true
	known := h.g.Entry(i)
	add := h.more[i]
	if add == nil {
		add = &addition{}
		h.more[i] = add
	}
	if known.Wikidata == "" && add.qid == "" && e.qid != "" {
		add.qid = e.qid
		h.byQID[e.qid] = i
	}
	if string(known.Kind) == e.kind {
		for _, n := range e.names {
			rough := e.kind == "organization" && slices.ContainsFunc(e.sources, roughNames) && !sharesWord(n.text, known.Name)
			if (n.field == "" || n.field == "alias") && !rough {
				add.aliases = append(add.aliases, n.text)
			}
		}
	}
	add.sources = append(add.sources, e.sources...)
}

// roughNames says whether a source is free with the other names of organizations.
func roughNames(source string) bool {
	return strings.HasPrefix(source, "phoenix") || source == "eu-sanctions-2026"
}

// supplement is a record that adds to a hand-kept entry.
type supplement struct {
	id, qid string
	aliases []string
	sources []string
}

// supplement settles what is added to hand-kept entries: only names that no
// other entry has, so that nothing becomes ambiguous by it.
func (m *making) supplement() {
	shared := make(map[string]bool)
	for _, e := range m.made {
		for _, n := range e.names {
			shared[n.key] = true
		}
	}
	for i := range m.hand.g.Len() {
		add := m.hand.more[i]
		if add == nil {
			continue
		}
		s := supplement{id: m.hand.g.Entry(i).ID, qid: add.qid, sources: add.sources}
		for _, text := range add.aliases {
			key := keyOf(text)
			if !strings.Contains(key, " ") || shared[key] || m.hand.named(key) || m.known.doubtful(key, "") {
				continue
			}
			shared[key] = true
			s.aliases = append(s.aliases, text)
		}
		if s.qid != "" || len(s.aliases) > 0 {
			m.more = append(m.more, s)
		}
	}
}
