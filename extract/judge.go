package extract

import (
	"sort"
	"strings"

	"entente/gazetteer"
)

// judge turns the pieces of a run into names. Pieces that nobody knows, with the
// weak ones beside them (a lone family name, a place, a country), are looked at
// as one name first: "Eric Trump", "Moscow State University", "Iran Air".
func (r *reading) judge(sentence int, pieces []piece) {
	pieces = r.parties(sentence, pieces)
	for i := 0; i < len(pieces); {
		j := i
		unknown := false
		for j < len(pieces) && (r.isUnknown(pieces[j]) || r.isWeak(pieces[j])) {
			unknown = unknown || r.isUnknown(pieces[j])
			j++
		}
		if j == i {
			r.addPiece(sentence, pieces[i])
			i++
			continue
		}
		if group := pieces[i:j]; !unknown || !r.addGroup(sentence, group) {
			for _, p := range group {
				r.addPiece(sentence, p)
			}
		}
		i = j
	}
}

// parties makes one name of a party's name and the nationality or words before
// it ("Italian Socialist Party", "Ontario Liberal Party"), or the country after it
// ("Conservative Party of Canada"): the shorter names within are of others.
func (r *reading) parties(sentence int, pieces []piece) []piece {
	var out []piece
	for i, p := range pieces {
		if i > 0 && pieces[i-1].last == p.first && r.othersBody(pieces[i-1], p) {
			p.match = nil // "Iraqi National Guard" is not the American one
		}
		ends := p.title == nil && r.x.words.has("party-tail", strings.ToLower(r.doc.Tokens[p.last-1].Text))
		n := len(out)
		switch {
		case ends && n > 0 && out[n-1].title == nil && out[n-1].last == p.first && !r.isParty(out[n-1]):
			out[n-1] = piece{first: out[n-1].first, last: p.last}
		case (ends || r.isBody(p)) && p.match != nil && r.goesOn(sentence, p.last):
			out = append(out, piece{first: p.first, last: p.last})
		default:
			out = append(out, p)
		}
	}
	return out
}

// othersBody: organization p belongs to another country than the one named right before it.
func (r *reading) othersBody(before, p piece) bool {
	if before.match == nil || !r.isParty(p) {
		return false
	}
	country, body := r.g.Entry(before.match.Candidates[0].Entry), r.g.Entry(p.match.Candidates[0].Entry)
	return country.Kind == gazetteer.Country && body.Country != "" && body.Country != country.Country && len(p.match.Candidates) == 1
}

// isParty: the piece is itself a whole organization.
func (r *reading) isParty(p piece) bool {
	return p.match != nil && r.g.Entry(p.match.Candidates[0].Entry).Kind == gazetteer.Organization
}

// isBody: the piece ends in the word for a body that many countries have ("House of Commons", "Supreme Court").
func (r *reading) isBody(p piece) bool {
	return p.title == nil && r.x.words.has("body-noun", strings.ToLower(r.doc.Tokens[p.last-1].Text))
}

// goesOn: "of" or "for" and a capitalised name follow: "... of Canada", "... for the Left".
func (r *reading) goesOn(sentence, last int) bool {
	s, t := r.doc.Sentences[sentence], r.doc.Tokens
	if last+1 >= s.Last || t[last].Text != "of" && t[last].Text != "for" {
		return false
	}
	next := last + 1
	if t[next].Text == "the" && next+1 < s.Last {
		next++
	}
	return isCapital(t[next].Text) && !r.neverName(t[next])
}

func (r *reading) isUnknown(p piece) bool { return p.match == nil && p.title == nil }

// isWeak: a known name of one word that a longer unknown name may contain.
func (r *reading) isWeak(p piece) bool {
	if p.match == nil || p.last-p.first > 1 {
		return false
	}
	for _, c := range p.match.Candidates {
		e := r.g.Entry(c.Entry)
		form := e.Names[c.Name].Form
		if form == gazetteer.FormAcronym || form == gazetteer.FormAdjective && !r.likeName(p) {
			return false
		}
	}
	return true
}

// likeName: an adjective or people's word that is a given name too, or follows one: Karen, Bill English.
func (r *reading) likeName(p piece) bool {
	if _, given := r.g.Given(r.doc.Tokens[p.first].Text); given {
		return true
	}
	if p.first == 0 || r.doc.Tokens[p.first-1].Tag == "," {
		return false
	}
	_, given := r.g.Given(r.doc.Tokens[p.first-1].Text)
	return given
}

