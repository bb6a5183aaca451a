package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Tokens follow the Penn Treebank ("do" "n't", "Putin" "'s"), because the tagger
// was trained on it, with two differences that finding names needs: hyphens and
// slashes between words are tokens ("US" "-" "led"), and so is every dash.

// tokenize splits text[span] into tokens with byte offsets into text.
func tokenize(text string, span Span) []Token {
	out := make([]Token, 0, (span.End-span.Start)/5+4)
	for i := span.Start; i < span.End; {
		r, size := utf8.DecodeRuneInString(text[i:span.End])
		if unicode.IsSpace(r) || isFormat(r) {
			i += size
			continue
		}
		end := tokenEnd(text[:span.End], i)
		glued := i > span.Start && len(out) > 0 && out[len(out)-1].End == i
		out = splitClitics(append(out, Token{Span: Span{i, end}, Text: text[i:end], Glued: glued}))
		i = end
	}
	return separateFinalStop(out)
}

// isFormat tells marks that take no room: soft hyphens, joiners, directions. Inside
// a word they belong to it ("Pu\u00adtin" is one word); only the zero-width space parts words.
func isFormat(r rune) bool { return unicode.Is(unicode.Cf, r) }

// plain gives a text without the marks that take no room.
func plain(s string) string {
	if strings.IndexFunc(s, isFormat) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isFormat(r) {
			return -1
		}
		return r
	}, s)
}

// tokenEnd returns where the token that begins at byte i of text ends.
func tokenEnd(text string, i int) int {
	r, size := utf8.DecodeRuneInString(text[i:])
	switch {
	case isWordRune(r):
		return wordEnd(text, i)
	case (r == '#' || r == '@') && startsWord(text[i+size:]):
		return wordEnd(text, i+size)
	case r == '-' || r == '.' || r == '`':
		j := i + size
		for j < len(text) && text[j] == byte(r) {
			j++
		}
		return j
	case r == '\'' || r == '’':
		if n := cliticLen(text[i:]); n > 0 {
			return i + n
		}
	}
	return i + size
}

func startsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isWordRune(r)
}

func isWordRune(r rune) bool {
	return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// wordEnd follows a word over letters, digits and the marks that belong inside
// words: an apostrophe between letters (O'Sullivan), a dot or comma between
// digits (1,000.5), the dots of initials (U.S., a.m.), an ampersand (AT&T), and a URL whole.
func wordEnd(text string, i int) int {
	if n := urlLen(text[i:]); n > 0 {
		return i + n
	}
	j := i
	for j < len(text) {
		r, size := utf8.DecodeRuneInString(text[j:])
		if isWordRune(r) || isFormat(r) && r != 0x200B && startsWord(text[j+size:]) {
			j += size
			continue
		}
		if !joinsWord(text, i, j, r, size) {
			break
		}
		j += size
	}
	return j
}

// maxInitials bounds, in bytes, what may be initials with dots, so that a line of "a.a.a.a" costs no more than any other.
const maxInitials = 24

// joinsWord says whether mark r at byte j belongs inside the word begun at byte i.
func joinsWord(text string, i, j int, r rune, size int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[i:j])
	after, _ := utf8.DecodeRuneInString(text[j+size:])
	switch r {
	case '.':
		if unicode.IsDigit(before) && unicode.IsDigit(after) {
			return true
		}
		return j-i <= maxInitials && isInitials(text[i:j]) || isAbbreviation(text[i:j])
	case ',':
		return unicode.IsDigit(before) && unicode.IsDigit(after)
	case '\'', '’':
		return unicode.IsLetter(after) && cliticLen(text[j:]) == 0
	case '&':
		return unicode.IsLetter(before) && unicode.IsLetter(after)
	}
	return false
}

// isInitials tells words that are one letter, or letters with dots between: "U", "U.S", "a.m".
func isInitials(word string) bool {
	letter := false
	for _, r := range word {
		if r == '.' {
			if !letter {
				return false
			}
			letter = false
			continue
		}
		if letter || !unicode.IsLetter(r) {
			return false
		}
		letter = true
	}
	return letter
}

func urlLen(s string) int {
	if !strings.HasPrefix(s, "http://") && !strings.HasPrefix(s, "https://") && !strings.HasPrefix(s, "www.") {
		return 0
	}
	n := strings.IndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '"' || r == '”' || r == ')' || r == '>' })
	if n < 0 {
		n = len(s)
	}
	return len(strings.TrimRight(s[:n], ".,;:!?'"))
}

var clitics = []string{"s", "re", "ve", "ll", "m", "d"}

// cliticLen returns the bytes of "'s", "'re", "'ve", "'ll", "'m" or "'d" (straight or
// curly) at the start of s where the word ends there, else 0.
func cliticLen(s string) int {
	_, size := utf8.DecodeRuneInString(s)
	for _, c := range clitics {
		if len(s) < size+len(c) || !strings.EqualFold(s[size:size+len(c)], c) {
			continue
		}
		if !startsWord(s[size+len(c):]) {
			return size + len(c)
		}
	}
	return 0
}

// splitClitics parts "don't" into "do" "n't".
func splitClitics(out []Token) []Token {
	last := out[len(out)-1]
	t := last.Text
	for _, suffix := range []string{"n't", "n’t", "N'T", "N’T"} {
		if cut := len(t) - len(suffix); cut > 0 && strings.HasSuffix(t, suffix) {
			head := Token{Span: Span{last.Start, last.Start + cut}, Text: t[:cut], Glued: last.Glued}
			tail := Token{Span: Span{last.Start + cut, last.End}, Text: t[cut:], Glued: true}
			return append(out[:len(out)-1], head, tail)
		}
	}
	return out
}

// separateFinalStop gives the full stop that ends a sentence a token of its own
// where the last word only looked like an abbreviation ("at 5 p.m." keeps it, "in May." does not).
func separateFinalStop(out []Token) []Token {
	if len(out) == 0 {
		return out
	}
	last := out[len(out)-1]
	cut := len(last.Text) - 1
	if cut < 2 || last.Text[cut] != '.' || strings.Contains(last.Text[:cut], ".") || !isAbbreviation(last.Text[:cut]) {
		return out
	}
	head := Token{Span: Span{last.Start, last.End - 1}, Text: last.Text[:cut], Glued: last.Glued}
	stop := Token{Span: Span{last.End - 1, last.End}, Text: ".", Glued: true}
	return append(out[:len(out)-1], head, stop)
}
