package extract

import (
	"sort"
	"strings"

	"entente/gazetteer"
)

// Stage 2: names. The gazetteer finds the names it knows; runs of capitalised
// words give those that nobody listed. What kind of thing an unknown name is, is
// judged by evidence (a title before it, a given name in it, an organization's
// head word), gathered over the whole article: one sense per discourse.

// occurrence is a name at one place: tokens [first, last) of the document.
type occurrence struct {
	sentence    int
	first, last int
	candidates  []gazetteer.Candidate // empty for a name that is not in the gazetteer
	kind        gazetteer.Kind        // of an unknown name, as far as this place tells
	weight      int                   // how sure that is: 0 nothing .. 3 certain
	why         string
}

// titleAt is a title ("defense minister") at one place.
type titleAt struct {
	sentence    int
	first, last int
	title       int // for Gazetteer.Title
	plural      bool
	taken       bool // it stands with a name: "President Putin"
}

// piece is a part of a run of capitalised words.
type piece struct {
	first, last int
	match       *gazetteer.Match // nil: words that nobody knows
	title       *titleAt
}

// findNames fills r.names and r.titles from every sentence that is read.
func (r *reading) findNames() {
	for i, s := range r.doc.Sentences {
		block := r.doc.Blocks[s.Block]
		r.caps = append(r.caps, writing(r.doc.Tokens[s.First:s.Last]))
		if !block.read() {
			continue
		}
		words := r.words(s)
		matches := r.g.Find(words)
		titles := r.titlesIn(i, s, words)
		if block.Kind == Dateline {
			r.placesOnly(i, s, matches)
			continue
		}
		if r.caps[i] != plainCase {
			r.knownOnly(i, s, matches)
			continue
		}
		r.walk(i, s, matches, titles)
	}
}

// read says whether a block is looked into for names.
func (b Block) read() bool {
	return !b.Repeated && (b.Kind == Title || b.Kind == Caption || b.Kind == Body || b.Kind == Dateline)
}

// titlesOf gives the titles of one sentence. r.titles is sorted by sentence.
func (r *reading) titlesOf(sentence int) []titleAt {
	first, last := rangeOf(len(r.titles), sentence, func(i int) int { return r.titles[i].sentence })
	return r.titles[first:last]
}

// namesOf gives the names of one sentence. r.names is sorted by sentence.
func (r *reading) namesOf(sentence int) []occurrence {
	first, last := rangeOf(len(r.names), sentence, func(i int) int { return r.names[i].sentence })
	return r.names[first:last]
}

// rangeOf gives the items [first, last) of a sentence in a list of n that is
// sorted by sentence; sentenceOf tells an item's.
func rangeOf(n, sentence int, sentenceOf func(i int) int) (first, last int) {
	first = sort.Search(n, func(i int) bool { return sentenceOf(i) >= sentence })
	return first, first + sort.Search(n-first, func(i int) bool { return sentenceOf(first+i) > sentence })
}

func (r *reading) titlesIn(sentence int, s Sentence, words []string) []titleAt {
	first := len(r.titles)
	for _, t := range r.g.FindTitles(words) {
		r.titles = append(r.titles, titleAt{sentence: sentence, first: s.First + t.First, last: s.First + t.Last, title: t.Title, plural: t.Plural})
	}
	return r.titles[first:]
}

// knownOnly takes from a headline just the names of the gazetteer, and of those
// none that could be an ordinary word in capitals.
func (r *reading) knownOnly(sentence int, s Sentence, matches []gazetteer.Match) {
	for _, m := range matches {
		if r.allLater(m.Candidates) {
			continue
		}
		word := r.doc.Tokens[s.First+m.First].Text
		if m.Last-m.First == 1 && r.caps[sentence] == upperCase && (starters[strings.ToLower(word)] || r.x.words.has("not-a-name", strings.ToLower(word))) {
			continue
		}
		r.addKnown(sentence, s.First+m.First, s.First+m.Last, m.Candidates, "a known name in a headline")
	}
}

// placesOnly takes from a dateline where the report was written; its agency is a credit.
func (r *reading) placesOnly(sentence int, s Sentence, matches []gazetteer.Match) {
	for _, m := range matches {
		switch r.g.Entry(m.Candidates[0].Entry).Kind {
		case gazetteer.Place, gazetteer.Country:
			r.addKnown(sentence, s.First+m.First, s.First+m.Last, m.Candidates, "where a dateline says it was written")
		}
	}
}

func (r *reading) addKnown(sentence, first, last int, c []gazetteer.Candidate, why string) {
	if t := r.titleBefore(sentence, first); t != nil && r.g.Entry(c[0].Entry).Kind == gazetteer.Person {
		t.taken = true
	}
	r.names = append(r.names, occurrence{sentence: sentence, first: first, last: last, candidates: c, why: why})
}

