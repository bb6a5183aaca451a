package main

import (
	"slices"
	"strings"
	"unicode"
)

// personName gives a personal name as news write it, or "" where none can be
// made: without titles, degrees, nicknames and notes, the given name first where
// the country's names are written so in English, small letters after capitals.
// The names of the phoenix source were capitalised by rule, particles too.
func (m *making) personName(text, country string, phoenix bool) string {
	text = cleanText(unquoted(text))
	for _, cut := range []string{" née ", " nee ", " alias ", " a.k.a. ", ";", " or ", " - "} {
		text, _, _ = strings.Cut(text, cut)
	}
	text = givenFirst(withoutTails(text))
	for _, junior := range []string{" Jr.", " Jr", " Sr.", " Sr"} {
		text = strings.TrimSuffix(text, junior)
	}
	words := withoutTitles(strings.Fields(strings.ReplaceAll(text, "/", "-")), country)
	words = m.turned(words, country)
	shouted := isShoutedText(strings.Join(words, " ")) || strings.ToLower(text) == text
	for i, word := range words {
		words[i] = recased(word, i, shouted || phoenix)
	}
	text = strings.Trim(strings.Join(words, " "), " .-'")
	if !isPersonName(text) {
		return ""
	}
	return text
}

// isPersonName says whether a text can be a person's full name: two to eight
// words of Latin letters that begin with a capital.
func isPersonName(text string) bool {
	words := strings.Fields(text)
	if len(words) < 2 || len(words) > 8 || !isLatinName(strings.ReplaceAll(text, "&", "")) || strings.Contains(text, "&") {
		return false
	}
	long := 0
	for _, word := range words {
		if len(strings.Trim(word, ".-'")) >= 2 {
			long++
		}
		if isTitleWord(word) && len(words) == 2 {
			return false
		}
	}
	last := words[len(words)-1]
	return long >= 1 && !startsSmall(text) && (!startsSmall(last) || strings.HasPrefix(last, "al-"))
}

// unquoted drops nicknames between double quotes.
func unquoted(text string) string {
	for _, marks := range []string{`""`, "“”", "«»", "„“"} {
		left, right := string([]rune(marks)[0]), string([]rune(marks)[1])
		before, rest, ok := strings.Cut(text, left)
		if _, after, closed := strings.Cut(rest, right); ok && closed {
			text = before + " " + after
		}
	}
	return text
}

// withoutTails drops what follows a comma and is no part of the name: degrees
// (M.Si, MP), Jr., peerages (Baron Kirkhill, Prince of Monaco).
func withoutTails(text string) string {
	pieces := strings.Split(text, ",")
	kept := pieces[:1]
	for _, piece := range pieces[1:] {
		if piece = strings.TrimSpace(piece); !isTail(piece) {
			kept = append(kept, piece)
		}
	}
	return strings.Join(kept, ",")
}

func isTail(piece string) bool {
	first, rest, _ := strings.Cut(piece, " ")
	switch strings.ToLower(strings.Trim(first, ".")) {
	case "", "baron", "baroness", "lord", "lady", "viscount", "earl", "prince", "princess", "king", "queen", "duke", "count",
		"jr", "sr", "assoc", "mp", "marquess", "countess", "bart", "sultan", "emir":
		return true
	case "mullah", "prof", "dr", "sir", "dame", "mr", "mrs", "ms":
		return rest == ""
	}
	compact := strings.ReplaceAll(strings.ReplaceAll(piece, " ", ""), ".", "")
	return isRoman(piece) || len(compact) <= 4 && capitals(compact) >= 2 || strings.Contains(piece, ".") && len(compact) <= 6 || isShouted(piece) && len(compact) <= 5
}

