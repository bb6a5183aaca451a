package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// titleAbbreviations stand before names: a stop after them never ends a sentence.
var titleAbbreviations = set("mr mrs ms dr gen lt col maj capt sgt adm cmdr sen rep gov pres prof rev hon st sr msgr amb atty supt det insp fr messrs mme mlle brig cpl pvt sec dep asst")

// openAbbreviations may end a sentence: they do where the next word is one that begins sentences.
var openAbbreviations = set("jan feb mar apr jun jul aug sept sep oct nov dec no vs inc corp co ltd jr etc bros ave blvd dept est al fla calif mass conn va pa tex wash ore ariz colo minn wis ill mich ind ky tenn miss ala ga md del okla neb nev mont wyo ont que plc llc approx figs vol pp")

// starters are words that begin sentences and hardly ever follow an abbreviation inside one.
var starters = set("the a an he she it they we i you this that these those in on at by for from with after before but and or as if when while although though however its his her their our my there what who why how where some many most several all both no not also meanwhile since under last earlier later")

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// isAbbreviation tells words that are written with a stop of their own ("Gen", "Inc"); the stop itself is not part of word.
func isAbbreviation(word string) bool {
	if len(word) > 6 || len(word) < 2 {
		return false
	}
	low := strings.ToLower(word)
	if !titleAbbreviations[low] && !openAbbreviations[low] {
		return false
	}
	// "no." and "co." only with a capital: the small ones are plain words at a sentence's end.
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) || low == "vs" || low == "etc" || low == "al"
}

// splitSentences cuts text[span] into sentences, trimmed of white space. It
// knows abbreviations, initials, numbers, ellipses and quotes; a line break
// inside the span is white space like any other.
func splitSentences(text string, span Span) []Span {
	var out []Span
	start := span.Start
	for i := span.Start; i < span.End; i++ {
		switch text[i] {
		case '.', '!', '?':
		case 0xE2: // … is E2 80 A6
			if !strings.HasPrefix(text[i:span.End], "…") {
				continue
			}
			i += 2
		default:
			continue
		}
		if end, ok := sentenceEnd(text, start, i, span.End); ok {
			out = appendTrimmed(out, text, start, end)
			start, i = end, end-1
		}
	}
	return appendTrimmed(out, text, start, span.End)
}

func appendTrimmed(out []Span, text string, start, end int) []Span {
	s := text[start:end]
	start += len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	end = start + len(strings.TrimSpace(s))
	if start < end {
		out = append(out, Span{start, end})
	}
	return out
}

// sentenceEnd says whether the mark whose last byte is at i ends the sentence begun at start, and where it then ends.
func sentenceEnd(text string, start, i, limit int) (int, bool) {
	end := i + 1
	for end < limit && strings.IndexByte(".!?", text[end]) >= 0 {
		end++
	}
	end = overClosers(text, end, limit)
	rest := text[end:limit]
	next := strings.TrimLeftFunc(rest, unicode.IsSpace)
	if next == "" {
		return limit, true
	}
	if len(next) == len(rest) || !opensSentence(next) {
		return 0, false
	}
	if text[i] == '.' && end == i+1 && stopsInside(text[start:i], next) {
		return 0, false
	}
	return end, true
}

// overClosers moves end over quotes and brackets that close after a full stop.
// A straight quote closes only where it touches the stop and no letter follows.
func overClosers(text string, end, limit int) int {
	for end < limit {
		r, size := utf8.DecodeRuneInString(text[end:limit])
		if !strings.ContainsRune("\"'”’)]»", r) {
			return end
		}
		if after, _ := utf8.DecodeRuneInString(text[end+size : limit]); (r == '"' || r == '\'') && isWordRune(after) {
			return end
		}
		end += size
	}
	return end
}

// opensSentence says whether s can be the beginning of a sentence: a capital, a
// digit or an opening mark. A small letter never is ("?" he asked).
func opensSentence(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	if strings.ContainsRune("\"'“‘([«—–-", r) {
		after := strings.TrimLeft(s[size:], " \"'“‘([-")
		r, _ = utf8.DecodeRuneInString(after)
		return unicode.IsUpper(r) || unicode.IsDigit(r) || unicode.IsTitle(r)
	}
	return unicode.IsUpper(r) || unicode.IsDigit(r) || unicode.IsLetter(r) && !unicode.IsLower(r)
}

// stopsInside says whether the full stop after before belongs to an abbreviation, so that next goes on with the sentence.
func stopsInside(before, next string) bool {
	word := lastWord(before)
	low := strings.ToLower(word)
	first := strings.ToLower(firstWord(next))
	switch {
	case titleAbbreviations[low] && isAbbreviation(word):
		return true
	case isInitials(word) && strings.Contains(word, "."): // U.S, a.m
		return !starters[first]
	case isInitials(word): // one letter: the initial of a name, unless it is "I" or ends a sentence plainly
		r, _ := utf8.DecodeRuneInString(word)
		return unicode.IsUpper(r) && word != "I" && !starters[first]
	case isAbbreviation(word):
		return !starters[first]
	}
	return false
}

func firstWord(s string) string {
	s = strings.TrimLeft(s, "\"'“‘([«—–- ")
	n := strings.IndexFunc(s, func(r rune) bool { return !isWordRune(r) })
	if n < 0 {
		return s
	}
	return s[:n]
}

// lastWord returns what follows the last white space, quote, bracket or dash of s.
func lastWord(s string) string {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		if unicode.IsSpace(r) || strings.ContainsRune("\"'“”‘’([—–-/", r) {
			return s[i:]
		}
		i -= size
	}
	return s
}