// walk goes through a plain sentence from left to right: matches that lie outside
// runs of capitals are names as they stand; each run is cut into pieces.
func (r *reading) walk(sentence int, s Sentence, matches []gazetteer.Match, titles []titleAt) {
	for i := range matches {
		matches[i].First += s.First
		matches[i].Last += s.First
	}
	matches = r.believable(s, matches, titles)
	for at := s.First; at < s.Last; {
		if m := matchAt(matches, at); m != nil && r.allLater(m.Candidates) && !r.partOfMore(s, m.Last) {
			r.later = append(r.later, occurrence{sentence: sentence, first: m.First, last: m.Last, candidates: m.Candidates})
			at = m.Last
			continue
		}
		run := r.runFrom(s, at, matches, titles)
		if run == at {
			at++
			continue
		}
		r.judge(sentence, r.pieces(at, run, matches, titles))
		at = run
		if n := len(r.names); n > 0 {
			at = max(at, r.names[n-1].last) // a name may have grown over "of ..."
		}
	}
}

// partOfMore: a hyphen or a capital goes on with the name: "the North-South Corridor".
func (r *reading) partOfMore(s Sentence, at int) bool {
	return at < s.Last && (isHyphen(r.doc.Tokens[at].Text) || isCapital(r.doc.Tokens[at].Text))
}

// cutShort: the match is the beginning of a hyphenated name: "Kang Jae" of Kang Jae-hwan.
func (r *reading) cutShort(s Sentence, m gazetteer.Match) bool {
	return m.Last-m.First > 1 && m.Last < s.Last && isHyphen(r.doc.Tokens[m.Last].Text) && r.joinsParticle(s, m.Last)
}

// calendarWord: a family name that is a weekday's too, or a town called like a
// month: in prose it is the day, or the month.
func (r *reading) calendarWord(m gazetteer.Match) bool {
	word := strings.ToLower(r.doc.Tokens[m.First].Text)
	if m.Last-m.First > 1 {
		return false
	}
	return r.x.words.has("weekday", word) || r.x.words.has("month", word) && r.g.Entry(m.Candidates[0].Entry).Kind != gazetteer.Person
}

// officeAtEnd: what is listed as an organization ends in an office ("UN
// Secretary-General"): its holder is meant. It gives the token where the office begins, or 0.
func (r *reading) officeAtEnd(m gazetteer.Match, titles []titleAt) int {
	if m.Last-m.First < 2 || r.g.Entry(m.Candidates[0].Entry).Kind != gazetteer.Organization {
		return 0
	}
	for i := range titles {
		if t := &titles[i]; t.last == m.Last && t.first > m.First {
			return t.first
		}
	}
	return 0
}

// saysNothing: a body of which few have heard bears a name that many things bear
// ("Air Force", "GDP"): where the article does not say which, it is none of those listed.
func (r *reading) saysNothing(m gazetteer.Match) bool {
	e := r.g.Entry(m.Candidates[0].Entry)
	if e.Kind == gazetteer.Person || e.Kind != gazetteer.Organization && e.Prominence <= 1 {
		return false
	}
	words := strings.ToLower(r.surface(m.First, m.Last))
	return e.Kind == gazetteer.Organization && r.x.words.has("letters-of-things", words) ||
		e.Prominence > 1 && r.x.words.has("general-name", words)
}

// smallTown: all that goes by this one word are places of which few have heard:
// there is one for every family name (Wilson, Obama, David).
func (r *reading) smallTown(m gazetteer.Match) bool {
	if m.Last-m.First > 1 {
		return false
	}
	for _, c := range m.Candidates {
		if e := r.g.Entry(c.Entry); e.Kind != gazetteer.Place || e.Prominence < 3 {
			return false
		}
	}
	return true
}

// placed: the words around say that the name is a place's: "in" or "near" before
// it, or its region after a comma; also "from", "to" and "of" where nobody bears the name.
func (r *reading) placed(s Sentence, first, last int) bool {
	t := r.doc.Tokens
	if last < s.Last && isCapital(t[last].Text) || first > s.First+1 && isCapital(t[first-1].Text) {
		return false // a piece of a longer name: "Foro de São Paulo", "Stella Calloni"
	}
	if last+1 < s.Last && t[last].Tag == "," && isCapital(t[last+1].Text) {
		for _, c := range r.g.Lookup(t[last+1].Text) {
			if k := r.g.Entry(c.Entry).Kind; k == gazetteer.Country || k == gazetteer.Place {
				return true
			}
		}
	}
	switch r.low(s, first-1) {
	case "in", "at", "near", "outside", "around":
		return true
	case "from", "to", "of", "through":
		_, given := r.g.Given(t[first].Text)
		return !given && !r.g.Family(t[first].Text)
	}
	return false
}

