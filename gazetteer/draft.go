package gazetteer

import (
	"slices"
	"strings"
	"unicode"
)

// draft is an entry as read, before what it refers to was looked up.
type draft struct {
	Entry
	folder    int
	names     []nameLine // of Entry.Names
	code      reference  // of a country: its own
	country   reference
	standsFor reference
	roles     []roleLine
	ambiguous []reference
}

// nameLine is where a name is written, how it is spelt, and its node in the
// index, or 0 where it has no words.
type nameLine struct {
	line int
	node int32
	spelling
}

// reference is a value that must be found elsewhere, and its line.
type reference struct {
	text string
	line int
}

// roleLine is a role as written.
type roleLine struct {
	Role
	line int
}

// draft makes an entry of a record.
func (l *loading) draft(r record) {
	name := oneSpaced(r.name)
	d := &draft{folder: l.folder}
	d.Entry = Entry{ID: makeID(r.kind, name), Kind: Kind(r.kind), Name: name, File: r.file, Line: r.line}
	d.Names = make([]Name, 0, 1+len(r.fields)) // about as many
	d.names = make([]nameLine, 0, 1+len(r.fields))
	if name == "" {
		l.fault(r.file, r.line, "kind %s needs a name", r.kind)
		return
	}
	l.addName(d, Name{Text: name, Form: FormName}, r.line)
	for _, f := range checkFields(r, &l.faults) {
		l.field(d, f)
	}
	if d.ID == "" {
		l.fault(r.file, r.line, "no id can be made of %q: give it one", name)
	}
	if d.Kind == Country && d.code.line == 0 {
		l.fault(r.file, r.line, "country %s needs a code", name)
	}
	l.markAmbiguous(d)
	l.drafts = append(l.drafts, d)
}

// field puts one field into an entry.
func (l *loading) field(d *draft, f field) {
	switch f.name {
	case "id":
		d.ID = l.matching(d, f, isID, "an id: small letters, digits, _ and -, a letter first")
	case "wikidata":
		d.Wikidata = l.matching(d, f, isWikidata, "a Wikidata id: Q and digits")
	case "code":
		d.code = l.reference(d, f)
	case "country":
		d.country = l.reference(d, f)
	case "stands-for":
		d.standsFor = l.reference(d, f)
	case "gender":
		d.Gender, _ = parseGender(l.matching(d, f, isGender, "a gender: male or female"))
	case "role":
		l.addRole(d, f)
	case "ambiguous":
		for _, text := range list(d.File, f, &l.faults) {
			d.ambiguous = append(d.ambiguous, reference{text, f.line})
		}
	default:
		for _, text := range list(d.File, f, &l.faults) {
			l.addName(d, fieldName(f.name, text), f.line)
		}
	}
}

func isGender(text string) bool {
	_, ok := parseGender(text)
	return ok
}

// matching gives a field's value, after faulting one that is not what it must be.
func (l *loading) matching(d *draft, f field, fits func(string) bool, what string) string {
	if !fits(f.value) {
		l.fault(d.File, f.line, "%q is not %s", f.value, what)
	}
	return f.value
}

// reference gives a field that is the code of a country.
func (l *loading) reference(d *draft, f field) reference {
	return reference{l.matching(d, f, isCode, "a code: three capital letters"), f.line}
}

// fieldName gives a name the form that its field stands for.
func fieldName(field, text string) Name {
	switch field {
	case "short":
		return Name{Text: text, Form: FormShort}
	case "later":
		return Name{Text: text, Form: FormShort, Later: true}
	case "acronym":
		return Name{Text: text, Form: FormAcronym}
	case "adjective", "people":
		return Name{Text: text, Form: FormAdjective}
	}
	return Name{Text: text, Form: FormName}
}

// addName adds a name to an entry and to the index.
func (l *loading) addName(d *draft, name Name, line int) {
	written := nameLine{line: line}
	if words := l.wordsOf(d.File, line, name.Text); words != nil {
		written.spelling = newSpelling(name.Form, words)
		written.node = l.names.insert(l.numbers(words))
	}
	d.Names = append(d.Names, name)
	d.names = append(d.names, written)
}

// wordsOf parts a name into words, good until the next call. It faults a name
// with nothing to be found by, or with too many words, and gives nil.
func (l *loading) wordsOf(file string, line int, text string) []string {
	l.spaceWords = appendWords(l.spaceWords[:0], text)
	switch {
	case !strings.ContainsFunc(text, isLetterOrDigit):
		l.fault(file, line, "name %q has neither letter nor digit", text)
		return nil
	case len(l.spaceWords) > maxWords:
		l.fault(file, line, "name %q is longer than %d words", text, maxWords)
		return nil
	}
	return l.spaceWords
}

// numbers gives the numbers of words, good until the next call.
func (l *loading) numbers(words []string) []int32 {
	l.spaceNumbers = l.spaceNumbers[:0]
	for _, word := range words {
		l.spaceNumbers = append(l.spaceNumbers, l.words.add(word))
	}
	return l.spaceNumbers
}

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// markAmbiguous marks the names that the entry says are so, once all are known.
func (l *loading) markAmbiguous(d *draft) {
	for _, said := range d.ambiguous {
		i := slices.IndexFunc(d.Names, func(n Name) bool { return n.Text == said.text })
		if i < 0 {
			l.fault(d.File, said.line, "%q is marked ambiguous but is no name of this entry", said.text)
			continue
		}
		d.Names[i].Ambiguous = true
	}
}

// addRole reads "RUS prime minister 2008-05-08..2012-05-07".
func (l *loading) addRole(d *draft, f field) {
	words := strings.Fields(f.value)
	if len(words) < 3 || !strings.Contains(words[len(words)-1], "..") {
		l.fault(d.File, f.line, "role %q: want where it is held, the title and from..to", f.value)
		return
	}
	last := len(words) - 1
	from, to, _ := strings.Cut(words[last], "..")
	role := Role{Title: strings.Join(words[1:last], " "), Of: words[0]}
	role.From = l.roleDate(d, f, from)
	role.To = l.roleDate(d, f, to)
	if role.To.Before(role.From) {
		l.fault(d.File, f.line, "role runs backwards: %s", words[last])
	}
	d.roles = append(d.roles, roleLine{role, f.line})
}

func (l *loading) roleDate(d *draft, f field, text string) Date {
	if text == "" {
		return Date{}
	}
	date, err := ParseDate(text)
	if err != nil {
		l.fault(d.File, f.line, "role: %v", err)
	}
	return date
}
