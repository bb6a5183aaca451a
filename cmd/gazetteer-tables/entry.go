package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"entente/gazetteer"
)

// entry is an entry to be written, or one of the hand-kept to be supplemented.
type entry struct {
	kind       string
	name       string
	id         string // written only where it is not the one made of kind and name
	suffix     string // for the id, where the name alone is not one's own
	code       string
	qid        string
	country    string
	standsFor  string
	gender     string
	prominence int // 1, best known, to 4
	names      []name
	roles      []role
	sources    []string // best first
	file       string   // without .txt.gz
}

// name is one more name of an entry, or its own (of field "").
type name struct {
	field     string // alias, short, acronym, adjective, people
	text      string
	key       string
	ambiguous bool
}

// role is an office as written in the files.
type role struct {
	of, title string
	from, to  string
	snapshot  bool // known only to be held in the year from
}

func newEntry(kind, text string, sources []string) *entry {
	e := &entry{kind: kind, name: text, prominence: 1, sources: sources}
	e.add("", text)
	return e
}

// add adds a name that the entry has not yet; it says whether it did.
func (e *entry) add(field, text string) bool {
	key := keyOf(text)
	if key == "" || strings.Contains(text, ",") || e.has(key) {
		return false
	}
	e.names = append(e.names, name{field: field, text: text, key: key})
	return true
}

func (e *entry) has(key string) bool {
	return slices.ContainsFunc(e.names, func(n name) bool { return n.key == key })
}

// addRole adds a role. Of one office, a stretch of time replaces what is known
// of one year alone.
func (e *entry) addRole(r role) {
	for i, had := range e.roles {
		if had.of != r.of || had.title != r.title {
			continue
		}
		switch {
		case r.snapshot || had == r:
			return
		case had.snapshot || had.to == r.to && strings.HasPrefix(r.from, had.from): // the same, known better
			e.roles[i] = r
			return
		case had.to == r.to && strings.HasPrefix(had.from, r.from):
			return
		case had.to != "" && had.to == r.from: // the next term
			e.roles[i].to = r.to
			return
		}
	}
	e.roles = append(e.roles, r)
}

// keyOf gives the words of a name as they are compared, or "" where there is
// none to be found by.
func keyOf(text string) string {
	words := gazetteer.Words(text)
	for i, word := range words {
		words[i] = gazetteer.Fold(word)
	}
	return strings.Join(words, " ")
}

// idOf makes the id that a kind and a name give, as the gazetteer does.
func idOf(kind, text string) string {
	id := []byte(kind + "_")
	start := len(id)
	dash := false
	for _, r := range text {
		plain := string(r)
		if r != '.' {
			plain = gazetteer.Fold(plain)
		}
		for _, c := range []byte(plain) {
			if !('a' <= c && c <= 'z' || '0' <= c && c <= '9') {
				dash = true
				continue
			}
			if dash && len(id) > start {
				id = append(id, '-')
			}
			dash = false
			id = append(id, c)
		}
	}
	if len(id) == start {
		return ""
	}
	return string(id)
}

// identify gives an id of their own to all entries that share the one of their
// name, with each other or with a hand-kept one.
func (m *making) identify() {
	slices.SortStableFunc(m.made, func(a, b *entry) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(keyOf(a.name), keyOf(b.name)),
			cmp.Compare(a.prominence, b.prominence), cmp.Compare(a.suffix, b.suffix))
	})
	times := make(map[string]int)
	for _, e := range m.made {
		times[idOf(e.kind, e.name)]++
	}
	used := make(map[string]bool)
	for _, e := range m.made {
		made := idOf(e.kind, e.name)
		_, held := m.hand.g.ByID(made)
		if made != "" && times[made] == 1 && !held {
			used[made] = true
			continue
		}
		e.id = strings.Trim(made, "-") + "-" + strings.ToLower(e.suffix)
		for n := 2; used[e.id]; n++ {
			e.id = fmt.Sprintf("%s-%s-%d", made, strings.ToLower(e.suffix), n)
		}
		used[e.id] = true
	}
}

// markAmbiguous marks the names that several entries share and those that are
// words, given names or, for places, family names.
func (m *making) markAmbiguous() {
	times := make(map[string]int)
	for _, e := range m.made {
		for _, n := range e.names {
			times[n.key]++
		}
	}
	for _, e := range m.made {
		for i := range e.names {
			n := &e.names[i]
			n.ambiguous = times[n.key] > 1 || m.hand.named(n.key) || m.known.doubtful(n.key, e.kind) ||
				n.field == "acronym" && (len(n.key) <= 2 || m.known.common(n.key))
		}
	}
}