// longestName bounds the tokens of a name that is looked for anew within another.
const longestName = 8

// believable drops the matches that the words around them belie. Where only a part
// of one is wrong it finds the shorter names within: what is left of an office or
// of a noun at the end, what follows the "the" of "the North Korean leader".
func (r *reading) believable(s Sentence, matches []gazetteer.Match, titles []titleAt) []gazetteer.Match {
	var out []gazetteer.Match
	end := s.First
	within := func(first, last, before int) {
		for _, m := range r.g.Find(r.words(Sentence{First: first, Last: last})) {
			if m.First += first; m.First < before {
				m.Last += first
				out, end = append(out, m), m.Last
			}
		}
	}
	for _, m := range matches {
		switch {
		case m.First < end:
		case r.currency(s, m.Last) || r.cutShort(s, m) || r.calendarWord(m) || r.smallTown(m) && !r.placed(s, m.First, m.Last) || r.saysNothing(m):
		case r.allLater(m.Candidates) && r.partOfMore(s, m.Last):
			within(m.First+1, min(m.Last+longestName, s.Last), m.Last)
		case r.officeAtEnd(m, titles) > 0:
			within(m.First, r.officeAtEnd(m, titles), m.Last)
		case r.nounGoesOn(s, m):
			within(m.First, m.Last-1, m.Last)
		default:
			out = append(out, m)
		}
	}
	return out
}

// nounGoesOn: the name ends in a common noun and the next word goes on with it:
// "Russian military company" does not name the Russian military.
func (r *reading) nounGoesOn(s Sentence, m gazetteer.Match) bool {
	return m.Last-m.First > 1 && m.Last < s.Last && !isCapital(r.doc.Tokens[m.Last-1].Text) &&
		strings.HasPrefix(r.doc.Tokens[m.Last-1].Tag, "NN") && strings.HasPrefix(r.doc.Tokens[m.Last].Tag, "NN") ||
		m.Last-m.First > 1 && m.Last < s.Last && r.doc.Tokens[m.Last-1].Tag == "JJ" && r.doc.Tokens[m.Last].Tag == "NN" && !isCapital(r.doc.Tokens[m.Last-1].Text)
}

// currency: a dollar sign is glued to the letters before token at: AU$34, US$5.
func (r *reading) currency(s Sentence, at int) bool {
	return at < s.Last && r.doc.Tokens[at].Text == "$" && r.doc.Tokens[at].Glued
}

// runFrom returns where the run of capitalised words that begins at token at
// ends, or at itself where none does. Lower-case words of a known name, of a title
// ("Secretary of State") or a name particle ("bin", "de") between capitals belong to it.
func (r *reading) runFrom(s Sentence, at int, matches []gazetteer.Match, titles []titleAt) int {
	end := at
	for end < s.Last {
		if t := titleFrom(titles, end); t != nil && t.last-t.first > 1 && isCapital(r.doc.Tokens[end].Text) && isCapital(r.doc.Tokens[t.last-1].Text) {
			end = t.last // "Secretary of State"
			continue
		}
		if m := matchAt(matches, end); m != nil && !r.doubtfulStart(s, end, m) {
			end = m.Last
			continue
		}
		switch t := r.doc.Tokens[end]; {
		case end == s.First || r.afterOpening(s, end):
			if !r.nameAtStart(s, end, matches) {
				return end
			}
			end++
		case isCapital(t.Text) && !r.neverName(t) && !r.currency(s, end+1):
			end++
		case end > at && isHyphen(t.Text) && end+1 < s.Last && isCapital(r.doc.Tokens[end+1].Text) && r.doc.Tokens[end+1].Glued:
			end += 2
		case end > at && t.Text == "&" && end+1 < s.Last && isCapital(r.doc.Tokens[end+1].Text):
			end += 2
		case end > at && r.x.words.has("particle", t.Text) && end+2 < s.Last && isHyphen(r.doc.Tokens[end+1].Text) && isCapital(r.doc.Tokens[end+2].Text):
			end += 3 // "Mahmoud al-Subaihi"
		case end > at && r.x.words.has("particle", t.Text) && end+1 < s.Last && isCapital(r.doc.Tokens[end+1].Text):
			end += 2
		case end > at && isHyphen(t.Text) && r.joinsParticle(s, end):
			end += 2
		default:
			return end
		}
	}
	return end
}

// joinsParticle: the hyphen of "Ban Ki-moon", where the second half is small.
func (r *reading) joinsParticle(s Sentence, hyphen int) bool {
	next := hyphen + 1
	if next >= s.Last || !r.doc.Tokens[next].Glued || !r.doc.Tokens[hyphen].Glued {
		return false
	}
	w := r.doc.Tokens[next].Text
	return strings.HasPrefix(r.doc.Tokens[hyphen-1].Tag, "NNP") && len(w) <= 5 && len(w) >= 2 && strings.HasPrefix(r.doc.Tokens[next].Tag, "NNP")
}

