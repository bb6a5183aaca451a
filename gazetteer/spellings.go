package gazetteer

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Names from other scripts are spelt in many ways. What ways there are is data
// (data/spellings.txt); which of them a name gets is worked out here, once, when
// names are read. At run time a generated spelling is a name like any other.

// Most spellings made of one name, and of all names of one entry.
const (
	spellingsOfName  = 10
	spellingsOfEntry = 24
)

// spellings are the ways to write the same: whole words, and ends of words.
type spellings struct {
	words   map[string][][]string // by folded word: the groups it is in
	endings [][]string
}

// spelling reads "spell Sergei, Sergey" and "ending -sky, -skyy".
func (l *loading) spelling(r record) {
	checkFields(r, &l.faults)
	if !strings.Contains(r.name, ",") {
		l.fault(r.file, r.line, "%s needs two spellings or more", r.kind)
		return
	}
	group := list(r.file, field{r.line, r.kind, r.name}, &l.faults)
	for i, text := range group {
		stem, isEnding := strings.CutPrefix(text, "-")
		if isEnding != (r.kind == "ending") || strings.ContainsFunc(stem, parts) || !strings.ContainsFunc(stem, isLetterOrDigit) {
			l.fault(r.file, r.line, "%q is no %s", text, map[bool]string{true: "ending: - and letters", false: "word"}[r.kind == "ending"])
			return
		}
		group[i] = stem
	}
	if r.kind == "ending" {
		l.spells.endings = append(l.spells.endings, group)
		return
	}
	for _, word := range group {
		l.spells.words[Fold(word)] = append(l.spells.words[Fold(word)], group)
	}
}

// addSpellings adds the other spellings of people's names, but none that anybody
// has as a real name, whoever it is.
func (l *loading) addSpellings() {
	if len(l.spells.words)+len(l.spells.endings) == 0 {
		return
	}
	owners := l.realNames()
	for i, d := range l.drafts {
		if d.Kind != Person || d.folder < 0 {
			continue
		}
		from := len(d.Names)
		for j := 0; j < from && len(d.Names) < from+spellingsOfEntry; j++ {
			if name := d.Names[j]; name.Form == FormName || name.Form == FormShort {
				l.addSpellingsOf(i, j, owners)
			}
		}
	}
}

// ownerReal marks a node at which a real name stands; a number from 0 up is the
// draft for which a spelling was made.
const ownerReal = -1

// realNames marks the nodes of all names, here and in what is laid over.
func (l *loading) realNames() map[int32]int {
	owners := make(map[int32]int)
	for _, d := range l.drafts {
		for _, name := range d.names {
			owners[name.node] = ownerReal
		}
	}
	return owners
}

// addSpellingsOf adds the other spellings of one name of a draft.
func (l *loading) addSpellingsOf(entry, from int, owners map[int32]int) {
	d := l.drafts[entry]
	for _, text := range l.spells.of(d.Names[from].Text) {
		name, line := d.Names[from], d.names[from]
		name.Text, name.Generated = text, true
		words := Words(text)
		line.spelling = newSpelling(name.Form, words)
		line.node = l.names.insert(words)
		owner, taken := owners[line.node]
		switch {
		case taken && owner == ownerReal || taken && owner == entry || l.under != nil && len(l.under.Lookup(text)) > 0:
			continue
		case taken: // two different names that can be spelt alike
			name.Ambiguous = true
			l.markGenerated(owner, line.node)
		default:
			owners[line.node] = entry
		}
		d.Names = append(d.Names, name)
		d.names = append(d.names, line)
	}
}

// markGenerated marks the spelling that a draft has at a node as ambiguous.
func (l *loading) markGenerated(entry int, node int32) {
	d := l.drafts[entry]
	if i := slices.IndexFunc(d.names, func(n nameLine) bool { return n.node == node }); i >= 0 {
		d.Names[i].Ambiguous = true
	}
}

// of gives the other spellings of a name: those in which one word is spelt
// otherwise, then those in which several are.
func (s *spellings) of(name string) []string {
	pieces := cutPieces(name)
	others := make([][]string, len(pieces))
	lastWord := len(pieces) - 1
	for i, piece := range pieces {
		others[i] = s.ofWord(piece, i == lastWord)
	}
	var out []string
	add := func(text string) {
		if text != name && !slices.Contains(out, text) && len(out) < spellingsOfName {
			out = append(out, text)
		}
	}
	for i, other := range others {
		for _, word := range other {
			add(replaced(pieces, i, word))
		}
	}
	for _, text := range slices.Clone(out) {
		again := cutPieces(text)
		for i, other := range others {
			for _, word := range other {
				if len(again) == len(pieces) && again[i] == pieces[i] {
					add(replaced(again, i, word))
				}
			}
		}
	}
	return out
}

// cutPieces parts a name into its words; what parts them stays with them, at the
// end of the even ones: word, gap, word.
func cutPieces(name string) []string {
	var pieces []string
	for name != "" {
		at := strings.IndexFunc(name, parts)
		if at < 0 {
			return append(pieces, name)
		}
		_, size := utf8.DecodeRuneInString(name[at:])
		pieces = append(pieces, name[:at], name[at:at+size])
		name = name[at+size:]
	}
	return pieces
}

func replaced(pieces []string, at int, word string) string {
	return strings.Join(pieces[:at], "") + word + strings.Join(pieces[at+1:], "")
}

// ofWord gives the other spellings of a word; of the last of a name also those of its ending.
func (s *spellings) ofWord(word string, last bool) []string {
	var out []string
	folded := Fold(word)
	for _, group := range s.words[folded] {
		for _, other := range group {
			if Fold(other) != folded {
				out = append(out, cased(other, word))
			}
		}
	}
	if last {
		out = append(out, s.ofEnding(word)...)
	}
	return out
}

// ofEnding gives the spellings of a word by the longest of the known endings that it has.
func (s *spellings) ofEnding(word string) []string {
	var found []string
	longest := ""
	for _, group := range s.endings {
		for _, ending := range group {
			// Three letters before it: Sky itself is no family name in -sky.
			if len(ending) > len(longest) && len(word) >= len(ending)+3 && strings.HasSuffix(word, ending) {
				longest, found = ending, group
			}
		}
	}
	var out []string
	for _, ending := range found {
		if ending != longest {
			out = append(out, strings.TrimSuffix(word, longest)+ending)
		}
	}
	return out
}

// cased writes a word with a capital where another has one: particles (al, el) stay small.
func cased(word, like string) string {
	if !isCapital(like) {
		return strings.ToLower(word)
	}
	return word
}
