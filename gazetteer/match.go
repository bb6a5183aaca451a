package gazetteer

import "strings"

// nameRef is a name in the index.
type nameRef struct {
	Candidate
	spelling
}

// spelling is what a name asks of the letters of a text.
type spelling struct {
	capitals uint64   // bit i: the name's word i has a capital, so the text's must have one
	letters  []string // of an acronym: its words without dots, to be found just so; otherwise nil
}

// maxWords is the most words a name may have: the bits of spelling.capitals.
const maxWords = 64

func newSpelling(form Form, words []string) spelling {
	var s spelling
	for i, word := range words {
		if isCapital(word) {
			s.capitals |= 1 << i
		}
		if form == FormAcronym {
			s.letters = append(s.letters, strings.ReplaceAll(word, ".", ""))
		}
	}
	return s
}

// Find gives the known names among the tokens of one sentence, as written,
// from left to right, each the longest that begins where it begins; none
// overlap. The tokenizer gives a hyphen within a word ("-" in "Jong-un"), a
// possessive ("'s") and an abbreviation ("U.S.") as one token each.
//
// Words are compared folded. A name's word with a capital asks for a capital in
// the text; an acronym asks for the same letters in the same case. All names
// that the tokens spell and whose case holds are candidates, also those marked
// Later: whether these count is the caller's to judge. The time taken grows
// with the number of tokens.
func (g *Gazetteer) Find(words []string) []Match {
	var matches []Match
	var numberSpace [128]int32 // enough for most sentences; a longer one takes memory
	var endSpace [8]end
	ends := endSpace[:0]
	numbers := g.words.read(numberSpace[:0], words)
	for first := 0; first < len(numbers); {
		ends = g.names.ends(ends[:0], numbers, first)
		match, ok := g.longest(words, numbers, first, ends)
		if !ok {
			first++
			continue
		}
		matches = append(matches, match)
		first = match.Last
	}
	return matches
}

// longest gives the match with the last of the ends at which the case of a name holds.
func (g *Gazetteer) longest(words []string, numbers []int32, first int, ends []end) (Match, bool) {
	for i := len(ends) - 1; i >= 0; i-- {
		e := ends[i]
		if found := spelt(g.names.at(e.node), words[first:e.last], numbers[first:e.last]); len(found) > 0 {
			return Match{first, e.last, found}, true
		}
	}
	return Match{}, false
}

// spelt gives those of the names, whose words the tokens are, whose case holds.
func spelt(names []nameRef, tokens []string, numbers []int32) []Candidate {
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
	var found []Candidate
	for i := range names {
		if name := &names[i]; name.capitals&^capitals == 0 && sameLetters(name.letters, tokens, numbers) {
			found = append(found, name.Candidate)
		}
	}
	return found
}

// sameLetters says whether the tokens, without joiners and dots, are just these
// letters. It is true where there are none: then the name is no acronym.
func sameLetters(letters, tokens []string, numbers []int32) bool {
	if letters == nil {
		return true
	}
	word := 0
	for i, token := range tokens {
		if numbers[i] == joiner {
			continue
		}
		if !sameWithoutDots(letters[word], token) {
			return false
		}
		word++
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
	for _, ref := range g.names.exact(g.words.read(nil, Words(name))) {
		found = append(found, ref.Candidate)
	}
	return found
}
