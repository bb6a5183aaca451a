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
	file      uint32     // of loading.files
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
	folder int // -1: it comes from what is laid over
	file   uint32
	line   int
	node   int32
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
	file     uint32
	line     int
	resolved bool // in the words of the title's entry, and held at an id
}

// draft makes an entry of a record.
func (l *loading) draft(r record) {
	name := oneSpaced(r.name)
	d := &draft{folder: l.folder, file: l.file}
	d.Entry = Entry{ID: makeID(r.kind, name), Kind: Kind(r.kind), Name: name, Prominence: 1, File: r.file, Line: r.line}
	d.Names = make([]Name, 0, 1+len(r.fields)) // about as many
	d.names = make([]nameLine, 0, 1+len(r.fields))
	if name == "" {
		l.fault(r.file, r.line, "kind %s needs a name", r.kind)
		return
	}
	l.addName(d, Name{Text: name, Form: FormName}, l.at(r.line))
	for _, f := range checkFields(r, &l.faults) {
		l.field(d, f, l.at(f.line))
	}
	if d.ID == "" {
		l.fault(r.file, r.line, "no id can be made of %q: give it one", name)
	}
	if d.Kind == Country && d.code.line == 0 {
		l.fault(r.file, r.line, "country %s needs a code", name)
	}
	l.markAmbiguous(d, l.at(0))
	l.drafts = append(l.drafts, d)
}

// written is where something is written.
type written struct {
	folder int
	file   uint32
	line   int
}

// at is a line of the file being read.
func (l *loading) at(line int) written { return written{l.folder, l.file, line} }

// field puts one field into an entry.
func (l *loading) field(d *draft, f field, at written) {
	switch f.name {
	case "id":
		d.ID = l.matching(at, f, isID, "an id: small letters, digits, _ and -, a letter first")
	case "wikidata":
		d.Wikidata = l.matching(at, f, isWikidata, "a Wikidata id: Q and digits")
	case "code":
		d.code = l.reference(at, f)
	case "country":
		d.country = l.reference(at, f)
	case "stands-for":
		d.standsFor = l.reference(at, f)
	case "gender":
		d.Gender, _ = parseGender(l.matching(at, f, isGender, "a gender: male or female"))
	case "role":
		l.addRole(d, f, at)
	case "prominence":
		d.Prominence = int(l.matching(at, f, isProminence, "a prominence: 1 to 4")[0] - '0')
	case "ambiguous":
		for _, text := range list(l.files[at.file].name, f, &l.faults) {
			d.ambiguous = append(d.ambiguous, reference{text, f.line})
		}
	default:
		for _, text := range list(l.files[at.file].name, f, &l.faults) {
			l.addName(d, fieldName(f.name, text), at)
		}
	}
}

func isProminence(text string) bool { return len(text) == 1 && '1' <= text[0] && text[0] <= '4' }

func isGender(text string) bool {
	_, ok := parseGender(text)
	return ok
}

// matching gives a field's value, after faulting one that is not what it must be.
func (l *loading) matching(at written, f field, fits func(string) bool, what string) string {
	if !fits(f.value) {
		l.fault(l.files[at.file].name, f.line, "%q is not %s", f.value, what)
	}
	return f.value
}

// reference gives a field that is the code of a country.
func (l *loading) reference(at written, f field) reference {
	return reference{l.matching(at, f, isCode, "a code: three capital letters"), f.line}
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
func (l *loading) addName(d *draft, name Name, at written) {
	line := nameLine{folder: at.folder, file: at.file, line: at.line}
	if words := l.wordsOf(l.files[at.file].name, at.line, name.Text); words != nil {
		line.spelling = newSpelling(name.Form, words)
		line.node = l.names.insert(words)
	}
	d.Names = append(d.Names, name)
	d.names = append(d.names, line)
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

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// markAmbiguous marks the names that the entry says are so, once all are known.
func (l *loading) markAmbiguous(d *draft, at written) {
	for _, said := range d.ambiguous {
		i := slices.IndexFunc(d.Names, func(n Name) bool { return n.Text == said.text })
		if i < 0 {
			l.fault(l.files[at.file].name, said.line, "%q is marked ambiguous but is no name of this entry", said.text)
			continue
		}
		d.Names[i].Ambiguous = true
	}
	d.ambiguous = nil
}

// addRole reads "RUS prime minister 2008-05-08..2012-05-07".
func (l *loading) addRole(d *draft, f field, at written) {
	file := l.files[at.file].name
	words := strings.Fields(f.value)
	if len(words) < 3 || !strings.Contains(words[len(words)-1], "..") {
		l.fault(file, f.line, "role %q: want where it is held, the title and from..to", f.value)
		return
	}
	last := len(words) - 1
	from, to, _ := strings.Cut(words[last], "..")
	role := Role{Title: strings.Join(words[1:last], " "), Of: words[0]}
	role.From = l.roleDate(file, f, from)
	role.To = l.roleDate(file, f, to)
	if role.To.Before(role.From) {
		l.fault(file, f.line, "role runs backwards: %s", words[last])
	}
	d.roles = append(d.roles, roleLine{Role: role, file: at.file, line: f.line})
}

func (l *loading) roleDate(file string, f field, text string) Date {
	if text == "" {
		return Date{}
	}
	date, err := ParseDate(text)
	if err != nil {
		l.fault(file, f.line, "role: %v", err)
	}
	return date
}