func (r *reading) addPiece(sentence int, p piece) {
	switch {
	case p.title != nil:
	case p.match != nil:
		r.addKnown(sentence, p.first, p.last, p.match.Candidates, "a known name")
	default:
		r.addUnknown(sentence, p.first, p.last)
	}
}

// addGroup judges unknown and weak pieces as one name. It reports false where
// nothing speaks for that, so that each piece is taken by itself.
func (r *reading) addGroup(sentence int, group []piece) bool {
	first, last := group[0].first, group[len(group)-1].last
	if len(group) == 1 {
		r.addUnknown(sentence, group[0].first, group[0].last)
		return true
	}
	kind, weight, why := r.evidence(sentence, first, last)
	weakPerson := false
	for _, p := range group {
		if p.match != nil && r.g.Entry(p.match.Candidates[0].Entry).Kind == gazetteer.Person {
			weakPerson = true
		}
	}
	if kind == gazetteer.Person && weight >= 2 || kind == gazetteer.Organization && weight >= 2 || kind == gazetteer.Place && weight >= 3 {
		r.names = append(r.names, occurrence{sentence: sentence, first: first, last: last, kind: kind, weight: weight, why: why})
		return true
	}
	if weakPerson && last-first <= 4 {
		r.names = append(r.names, occurrence{sentence: sentence, first: first, last: last, kind: gazetteer.Person, weight: 2, why: "capitalised words beside a known family name"})
		return true
	}
	return false
}

// addUnknown records capitalised words that nobody knows, with the evidence for what they are.
func (r *reading) addUnknown(sentence, first, last int) {
	for first < last && !isCapital(r.doc.Tokens[first].Text) {
		first++
	}
	for last > first && isHyphen(r.doc.Tokens[last-1].Text) {
		last--
	}
	if first == last || last-first == 1 && len(r.doc.Tokens[first].Text) < 2 {
		return // nothing, or a letter by itself
	}
	kind, weight, why := r.evidence(sentence, first, last)
	first, last = r.stretch(sentence, first, last, kind)
	r.names = append(r.names, occurrence{sentence: sentence, first: first, last: last, kind: kind, weight: weight, why: why})
}

// stretch lengthens an organization over "of ..." and "for ...": Ministry of
// Foreign Affairs, University of Tehran, Committee for State Security.
func (r *reading) stretch(sentence, first, last int, kind gazetteer.Kind) (int, int) {
	s := r.doc.Sentences[sentence]
	t := r.doc.Tokens
	for kind == gazetteer.Organization && last+1 < s.Last {
		next := last
		if w := t[next].Text; w != "of" && w != "for" {
			break
		}
		next++
		if next+1 < s.Last && t[next].Text == "the" {
			next++
		}
		if !isCapital(t[next].Text) || r.neverName(t[next]) {
			break
		}
		for next < s.Last && (isCapital(t[next].Text) || t[next].Text == "and" && next+1 < s.Last && isCapital(t[next+1].Text) && !strings.HasPrefix(t[next+1].Tag, "NNPS")) && !r.neverName(t[next]) {
			next++
		}
		last = next
	}
	return first, last
}

// evidence says what an unknown name is, how sure that is (0 to 3) and why.
func (r *reading) evidence(sentence, first, last int) (gazetteer.Kind, int, string) {
	t := r.doc.Tokens
	n := last - first
	lastWord := strings.ToLower(t[last-1].Text)
	switch firstWord := strings.ToLower(t[first].Text); {
	case n > 1 && r.x.words.has("org-tail", lastWord):
		return gazetteer.Organization, 3, "ends in an organization's word: " + t[last-1].Text
	case r.x.words.has("org-head", firstWord) && (n > 1 || r.followedByOf(sentence, last)):
		return gazetteer.Organization, 3, "begins with an organization's word: " + t[first].Text
	case n > 1 && r.x.words.has("place-tail", lastWord):
		return gazetteer.Place, 3, "ends in a place's word: " + t[last-1].Text
	case n > 1 && r.x.words.has("place-head", firstWord):
		return gazetteer.Place, 3, "begins with a place's word: " + t[first].Text
	}
	if title := r.titleBefore(sentence, first); title != nil && n <= 5 {
		title.taken = true
		return gazetteer.Person, 3, "after the title " + r.g.Title(title.title).Text
	}
	if _, given := r.g.Given(t[first].Text); given && n >= 2 && n <= 5 {
		return gazetteer.Person, 3, "begins with the given name " + t[first].Text
	}
	return r.contextEvidence(sentence, first, last)
}

func (r *reading) followedByOf(sentence, last int) bool {
	s := r.doc.Sentences[sentence]
	return last+1 < s.Last && (r.doc.Tokens[last].Text == "of" || r.doc.Tokens[last].Text == "for")
}

