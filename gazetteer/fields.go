package gazetteer

import (
	"slices"
	"strings"
	"unicode"
)

// isEntity says whether a kind of record is an entry.
func isEntity(kind string) bool {
	switch Kind(kind) {
	case Person, Country, Organization, Place, Group, Event, Other:
		return true
	}
	return false
}

// belongs says whether there is such a field, and whether records of a kind may have it.
func belongs(field, kind string) (known, fits bool) {
	on := func(kinds ...string) (bool, bool) { return true, slices.Contains(kinds, kind) }
	switch field {
	case "id", "prominence":
		return true, isEntity(kind)
	case "wikidata", "later", "ambiguous":
		return true, isEntity(kind) || kind == "more"
	case "alias":
		return true, isEntity(kind) || kind == "title" || kind == "more"
	case "short":
		return on("person", "organization", "country", "place", "more")
	case "acronym":
		return on("country", "organization", "more")
	case "adjective":
		return on("country", "place", "organization", "more")
	case "people":
		return on("country", "place", "more")
	case "code":
		return on("country")
	case "country":
		return on("person", "organization", "place", "group")
	case "stands-for":
		return on("place", "organization")
	case "gender":
		return on("person", "title", "more")
	case "role":
		return on("person", "more")
	case "kind", "plural":
		return on("title")
	}
	return false, false
}

// isSingle says whether a field may stand only once in an entry.
func isSingle(field string) bool {
	switch field {
	case "id", "wikidata", "prominence", "code", "country", "stands-for", "gender", "kind":
		return true
	}
	return false
}

// checkFields gives the fields of a record that may be there.
func checkFields(r record, faults *Faults) []field {
	good := r.fields[:0] // in the same place: a record is read once
	var single []string
	for _, f := range r.fields {
		known, fits := belongs(f.name, r.kind)
		switch {
		case !known:
			faults.add(r.file, f.line, "unknown field %q", f.name)
		case !fits:
			faults.add(r.file, f.line, "kind %s takes no field %q", r.kind, f.name)
		case isSingle(f.name) && slices.Contains(single, f.name):
			faults.add(r.file, f.line, "field %q stands twice in this entry", f.name)
		default:
			good = append(good, f)
			if isSingle(f.name) {
				single = append(single, f.name)
			}
		}
	}
	return good
}

// list parts a value at its commas; inner spaces become single.
func list(file string, f field, faults *Faults) []string {
	if !strings.Contains(f.value, ",") {
		return []string{oneSpaced(f.value)}
	}
	var items []string
	for item := range strings.SplitSeq(f.value, ",") {
		if item = oneSpaced(item); item == "" {
			faults.add(file, f.line, "field %q has an empty place in its list", f.name)
			continue
		}
		items = append(items, item)
	}
	return items
}

// oneSpaced trims a text and makes all runs of space in it one space.
func oneSpaced(text string) string {
	text = strings.TrimSpace(text)
	for i, r := range text {
		if r != ' ' && unicode.IsSpace(r) || r == ' ' && text[i+1] == ' ' {
			return strings.Join(strings.Fields(text), " ")
		}
	}
	return text
}

// isID says whether a text may be an id: ^[a-z][a-z0-9_-]*$.
func isID(text string) bool {
	for i := range len(text) {
		c := text[i]
		if !('a' <= c && c <= 'z' || i > 0 && (isDigit(c) || c == '_' || c == '-')) {
			return false
		}
	}
	return text != ""
}

// isCode says whether a text looks like a country's code: ^[A-Z]{3}$.
func isCode(text string) bool {
	for i := range len(text) {
		if text[i] < 'A' || text[i] > 'Z' {
			return false
		}
	}
	return len(text) == 3
}

// isWikidata says whether a text may be the id of a Wikidata item: ^Q[1-9][0-9]*$.
func isWikidata(text string) bool {
	number, ok := strings.CutPrefix(text, "Q")
	return ok && number != "" && number[0] != '0' && strings.Trim(number, "0123456789") == ""
}

// makeID makes an entry's id of its kind and name, or "" where the name has
// nothing to make it of.
func makeID(kind, name string) string {
	id := []byte(kind + "_")
	dash := false
	if ascii, _ := look(name); !ascii {
		name = foldLetters(name)
	}
	for _, c := range []byte(strings.ToLower(name)) {
		if !isDigit(c) && !('a' <= c && c <= 'z') {
			dash = true
			continue
		}
		if dash && len(id) > len(kind)+1 {
			id = append(id, '-')
		}
		dash = false
		id = append(id, c)
	}
	if len(id) == len(kind)+1 {
		return ""
	}
	return string(id)
}

// parseGender reads male or female.
func parseGender(text string) (Gender, bool) {
	switch g := Gender(text); g {
	case Male, Female:
		return g, true
	}
	return "", false
}

// isTitleKind says whether a title may be of this kind.
func isTitleKind(kind string) bool {
	switch kind {
	case "office", "rank", "honorific", "speaker", "relation":
		return true
	}
	return false
}
