package extract

import (
	"strings"

	"entente/gazetteer"
)

// Coreference of what is no name: titles ("the spokeswoman", "the North Korean
// leader") and the pronouns he and she. Only where one person alone fits.

// roles resolves the titles that stand for a person.
func (r *reading) roles() {
	for i := range r.titles {
		t := &r.titles[i]
		if t.taken || t.plural || r.caps[t.sentence] != plainCase || !r.definite(t) || r.overlapsMention(t.sentence, t.first, t.last) {
			continue
		}
		if title := r.g.Title(t.title); title.Kind != "honorific" && title.Kind != "rank" {
			r.addRole(t)
		}
	}
	r.merge()
}

// definite: the title ends its noun phrase and "the", "her" or a country stands before it.
func (r *reading) definite(t *titleAt) bool {
	s := r.doc.Sentences[t.sentence]
	if t.last < s.Last {
		next := r.doc.Tokens[t.last]
		if strings.HasPrefix(next.Tag, "NN") || isHyphen(next.Text) {
			return false
		}
	}
	for k := t.first - 1; k >= s.First && k >= t.first-5; k-- {
		switch tok := r.doc.Tokens[k]; {
		case tok.Tag == "DT":
			return strings.EqualFold(tok.Text, "the")
		case tok.Tag == "POS", tok.Tag == "PRP$":
			return true
		case strings.HasPrefix(tok.Tag, "JJ"), strings.HasPrefix(tok.Tag, "NN"), tok.Tag == "HYPH":
			if low := strings.ToLower(tok.Text); low == "former" || low == "previous" || low == "new" || low == "another" || low == "next" {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// addRole adds the mention of a title whose holder is certain.
func (r *reading) addRole(t *titleAt) {
	title := r.g.Title(t.title)
	country := r.countryBefore(t.sentence, t.first)
	if country == "" && r.pronounBefore(t) {
		if country = r.countryOfLast(t.sentence, t.first); country == "" {
			return // "his prime minister": of which country, nothing tells
		}
	}
	holder, many := -1, false
	for i := range r.people.actors {
		if many {
			return
		}
		a := &r.people.actors[i]
		if a.kind != gazetteer.Person || len(a.offices) == 0 || !r.holds(a, title, country) || !r.mentionedBefore(i, t.first) {
			continue
		}
		many = many || holder >= 0
		holder = i
	}
	why := "the only one in the article who is " + title.Text
	if holder < 0 && country != "" && r.ref.exact && soleOffices[title.Text] {
		if e, ok := r.g.ByCode(country); ok {
			if held := r.g.Holders(title.Text, r.g.Entry(e).ID, r.ref.day); len(held) == 1 {
				holder, why = r.people.known(held[0]), "held that office at the time"
			}
		}
	}
	if many || holder < 0 {
		return
	}
	t.taken = true
	r.found = append(r.found, mention{sentence: t.sentence, first: t.first, last: t.last, kind: gazetteer.Person, form: FormTitle, actor: holder, actsFor: -1, why: why})
}

// soleOffices are those that a country has one of, so that their holder on the
// article's day is who is meant where nobody is named.
var soleOffices = map[string]bool{"president": true, "chancellor": true, "prime minister": true, "premier": true, "king": true, "queen": true, "emir": true, "sultan": true, "pope": true, "foreign minister": true, "defense minister": true, "secretary of state": true}

// pronounBefore: the title is "her foreign minister".
func (r *reading) pronounBefore(t *titleAt) bool {
	for k := t.first - 1; k >= r.doc.Sentences[t.sentence].First; k-- {
		switch tag := r.doc.Tokens[k].Tag; {
		case tag == "PRP$":
			return true
		case !strings.HasPrefix(tag, "JJ") && !strings.HasPrefix(tag, "NN"):
			return false
		}
	}
	return false
}

// countryOfLast is the country of the last person, country or city named before token at in its sentence.
func (r *reading) countryOfLast(sentence, at int) string {
	first, last := r.mentionsOf(sentence)
	for i := last - 1; i >= first; i-- {
		if m := &r.mentions[i]; m.last <= at && (m.kind == gazetteer.Person || m.kind == gazetteer.Country || m.kind == gazetteer.Place) {
			return r.people.actors[m.actor].country
		}
	}
	return ""
}

// holds says whether the article gives the person the title, or one that means
// the same ("spokeswoman" of a spokesperson), in the country named if one is.
func (r *reading) holds(a *actor, title *gazetteer.Title, country string) bool {
	if title.Gender != "" && a.gender != "" && title.Gender != a.gender {
		return false
	}
	for _, o := range a.offices {
		held := r.g.Title(o.title)
		same := held.Text == title.Text || held.Kind == "speaker" && title.Kind == "speaker" || strings.HasSuffix(held.Text, " "+title.Text)
		if same && (country == "" || o.country == country || o.country == "" && a.country == country) {
			return true
		}
	}
	return false
}

// pronouns resolves he, she, him, her, his, hers.
func (r *reading) pronouns() {
	subjects := r.mainSubjects()
	for i, s := range r.doc.Sentences {
		if r.parses[i] == nil {
			continue
		}
		for k := s.First; k < s.Last; k++ {
			gender, ok := pronounGender(strings.ToLower(r.doc.Tokens[k].Text))
			if !ok || r.overlapsMention(i, k, k+1) {
				continue
			}
			if actor, why := r.antecedent(i, k, gender, subjects); actor >= 0 {
				r.found = append(r.found, mention{sentence: i, first: k, last: k + 1, kind: gazetteer.Person, form: FormPronoun, actor: actor, actsFor: -1, why: why})
			}
		}
	}
	r.merge()
}

func pronounGender(word string) (gazetteer.Gender, bool) {
	switch word {
	case "he", "him", "his", "himself":
		return gazetteer.Male, true
	case "she", "her", "hers", "herself":
		return gazetteer.Female, true
	}
	return "", false
}

// mainSubjects gives, by sentence, the person who is the subject of its first
// finite verb or who speaks in it, or -1.
func (r *reading) mainSubjects() []int {
	out := make([]int, len(r.doc.Sentences))
	for i := range out {
		out[i] = r.mainSubject(i)
	}
	return out
}

func (r *reading) mainSubject(sentence int) int {
	set := r.parses[sentence]
	if set == nil {
		return -1
	}
	heads := r.heads(sentence)
	person := func(nps []int) int {
		if len(nps) != 1 {
			return -1
		}
		if m, ok := heads[set.chunks[nps[0]].head]; ok && r.mentions[m].kind == gazetteer.Person {
			return r.mentions[m].actor
		}
		return -1
	}
	for _, rep := range set.reports {
		if rep.clause >= 0 && set.x.words.has("report", set.clauses[rep.clause].verb.lemma) {
			if a := person(rep.speaker); a >= 0 {
				return a
			}
		}
	}
	for i := range set.clauses {
		if set.clauses[i].verb.finite() {
			return person(set.clauses[i].subject)
		}
	}
	return -1
}

// antecedent finds whom the pronoun at token k of a sentence means, if only one person can be meant.
func (r *reading) antecedent(sentence, k int, gender gazetteer.Gender, subjects []int) (int, string) {
	here := r.peopleIn(sentence, k, gender)
	if r.closesReport(sentence, k) {
		here = nil // "..., he said": the speaker of what went before, not someone spoken of
	}
	if len(here) == 1 {
		return here[0], "the only person before it in the sentence"
	}
	if subject := subjects[sentence]; len(here) > 1 {
		if contains(here, subject) && r.people.actors[subject].gender == gender {
			return subject, "the subject of the sentence"
		}
		return -1, ""
	}
	for back := sentence - 1; back >= 0 && back >= sentence-2; back-- {
		if !r.doc.Blocks[r.doc.Sentences[back].Block].read() {
			return -1, ""
		}
		before := r.peopleIn(back, r.doc.Sentences[back].Last, gender)
		if subject := subjects[back]; subject >= 0 && contains(before, subject) {
			return subject, "the subject of the sentence before"
		}
		if len(before) == 1 {
			return before[0], "the only person in the sentence before"
		}
		if len(before) > 1 {
			return -1, ""
		}
	}
	return -1, ""
}

// closesReport: the pronoun at token k is the subject of a verb of speaking that
// stands after what is said.
func (r *reading) closesReport(sentence, k int) bool {
	set := r.parses[sentence]
	if set == nil {
		return false
	}
	for _, rep := range set.reports {
		if rep.clause >= 0 && rep.to <= set.clauses[rep.clause].at && len(rep.speaker) == 1 && set.chunks[rep.speaker[0]].head == k {
			return true
		}
	}
	return false
}

// peopleIn lists the people mentioned in a sentence before token k whom the pronoun can mean.
func (r *reading) peopleIn(sentence, k int, gender gazetteer.Gender) []int {
	var out []int
	first, last := r.mentionsOf(sentence)
	for i := first; i < last; i++ {
		m := &r.mentions[i]
		if m.kind != gazetteer.Person || m.last > k || m.actor < 0 || contains(out, m.actor) {
			continue
		}
		if g := r.people.actors[m.actor].gender; g == "" || g == gender {
			out = append(out, m.actor)
		}
	}
	return out
}
