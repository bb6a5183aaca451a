package gazetteer

import (
	"cmp"
	"iter"
	"slices"
	"strings"
)

// Given says whether a word is a known given name, written with a capital, and
// whose: Male, Female, or "" where it is given to either.
func (g *Gazetteer) Given(word string) (Gender, bool) {
	if !isCapital(word) {
		return "", false
	}
	folded := Fold(word)
	for i := range g.parts {
		if gender, ok := g.parts[i].given.find(folded); ok {
			return genders()[gender], true
		}
	}
	return "", false
}

// Family says whether a word is a known family name, written with a capital.
func (g *Gazetteer) Family(word string) bool {
	if !isCapital(word) {
		return false
	}
	folded := Fold(word)
	for i := range g.parts {
		if _, ok := g.parts[i].family.find(folded); ok {
			return true
		}
	}
	return false
}

// Nearest gives up to n known names most like the one asked for, best first,
// those equally like it in order of the alphabet: names that begin with it,
// names that a few slips of the hand away from it (letters missed, doubled,
// mistaken or swapped: no more than a third of them), names with a later word
// that begins with it. It reads all names: it is for messages, not for texts.
func (g *Gazetteer) Nearest(name string, n int) []string {
	asked := foldedWords(name)
	if n <= 0 || len(asked) == 0 {
		return nil
	}
	best := make(map[string]int) // by name: how unlike it is
	slips := newSlips(strings.Join(asked, " "))
	for i := range g.parts {
		for text := range g.parts[i].namesShown() {
			if far, ok := slips.unlike(asked, foldedWords(text)); ok {
				best[text] = far
			}
		}
	}
	names := make([]string, 0, len(best))
	for text := range best {
		names = append(names, text)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(best[a], best[b]), cmp.Compare(a, b))
	})
	return names[:min(n, len(names))]
}

func foldedWords(name string) []string {
	words := Words(name)
	for i, word := range words {
		words[i] = Fold(word)
	}
	return words
}

// slips counts the slips of the hand between one name and others.
type slips struct {
	asked []rune
	most  int // names further away are not alike
	rows  [3][]int
}

func newSlips(asked string) *slips {
	s := &slips{asked: []rune(asked)}
	s.most = max(1, len(s.asked)/3)
	return s
}

// unlike gives how unlike a known name is, from 0, and whether it is alike at
// all. A slip weighs 2, so that a name begun right comes before one with a slip.
func (s *slips) unlike(asked, known []string) (int, bool) {
	far := 2 * (s.most + 1)
	for i := range known {
		if i+len(asked) <= len(known) && begins(known[i:], asked) {
			far = 1
			if i > 0 {
				far = 3
			}
			break
		}
	}
	if d, ok := s.distance([]rune(strings.Join(known, " "))); ok {
		far = min(far, 2*d)
	}
	return far, far <= 2*s.most || far == 3
}

// begins says whether the words begin with those asked for, the last of which may be cut short.
func begins(words, asked []string) bool {
	last := len(asked) - 1
	return slices.Equal(words[:last], asked[:last]) && strings.HasPrefix(words[last], asked[last])
}

// distance is the Damerau-Levenshtein distance (of neighbours swapped at most
// once), and whether it is within the most allowed.
func (s *slips) distance(known []rune) (int, bool) {
	if gap := len(known) - len(s.asked); gap > s.most || -gap > s.most {
		return 0, false
	}
	s.reset(len(known))
	before, above, row := s.rows[0], s.rows[1], s.rows[2]
	for i := 1; i <= len(s.asked); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(known); j++ {
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+unequal(s.asked[i-1], known[j-1]))
			if i > 1 && j > 1 && s.asked[i-1] == known[j-2] && s.asked[i-2] == known[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > s.most {
			return 0, false
		}
		before, above, row = above, row, before
	}
	return above[len(known)], above[len(known)] <= s.most
}

// reset makes the three rows long enough and fills the one above the first.
func (s *slips) reset(width int) {
	for i := range s.rows {
		for len(s.rows[i]) <= width {
			s.rows[i] = append(s.rows[i], 0)
		}
	}
	for j := range s.rows[1] {
		s.rows[1][j] = j
	}
}

func unequal(a, b rune) int {
	if a == b {
		return 0
	}
	return 1
}

// namesShown gives all names of the entries that are not replaced, some more
// than once, but not the spellings that are written nowhere.
func (p *part) namesShown() iter.Seq[string] {
	return func(yield func(string) bool) {
		for entry := range uint32(p.entryCount()) {
			if p.entries.global(entry) < 0 {
				continue
			}
			for n := p.firstName(entry); n < p.firstName(entry+1); n++ {
				if p.flags(n)&flagGenerated == 0 && !yield(p.texts.at(p.names.at(nameRow*n))) {
					return
				}
			}
		}
	}
}