// afterOpening says whether the token follows a quote or colon, where a capital
// is a matter of position as at a sentence's start.
func (r *reading) afterOpening(s Sentence, at int) bool {
	tag := r.doc.Tokens[at-1].Tag
	return tag == "''" && !r.doc.Tokens[at-1].Glued || tag == "''" && r.doc.Tokens[at].Glued && at >= 2 && r.doc.Tokens[at-2].Tag != "NNP"
}

// neverName: words that are capitalised for other reasons: I, days, months, nationality of time.
func (r *reading) neverName(t Token) bool {
	low := strings.TrimSuffix(strings.ToLower(t.Text), ".")
	return t.Text == "I" || starters[low] || r.x.words.has("weekday", low) || r.x.words.has("month", low) || r.x.words.has("not-a-name", low)
}

// nameAtStart says whether a capitalised word at a sentence's start begins a
// name: the tagger takes it for one, or it is a given name, and it is not one of
// the words that begin sentences.
func (r *reading) nameAtStart(s Sentence, at int, matches []gazetteer.Match) bool {
	t := r.doc.Tokens[at]
	if !isCapital(t.Text) || r.neverName(t) {
		return false
	}
	if _, given := r.g.Given(t.Text); given {
		return true
	}
	next := at+1 < s.Last && isCapital(r.doc.Tokens[at+1].Text) && !r.neverName(r.doc.Tokens[at+1])
	if strings.HasPrefix(t.Tag, "NNP") {
		return true
	}
	return next && (strings.HasPrefix(t.Tag, "NN") || t.Tag == "JJ") && r.adjacentName(at, matches)
}

// adjacentName: in "Defense Minister Shoigu" and "Islamic Jihad" the next word too is part of the run.
func (r *reading) adjacentName(at int, matches []gazetteer.Match) bool {
	return strings.HasPrefix(r.doc.Tokens[at+1].Tag, "NNP") || matchAt(matches, at+1) != nil
}

// doubtfulStart: a single-word match at a sentence's start that is marked
// ambiguous and that the tagger takes for an ordinary word ("May", "Turkey").
func (r *reading) doubtfulStart(s Sentence, at int, m *gazetteer.Match) bool {
	if r.allLater(m.Candidates) {
		return true
	}
	if m.Last-m.First > 1 || !r.allAmbiguous(m.Candidates) {
		return false
	}
	t := r.doc.Tokens[at]
	return r.neverName(t) && !strings.HasPrefix(t.Tag, "NNP") || at == s.First && !strings.HasPrefix(t.Tag, "NNP")
}

func (r *reading) allAmbiguous(c []gazetteer.Candidate) bool {
	for _, k := range c {
		if !r.g.Entry(k.Entry).Names[k.Name].Ambiguous {
			return false
		}
	}
	return true
}

func (r *reading) allLater(c []gazetteer.Candidate) bool {
	for _, k := range c {
		if !r.g.Entry(k.Entry).Names[k.Name].Later {
			return false
		}
	}
	return true
}

// matchAt returns the match that begins at a token, or nil.
func matchAt(matches []gazetteer.Match, at int) *gazetteer.Match {
	i := sort.Search(len(matches), func(i int) bool { return matches[i].First >= at })
	if i < len(matches) && matches[i].First == at {
		return &matches[i]
	}
	return nil
}

// pieces cuts a run into known names, titles and stretches that nobody knows.
func (r *reading) pieces(first, last int, matches []gazetteer.Match, titles []titleAt) []piece {
	var out []piece
	for at := first; at < last; {
		m, t := matchAt(matches, at), titleFrom(titles, at)
		switch {
		case t != nil && (m == nil || t.last >= m.Last) && !isAcronym(r.doc.Tokens[at].Text):
			out = append(out, piece{at, min(t.last, last), nil, t})
		case m != nil && m.Last <= last && !r.allLater(m.Candidates):
			out = append(out, piece{at, m.Last, m, nil})
		default:
			if n := len(out); n > 0 && out[n-1].match == nil && out[n-1].title == nil {
				out[n-1].last++
			} else {
				out = append(out, piece{at, at + 1, nil, nil})
			}
		}
		at = out[len(out)-1].last
	}
	return out
}

func titleFrom(titles []titleAt, at int) *titleAt {
	i := sort.Search(len(titles), func(i int) bool { return titles[i].first >= at })
	if i < len(titles) && titles[i].first == at {
		return &titles[i]
	}
	return nil
}