// capitals counts the capital letters of a word.
func capitals(word string) int {
	n := 0
	for _, r := range word {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n
}

// givenFirst turns "Balla, Mihály" round. Of three pieces the last is a second
// thought ("Png Paak Liang, Ivan, Prof") and is dropped; small letters with a
// comma are a name and a province.
func givenFirst(text string) string {
	family, given, ok := strings.Cut(text, ",")
	family, given = strings.TrimSpace(family), strings.TrimSpace(given)
	if !ok {
		return text
	}
	given, _, _ = strings.Cut(given, ",")
	if strings.ToLower(family) == family {
		return family
	}
	words := slices.DeleteFunc(strings.Fields(given), func(w string) bool {
		switch strings.Trim(w, ".") {
		case "Jr", "Sr", "II", "III":
			return true
		}
		return isTitleWord(w) && strings.HasSuffix(w, ".") || w == "Shri" || w == "Smt"
	})
	given = strings.Join(words, " ")
	if first, rest, ok := strings.Cut(family, " "); ok && isTitleWord(first) && strings.HasSuffix(first, ".") {
		family = rest
	}
	if given == "" {
		return family
	}
	return given + " " + family
}

// titleWords stand before names in the tables and are no part of them.
const titleWords = " hon honourable honorable rt dr mr mrs ms mme mlle monsieur madame prof professor senator sen sir dame shri smt sri srimati kumari chargé charge " +
	"ambassador minister capt captain gen general col colonel maj major lt lieutenant brig brigadier adm admiral vice-admiral ing eng rev revd reverend mw dra mag pdt drs ir hj hr drg " +
	"mayjen tni purn msgr mons don doña lic sqn cmdr commander congressman congresswoman ayatollah hojatolislam hojatoleslam " +
	"acting president ret assoc adv datuk dato dato' datin tan puan tun cik ybhg yb " +
	"d'affaires governor premier "

func isTitleWord(word string) bool {
	word = strings.ToLower(strings.Trim(word, "."))
	return strings.Contains(titleWords, " "+word+" ")
}

// withoutTitles drops the titles before a name, as long as two words are left.
func withoutTitles(words []string, country string) []string {
	for len(words) > 2 {
		first := words[0]
		switch {
		case first == "Tan" && country != "MYS", first == "Don" && country != "":
			return words // names elsewhere
		case isTitleWord(first):
		case first == "H." && country == "IDN", first == "KH." && country == "IDN", first == "MH." && country == "IDN":
		case first == "M." && isShouted(words[1]):
		default:
			return words
		}
		words = words[1:]
	}
	if len(words) == 2 && strings.HasSuffix(words[0], ".") && isTitleWord(words[0]) {
		return words[1:]
	}
	return words
}

// familyFirst are the countries whose names English writes family name first.
const familyFirst = " CHN KOR PRK TWN VNM KHM HKG MAC SGP MYS LAO "

// turned moves the family name to the end where the source has it first: in
// capitals before small letters, or before a known given name in Greek and
// Iranian lists.
func (m *making) turned(words []string, country string) []string {
	if strings.Contains(familyFirst, " "+country+" ") || len(words) < 2 {
		return words
	}
	caps := 0
	for caps < len(words) && isShouted(words[caps]) && !strings.Contains(words[caps], ".") && len(words[caps]) > 2 {
		caps++
	}
	rest := slices.ContainsFunc(words[caps:], isShouted)
	if caps > 0 && caps < len(words) && !rest {
		return slices.Concat(words[caps:], words[:caps])
	}
	last := keyOf(words[len(words)-1])
	if (country == "GRC" || country == "CYP" || country == "IRN") && m.known.given[last] && !m.known.given[keyOf(words[0])] && len(words) == 2 {
		return []string{words[1], words[0]}
	}
	return words
}

// recased gives a word of a name its capitals. Where all words are shouted or
// capitalised, particles become small; a shouted word among others keeps its
// letters only where they are initials or a number.
func recased(word string, at int, all bool) string {
	switch {
	case at > 0 && isRoman(word):
		return word
	case all && at > 0 && isParticle(word):
		return strings.ToLower(word)
	case strings.Contains(word, ".") && len([]rune(word)) <= 4:
		return word
	case isShouted(word) && len([]rune(word)) == 2 && !all && !strings.ContainsAny(word, "AEIOUY"):
		return word // JD
	}
	parts := strings.Split(word, "-")
	for i, part := range parts {
		parts[i] = capitalised(part)
		if all && at > 0 && i == 0 && len(parts) > 1 && isParticle(part) {
			parts[i] = strings.ToLower(part)
		}
	}
	word = strings.Join(parts, "-")
	if all && strings.HasPrefix(word, "Mc") && len(word) > 4 {
		r := []rune(word)
		r[2] = unicode.ToTitle(r[2])
		word = string(r)
	}
	return word
}

// withoutInitials gives a name without the initials between its first and last
// word (Edward J. Markey), or "" where there are none.
func withoutInitials(text string) string {
	words := strings.Fields(text)
	if len(words) < 3 || len(strings.Trim(words[0], ".")) < 2 {
		return ""
	}
	kept := words[:1:1]
	for _, word := range words[1:] {
		if len(strings.Trim(word, ".")) > 1 {
			kept = append(kept, word)
		}
	}
	if len(kept) < 2 || len(kept) == len(words) {
		return ""
	}
	return strings.Join(kept, " ")
}

// withoutPatronymic gives a name of three words without the second where that is
// the father's name (Andrey Olegovich Kondrashov), or "".
func withoutPatronymic(text string) string {
	words := strings.Fields(text)
	if len(words) != 3 {
		return ""
	}
	for _, end := range []string{"vich", "vych", "vna", "yich", "lich"} {
		if strings.HasSuffix(words[1], end) && len(words[1]) > 6 {
			return words[0] + " " + words[2]
		}
	}
	return ""
}

// withoutNumber gives a name without the number that tells it from the father's
// (Rudy Yakym III), or "". A name of two words is a monarch's, and keeps it.
func withoutNumber(text string) string {
	rest, last, ok := cutLast(text)
	if !ok || !isRoman(last) || !strings.Contains(rest, " ") {
		return ""
	}
	if short := withoutInitials(rest); short != "" {
		return short
	}
	return rest
}

// cutLast parts the last word from the others.
func cutLast(text string) (rest, last string, ok bool) {
	i := strings.LastIndex(text, " ")
	if i < 0 {
		return "", text, false
	}
	return text[:i], text[i+1:], true
}
