package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/gazetteer"
)

// reading is the work on one article, stage by stage. Each stage reads what the
// earlier ones have left and adds its own; see doc.go for the tour.
type reading struct {
	x    *Extractor
	g    *gazetteer.Gazetteer
	doc  *Document
	ref  reference // what "on Wednesday" is counted from
	caps []capitals

	names     []occurrence    // stage 2: names, in text order
	later     []occurrence    // stage 2: names that count only after another name of theirs
	titles    []titleAt       // stage 2: titles, in text order
	people    *register       // stage 3: entities of this article
	mentions  []mention       // stage 3 and on, in text order
	found     []mention       // mentions of the stage at work, not yet among the others
	longest   int             // most tokens in one of r.mentions
	parses    []*clauseSet    // stage 4, one a sentence
	quoted    [][]int         // stage 4, by sentence: who speaks where a quotation goes on
	inFull    map[string]bool // ids of entries that the article names in full
	about     map[string]bool // codes of countries that it names
	bracketed map[string]int  // acronyms introduced in brackets, and whose they are
	small     map[string]bool // words that the article writes with a small letter too
	countries map[string]int  // mentions of each country's entities, by code, when names are chosen
	notes     []Note
}

// words gives the texts of a sentence's tokens.
func (r *reading) words(s Sentence) []string {
	out := make([]string, s.Last-s.First)
	for i := range out {
		out[i] = plain(r.doc.Tokens[s.First+i].Text)
	}
	return out
}

// capitals says how a sentence is written.
type capitals int

const (
	plainCase capitals = iota
	titleCase          // Most Words Begin With Capitals
	upperCase          // ALL IS CAPITALS
)

// writing tells title case and capitals from plain prose. In either, a capital
// says nothing about a word being a name. Title case has no full stop: a short
// sentence full of names ends in one.
func writing(tokens []Token) capitals {
	words, capital, upper := 0, 0, 0
	for _, t := range tokens {
		r, _ := utf8.DecodeRuneInString(t.Text)
		if !unicode.IsLetter(r) || len(t.Text) < 4 {
			continue
		}
		words++
		if unicode.IsUpper(r) {
			capital++
		}
		if t.Text == strings.ToUpper(t.Text) {
			upper++
		}
	}
	switch {
	case words >= 2 && upper*10 >= words*8:
		return upperCase
	case words >= 4 && capital*10 >= words*8 && tokens[len(tokens)-1].Tag != ".":
		return titleCase
	}
	return plainCase
}

func isCapital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// maxAcronym is the most letters of an acronym that nobody listed: longer words in capitals are shouted.
const maxAcronym = 5

func isAcronym(word string) bool {
	letters := 0
	for _, r := range word {
		switch {
		case unicode.IsUpper(r):
			letters++
		case unicode.IsDigit(r), r == '.', r == '&', r == '-':
		default:
			return false
		}
	}
	return letters >= 2 && letters <= maxAcronym && len(word) <= 2*maxAcronym
}

// surface gives tokens first to last as written, white space as single spaces.
func (r *reading) surface(first, last int) string {
	t := r.doc.Tokens
	return strings.Join(strings.Fields(plain(r.doc.Article.Text[t[first].Start:t[last-1].End])), " ")
}

func (r *reading) note(span Span, text string) {
	r.notes = append(r.notes, Note{span.Start, span.End, text})
}
