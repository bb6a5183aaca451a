package gazetteer

import "strings"

// spelling is what a name asks of the letters of a text.
type spelling struct {
	capitals uint64 // bit i: the text must have a capital where the name's word i has one
	long     bool   // more than 32 words
	letters  string // of an acronym: its words without dots, to be found just so
}

// maxWords is the most words a name may have: the bits of spelling.capitals.
const maxWords = 64

func newSpelling(form Form, words []string) spelling {
	s := spelling{capitals: capitalsOf(words), long: len(words) > 32}
	if form == FormAcronym {
		s.letters = strings.ReplaceAll(strings.Join(words, " "), ".", "")
	}
	return s
}

// capitalsOf gives the words of a name that need a capital: those that have one,
// but for particles, which some write small (Mohammed Al-Sabah, Charles De Gaulle),
// as long as another word has one.
func capitalsOf(words []string) uint64 {
	var all, particles uint64
	for i, word := range words {
		if isCapital(word) {
			all |= 1 << i
			if isParticle(word) {
				particles |= 1 << i
			}
		}
	}
	if all&^particles != 0 {
		return all &^ particles
	}
	return all
}

func isParticle(word string) bool {
	switch word {
	case "Al", "El", "As", "Ash", "Ul", "Ur", "Bin", "Bint", "Ibn", "De", "Da", "Do", "Dos", "Di", "Van", "Von", "Der", "Den":
		return true
	}
	return false
}

// Find gives the known names among the tokens of one sentence, as written,
// from left to right, each the longest that begins where it begins; none
// overlap. The tokenizer gives a hyphen within a word ("-" in "Jong-un"), a
// possessive ("'s") and an abbreviation ("U.S.") as one token each.
//
// Words are compared folded. A name's word with a capital asks for a capital in
// the text; an acronym asks for the same letters in the same case. All names
// that the tokens spell and whose case holds are candidates, the user's first, also
// those marked Later: whether these count is the caller's to judge. The time taken
// grows with the number of tokens.
func (g *Gazetteer) Find(words []string) []Match {
	var space [512]int32 // enough for most sentences; a longer one takes memory
	return g.find(words, readTokens(space[:0], g.byName, words))
}

// find is Find, with the tokens' word numbers in each layer, one layer after the other.
func (g *Gazetteer) find(words []string, numbers []int32) []Match {
	var matches []Match
	f := finding{words: words}
	for first := 0; first < len(words); {
		from, last := len(f.found), first
		for i := range g.parts {
			own := numbers[i*len(words) : (i+1)*len(words)]
			if n := own[first]; n >= 0 && n < g.parts[i].byName.starters {
				last = f.longest(&g.parts[i], own, first, last, from)
			}
		}
		if last == first {
			first++
			continue
		}
		if matches == nil { // few sentences have more names
			matches = make([]Match, 0, 4)
		}
		matches = append(matches, Match{first, last, f.found[from:len(f.found):len(f.found)]})
		first = last
	}
	return matches
}

// finding is the work on one sentence.
type finding struct {
	words []string
	found []Candidate // of all matches: one row of memory for a sentence
}

// longest adds the candidates of a layer's longest name that begins at a token,
// unless an earlier layer's, which are those in found from a place on, are longer. It gives the end
// of the longest, which is so far last.
func (f *finding) longest(p *part, numbers []int32, first, last, from int) int {
	var space [8]end
	ends := p.byName.ends(space[:0], numbers, first)
	for i := len(ends) - 1; i >= 0 && ends[i].last >= last; i-- {
		before := len(f.found)
		f.spelt(p, numbers, ends[i], first)
		if len(f.found) == before {
			continue
		}
		if ends[i].last > last { // the earlier layer's are shorter
			f.found = append(f.found[:from], f.found[before:]...)
		}
		return ends[i].last
	}
	return last
}

// spelt adds those of the names at an end whose case holds.
func (f *finding) spelt(p *part, numbers []int32, e end, first int) {
	tokens, numbers := f.words[first:e.last], numbers[first:e.last]
	capitals := capitalsIn(tokens, numbers)
	for i, last := p.byName.at(e.node); i < last; i++ {
		entry, name, spelling := p.byName.value(i)
		at := p.entries.global(entry)
		if at >= 0 && p.fits(entry, name, spelling, capitals, tokens, numbers) {
			if f.found == nil {
				f.found = make([]Candidate, 0, 8)
			}
			f.found = append(f.found, Candidate{at, int(name >> 8)})
		}
	}
}

// capitalsIn says which of the words that tokens are have a capital.
func capitalsIn(tokens []string, numbers []int32) uint64 {
	var capitals uint64
	word := 0
	for i, token := range tokens {
		if numbers[i] == joiner {
			continue
		}
		// After a hyphen the small letter is a matter of style: Kim Jong-un is Kim Jong Un.
		if isCapital(token) || i > 0 && numbers[i-1] == joiner {
			capitals |= 1 << word
		}
		word++
	}
	return capitals
}

// fits says whether the case of a name, as its value in the trie has it, holds
// for the tokens, which are its words.
func (l *layer) fits(entry, name, spelling uint32, capitals uint64, tokens []string, numbers []int32) bool {
	switch {
	case forms()[name&3] == FormAcronym:
		return sameLetters(l.texts.at(spelling), tokens, numbers)
	case name&flagLong != 0:
		return capitalsOf(Words(l.name(l.firstName(entry)+name>>8).Text))&^capitals == 0
	}
	return uint64(spelling)&^capitals == 0
}

// sameLetters says whether the tokens, without joiners and dots, are just these
// letters, word by word.
func sameLetters(letters string, tokens []string, numbers []int32) bool {
	for i, token := range tokens {
		if numbers[i] == joiner {
			continue
		}
		var word string
		word, letters, _ = strings.Cut(letters, " ")
		if !sameWithoutDots(word, token) {
			return false
		}
	}
	return true
}

func sameWithoutDots(letters, token string) bool {
	at := 0
	for i := range len(token) {
		if token[i] == '.' {
			continue
		}
		if at == len(letters) || letters[at] != token[i] {
			return false
		}
		at++
	}
	return at == len(letters)
}

// Lookup gives the entries that go by a name, whatever its letter case, in
// order of the entries. It gives none for a name that is not known.
func (g *Gazetteer) Lookup(name string) []Candidate {
	var found []Candidate
	words := Words(name)
	for i := range g.parts {
		p := &g.parts[i]
		node := p.byName.exact(p.byName.read(words))
		for v, last := p.byName.at(node); v < last; v++ {
			entry, name, _ := p.byName.value(v)
			if at := p.entries.global(entry); at >= 0 {
				found = append(found, Candidate{at, int(name >> 8)})
			}
		}
	}
	return found
}