// contextEvidence looks at the words around an unknown name.
func (r *reading) contextEvidence(sentence, first, last int) (gazetteer.Kind, int, string) {
	s := r.doc.Sentences[sentence]
	t := r.doc.Tokens
	n := last - first
	next := func(k int) string {
		if last+k < s.Last {
			return strings.ToLower(t[last+k].Text)
		}
		return ""
	}
	prev := ""
	if first > s.First {
		prev = strings.ToLower(t[first-1].Text)
	}
	switch {
	case n == 1 && isAcronym(t[first].Text) && prev == "(" && next(0) == ")":
		return gazetteer.Organization, 2, "capitals in brackets"
	case next(0) == "," && last+2 < s.Last && t[last+1].Tag == "CD" && next(2) == ",":
		return gazetteer.Person, 3, "an age follows"
	case next(0) == "," && r.apposedTitle(sentence, last+1):
		return gazetteer.Person, 2, "a title follows in apposition"
	case next(0) == "," && prev == "," && n >= 2 && first-2 >= s.First && r.titleEnds(sentence, first-1):
		return gazetteer.Person, 2, "in apposition to a title"
	case n >= 2 && n <= 3 && !isAcronym(t[last-1].Text) && (r.speechVerb(t, last, s.Last) || first > s.First && r.x.words.has("report", r.x.lemma(prev, "V"))):
		return gazetteer.Person, 2, "it speaks"
	case isAcronym(t[first].Text) && n == 1:
		return gazetteer.Organization, 1, "an acronym"
	case n == 1 && (prev == "in" || prev == "near" || prev == "at") && strings.HasPrefix(t[first].Tag, "NNP"):
		return gazetteer.Place, 1, "after " + prev
	case n >= 2 && n <= 3 && !isAcronym(t[first].Text) && !r.commonWords(first, last):
		return gazetteer.Person, 1, "two or three capitalised words"
	case n > 3:
		return gazetteer.Organization, 1, "many capitalised words"
	}
	return gazetteer.Other, 0, "a capitalised word"
}

// commonWords: one of the tokens is an ordinary word: the article writes it small
// elsewhere, or it ends as abstract nouns do ("Royal Assent", "Privatisation Agency").
func (r *reading) commonWords(first, last int) bool {
	if r.small == nil {
		r.small = map[string]bool{}
		for _, t := range r.doc.Tokens {
			if len(t.Text) > 2 && !isCapital(t.Text) {
				r.small[t.Text] = true
			}
		}
	}
	for _, t := range r.doc.Tokens[first:last] {
		low := strings.ToLower(t.Text)
		if r.small[low] || t.Text == strings.ToUpper(t.Text) && len(t.Text) > maxAcronym {
			return true
		}
		for _, ending := range abstractEndings {
			if len(low) > len(ending)+3 && strings.HasSuffix(low, ending) {
				return true
			}
		}
	}
	return false
}

var abstractEndings = []string{"tion", "sion", "ment", "ness", "ity", "ship", "ance", "ence", "ism", "ture", "graphy", "ology"}

func (r *reading) speechVerb(t []Token, at, limit int) bool {
	return at < limit && strings.HasPrefix(t[at].Tag, "V") && r.x.words.has("report", r.x.lemma(strings.ToLower(t[at].Text), "V"))
}

// titleBefore returns the title that ends right before token at ("spokeswoman
// Jane Roe", "Gen. Roe"), or nil. Plurals give none: "ministers Roe" is no one.
func (r *reading) titleBefore(sentence, at int) *titleAt {
	titles := r.titlesOf(sentence) // they do not overlap: sorted by their ends as well
	i := sort.Search(len(titles), func(i int) bool { return titles[i].last >= at })
	if i < len(titles) && titles[i].last == at && !titles[i].plural {
		return &titles[i]
	}
	return nil
}

func (r *reading) titleEnds(sentence, at int) bool {
	return r.titleBefore(sentence, at) != nil
}

// apposedTitle says whether a title follows within a few words of token at:
// ", a former defense minister," and ", the ministry's spokesman".
func (r *reading) apposedTitle(sentence, at int) bool {
	s := r.doc.Sentences[sentence]
	for k := at; k < s.Last && k < at+7; k++ {
		t := r.doc.Tokens[k]
		if t.Tag == "," || strings.HasPrefix(t.Tag, "V") && t.Tag != "VBN" {
			return false
		}
		if title := titleFrom(r.titlesOf(sentence), k); title != nil && !title.plural {
			return k > at || !isCapital(t.Text)
		}
	}
	return false
}
