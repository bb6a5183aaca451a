package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Words splits a name into the words by which names are compared, each as
// written. Spaces, hyphens, slashes and commas part words and are dropped.
// A possessive is a word of its own, because a text has it on any name
// ("People's" is People 's), and so is every mark at either end of a word
// ("Workers'" is Workers ', "OPEC+" is OPEC +), except dots: the dot of "Jr."
// is dropped, an abbreviation with inner dots ("U.S.") stays as it is.
func Words(name string) []string { return appendWords(nil, name) }

func appendWords(words []string, name string) []string {
	for piece := range strings.FieldsFuncSeq(name, parts) {
		stem, possessive := cutPossessive(piece)
		words = appendWord(words, stem)
		if possessive != "" {
			words = append(words, possessive)
		}
	}
	return words
}

// appendWord appends a word and the marks before and after it.
func appendWord(words []string, piece string) []string {
	start := strings.IndexFunc(piece, inWord)
	if start < 0 {
		return appendMarks(words, piece)
	}
	end := strings.LastIndexFunc(piece, inWord)
	_, size := utf8.DecodeRuneInString(piece[end:])
	end += size
	if start > 0 && (piece[start-1] == '#' || piece[start-1] == '@') {
		start--
	}
	words = appendMarks(words, piece[:start])
	rest := piece[end:]
	if strings.Contains(piece[start:end], ".") && strings.HasPrefix(rest, ".") {
		end++
	}
	return appendMarks(append(words, piece[start:end]), rest)
}

// inWord says whether a character can begin and end a word.
func inWord(r rune) bool {
	return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// appendMarks appends each mark that can be seen, other than dots, as a word.
func appendMarks(words []string, marks string) []string {
	for marks != "" {
		r, size := utf8.DecodeRuneInString(marks)
		if r != '.' && !unicode.Is(unicode.Cf, r) {
			words = append(words, marks[:size])
		}
		marks = marks[size:]
	}
	return words
}

// parts says whether a character parts the words of a name.
func parts(r rune) bool {
	switch r {
	case '-', '/', '–', '‐', '‑', ',':
		return true
	}
	return unicode.IsSpace(r)
}

// joins says whether a token of a text joins two words that a name has side by side.
func joins(token string) bool {
	switch token {
	case "-", "/", "–", "‐", "‑":
		return true
	}
	return false
}

// cutPossessive parts "People's" into People and 's.
func cutPossessive(word string) (stem, possessive string) {
	for _, mark := range []string{"'s", "’s", "'S", "’S"} {
		if stem, ok := strings.CutSuffix(word, mark); ok && stem != "" {
			return stem, mark
		}
	}
	return word, ""
}

// Fold gives the form of a word that is the same however it is spelt: lower
// case, without accents, with straight apostrophes and quotes, without the dots of an
// abbreviation (dots between digits stay). A word of nothing but dots stays
// itself: no word folds to "". A folded word folds to itself, and an ASCII word
// that is folded already costs no memory.
func Fold(word string) string {
	ascii, folded := look(word)
	if folded {
		return word
	}
	if !ascii {
		word = foldLetters(word)
	}
	var space [64]byte
	if short := appendFolded(space[:0], word); len(short) > 0 {
		return string(short)
	}
	return word
}

// look says whether a word is ASCII and whether it is ASCII and folded.
func look(word string) (ascii, folded bool) {
	folded = true
	for i := range len(word) {
		switch c := word[i]; {
		case c >= utf8.RuneSelf:
			return false, false
		case c == '.' || 'A' <= c && c <= 'Z':
			folded = false
		}
	}
	return true, folded
}

// appendFolded appends a word with its ASCII letters in lower case and without
// the dots of abbreviations. It appends nothing for a word of dots alone.
func appendFolded(to []byte, word string) []byte {
	for i := range len(word) {
		c := word[i]
		if c == '.' && !dotBetweenDigits(word, i) {
			continue
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		to = append(to, c)
	}
	return to
}

func dotBetweenDigits(word string, i int) bool {
	return i > 0 && isDigit(word[i-1]) && i+1 < len(word) && isDigit(word[i+1])
}

// foldInto appends the folded form of a word.
func foldInto(to []byte, word string) []byte {
	ascii, folded := look(word)
	if !ascii {
		return append(to, Fold(word)...)
	}
	if !folded {
		if out := appendFolded(to, word); len(out) > len(to) {
			return out
		}
	}
	return append(to, word...)
}

// latin gives the letters U+00C0 to U+017F without accents and in lower case; "-"
// stands for those that are more than one letter or none. A test compares it with
// what foldLetters does, which is slower.
const latin = "aaaaaa-ceeeeiiiidnooooo-ouuuuy--aaaaaa-ceeeeiiiidnooooo-ouuuuy-y" +
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkk-llllll-" +
	"-llnnnnnn---oooooo--rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz-"

// latinLetter gives the plain letter for an accented one of two bytes, or 0.
func latinLetter(a, b byte) byte {
	if a < 0xc3 || a > 0xc5 || b < 0x80 || b > 0xbf {
		return 0
	}
	if plain := latin[int(a-0xc3)<<6|int(b&0x3f)]; plain != '-' {
		return plain
	}
	return 0
}

// foldMark is Fold, but for the tokens outside ASCII that every text is full of it takes no memory.
func foldMark(word string) string {
	switch word {
	case "’s", "’S":
		return "'s"
	case "’", "‘":
		return "'"
	case "“", "”":
		return `"`
	case "—", "…":
		return word
	}
	return Fold(word)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// foldLetters strips accents and lowers case, and leaves dots alone. A word of
// nothing but marks to be stripped stays itself.
func foldLetters(word string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToValidUTF8(word, "\ufffd")) {
		// Cf: soft hyphens and zero-width marks, left over from web pages.
		if unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) {
			continue
		}
		r = unicode.ToLower(r)
		if plain := plainLetters(r); plain != "" {
			b.WriteString(plain)
		} else {
			b.WriteRune(r)
		}
	}
	if b.Len() == 0 {
		return word
	}
	return b.String()
}

// plainLetters gives the ASCII spelling of letters that do not come apart into
// a letter and an accent, or "".
func plainLetters(r rune) string {
	switch r {
	case 'ø', 'ɵ':
		return "o"
	case 'ł':
		return "l"
	case 'đ', 'ð':
		return "d"
	case 'ħ':
		return "h"
	case 'ŧ':
		return "t"
	case 'ı':
		return "i"
	case 'ə':
		return "a"
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'þ':
		return "th"
	case '’', '‘', 'ʼ', 'ʻ', 'ʹ', 'ʿ', 'ʾ', '′', '‛':
		return "'"
	case '“', '”', '„':
		return `"`
	}
	return ""
}

// isCapital says whether a word begins with a capital letter.
func isCapital(word string) bool {
	if word == "" {
		return false
	}
	if c := word[0]; c < utf8.RuneSelf {
		return 'A' <= c && c <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}
