package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// cleanText gives a text with composed accents, straight apostrophes, single
// spaces, and without what stands in parentheses or brackets.
func cleanText(text string) string {
	text = norm.NFC.String(text)
	var b strings.Builder
	depth := 0
	for _, r := range text {
		switch r {
		case '(', '[':
			depth++
			continue
		case ')', ']':
			depth = max(0, depth-1)
			continue
		case '’', '‘', 'ʼ', 'ʻ', '`', '´', 'ʹ', 'ʿ', 'ʾ', '′', '‛':
			r = '\''
		case '–', '—', '‐', '‑':
			r = '-'
		}
		if depth == 0 && !unicode.Is(unicode.Mn, r) && !unicode.Is(unicode.Cf, r) {
			b.WriteRune(r)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// isShouted says whether a word is of capitals alone, with two letters or more.
func isShouted(word string) bool {
	letters := 0
	for _, r := range word {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters >= 2
}

// isShoutedText says whether all words of a text that have two letters are shouted.
func isShoutedText(text string) bool {
	return !strings.ContainsFunc(text, unicode.IsLower) && isShouted(text)
}

// capitalised gives a word in small letters but for those that begin a part of
// it: "AL-MASRI" is Al-Masri, "O'BRIEN" O'Brien. A word with capitals and small
// letters is as it should be.
func capitalised(word string) string {
	if !isShouted(word) && strings.ContainsFunc(word, unicode.IsUpper) {
		return word
	}
	var b strings.Builder
	last := rune('-')
	runes := []rune(word)
	for i, r := range runes {
		switch {
		case last == '-' || last == '.' || last == '/':
			b.WriteRune(unicode.ToTitle(r))
		case last == '\'' && i >= 2 && i < len(runes)-1 && strings.ContainsRune("OoDdLl", runes[i-2]) && i == 2:
			b.WriteRune(unicode.ToTitle(r))
		default:
			b.WriteRune(unicode.ToLower(r))
		}
		last = r
	}
	return strings.ReplaceAll(b.String(), "\u0307", "") // of a dotted capital I
}

// particles are words of personal names that are often written small. Written
// so here, they match either way.
const particles = " de da do dos das del della di du der den des van von zu bin bint ibn ben al el ul ur ud ed e y und et "

func isParticle(word string) bool {
	return strings.Contains(particles, " "+strings.ToLower(word)+" ")
}

// joiners are the small words in names of organizations and places.
const joiners = " of the and for in on at to by with from against de la le les del des du et y e da do dos das di und der die für für van den a an as or "

// lowerJoiners writes the small words of a title small, but for the first.
func lowerJoiners(text string) string {
	words := strings.Fields(text)
	for i := 1; i < len(words); i++ {
		if low := strings.ToLower(words[i]); strings.Contains(joiners, " "+low+" ") && len(words[i]) > 1 {
			words[i] = low
		}
	}
	return strings.Join(words, " ")
}

// isRoman says whether a word is a small Roman number: Felipe VI.
func isRoman(word string) bool {
	return slices.Contains([]string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XX", "XXIII"}, word)
}

// startsSmall says whether a text begins with a small letter.
func startsSmall(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
}
