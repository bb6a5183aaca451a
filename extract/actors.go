package extract

import (
	"strings"

	"entente/gazetteer"
)

// Stage 4c: actors. A noun phrase acts through the mention that is its head; a
// phrase without a name acts through a description: "North Korean officials",
// "police", "the Biden administration".

// heads indexes the mentions of one sentence by their head, which of a name is the last token; the longest wins.
func (r *reading) heads(sentence int) map[int]int {
	out := map[int]int{}
	first, last := r.mentionsOf(sentence)
	for i := first; i < last; i++ {
		m := &r.mentions[i]
		head := m.last - 1
		if m.form == FormDescription {
			head = m.head // "the government of Iran": government
		}
		if j, ok := out[head]; !ok || m.last-m.first > r.mentions[j].last-r.mentions[j].first {
			out[head] = i
		}
	}
	return out
}

// mentionsOf returns the range of r.mentions that lie in a sentence.
func (r *reading) mentionsOf(sentence int) (first, last int) {
	return rangeOf(len(r.mentions), sentence, func(i int) int { return r.mentions[i].sentence })
}

// describe adds mentions of form description for the noun phrases of a sentence
// that act without a name.
func (r *reading) describe(sentence int, chunks []chunk, named []bool) {
	for k, ch := range chunks {
		if ch.kind != nounPhrase || ch.time || named[ch.head] {
			continue
		}
		head := r.x.lemma(strings.ToLower(r.doc.Tokens[ch.head].Text), "N")
		if r.x.words.has("collective", head) && r.describeFor(sentence, ch, chunks, k) || r.x.words.has("member-noun", head) && r.describeMembers(sentence, ch) {
			continue
		}
		if r.x.words.has("sector", head) && !r.titleAt(sentence, ch.head) {
			r.addDescription(sentence, r.afterDeterminer(ch), ch.head+1, ch.head, -1, "", "people known by what they do: "+head)
		}
	}
}

// titleAt says whether the token is part of a title in the singular: that is a person, to be resolved as one.
func (r *reading) titleAt(sentence, token int) bool {
	for _, t := range r.titlesOf(sentence) {
		if t.first <= token && token < t.last && !t.plural {
			return true
		}
	}
	return false
}

// describeFor adds a description that acts for the country named within it or
// right after it: "South Korea's military", "the government of Iran".
func (r *reading) describeFor(sentence int, ch chunk, chunks []chunk, k int) bool {
	if r.titleAt(sentence, ch.head) {
		return false
	}
	first, last := r.mentionsOf(sentence)
	for i := last - 1; i >= first; i-- {
		m := &r.mentions[i]
		if m.first >= ch.first && m.last <= ch.head && r.belongsTo(m) >= 0 {
			return r.addDescription(sentence, m.first, ch.head+1, ch.head, r.belongsTo(m), r.people.actors[r.belongsTo(m)].country, "acts for "+r.people.actors[r.belongsTo(m)].name)
		}
	}
	if k+2 >= len(chunks) || chunks[k+1].kind != preposition || !r.belongsAfter(ch, chunks[k+1].word) || chunks[k+2].kind != nounPhrase {
		return false
	}
	for i := first; i < last; i++ {
		m := &r.mentions[i]
		if m.last-1 == chunks[k+2].head && m.kind == gazetteer.Country && m.actor >= 0 {
			return r.addDescription(sentence, r.afterDeterminer(ch), m.last, ch.head, m.actor, r.people.actors[m.actor].country, "acts for "+r.people.actors[m.actor].name)
		}
	}
	return false
}

// belongsAfter: "the government of Iran", "officials from Russia"; but not "drones
// from Iran", where "from" is whence they come.
func (r *reading) belongsAfter(ch chunk, word string) bool {
	head := r.x.lemma(strings.ToLower(r.doc.Tokens[ch.head].Text), "N")
	return word == "of" || word == "from" && r.x.words.has("member-noun", head)
}

// describeMembers adds a description for the members of an organization: "BRICS nations".
func (r *reading) describeMembers(sentence int, ch chunk) bool {
	first, last := r.mentionsOf(sentence)
	for i := first; i < last; i++ {
		if m := &r.mentions[i]; m.first >= ch.first && m.last <= ch.head && m.kind == gazetteer.Organization && m.actor >= 0 && m.last == ch.head {
			return r.addDescription(sentence, m.first, ch.head+1, ch.head, m.actor, "", "the members of "+r.people.actors[m.actor].name)
		}
	}
	return false
}

// belongsTo returns the country actor that a mention inside a description speaks
// for: the country itself, the country of a leader, or -1.
func (r *reading) belongsTo(m *mention) int {
	if m.actor < 0 {
		return -1
	}
	a := &r.people.actors[m.actor]
	switch a.kind {
	case gazetteer.Country:
		return m.actor
	case gazetteer.Person, gazetteer.Place:
		if code := a.country; code != "" && a.entry >= 0 {
			if e, ok := r.g.ByCode(code); ok {
				return r.people.known(e)
			}
		}
	}
	return -1
}

func (r *reading) afterDeterminer(ch chunk) int {
	first := ch.first
	for first < ch.head {
		tag := r.doc.Tokens[first].Tag
		if tag != "DT" && tag != "PDT" && tag != "CD" && tag != "PRP$" && tag != "POS" && tag != "RB" {
			break
		}
		first++
	}
	return first
}

func (r *reading) addDescription(sentence, first, last, head, actsFor int, country, why string) bool {
	name := r.surface(first, last)
	actor := r.people.fresh(gazetteer.Group, name)
	r.people.actors[actor].named = false
	if country != "" {
		r.people.actors[actor].country = country
	}
	r.found = append(r.found, mention{sentence: sentence, first: first, last: last, head: head, kind: gazetteer.Group, form: FormDescription, actor: actor, actsFor: actsFor, why: why})
	return true
}
