package gazetteer

import "strings"

// titleDraft is a title as read: Forms and their lines, and how many are singular.
type titleDraft struct {
	Title
	folder int
	file   string
	line   int
	forms  []formLine // of Title.Forms
}

// formLine is where a form of a title is written.
type formLine struct {
	line   int
	node   int32 // in the index, or 0 where it has no words
	plural bool
}

// title makes a title of a record.
func (l *loading) title(r record) {
	text := lowerSpaced(r.name)
	if text == "" {
		l.fault(r.file, r.line, "kind title needs a name")
		return
	}
	t := titleDraft{folder: l.folder, file: r.file, line: r.line}
	t.Text = text
	l.addForm(&t, text, r.line, false)
	for _, f := range checkFields(r, &l.faults) {
		l.titleField(&t, f)
	}
	if t.Kind == "" {
		l.fault(r.file, r.line, "title %s needs a kind", text)
	}
	l.titles = append(l.titles, t)
}

func lowerSpaced(text string) string { return strings.ToLower(oneSpaced(text)) }

func (l *loading) titleField(t *titleDraft, f field) {
	switch f.name {
	case "kind":
		t.Kind = f.value
		if !isTitleKind(f.value) {
			l.fault(t.file, f.line, "%q is not a kind of title: office, rank, honorific, speaker or relation", f.value)
		}
	case "gender":
		gender, ok := parseGender(f.value)
		if !ok {
			l.fault(t.file, f.line, "%q is not a gender: male or female", f.value)
		}
		t.Gender = gender
	case "alias", "plural":
		for _, text := range list(t.file, f, &l.faults) {
			l.addForm(t, lowerSpaced(text), f.line, f.name == "plural")
		}
	}
}

func (l *loading) addForm(t *titleDraft, text string, line int, plural bool) {
	form := formLine{line: line, plural: plural}
	if words := l.wordsOf(t.file, line, text); words != nil {
		form.node = l.offices.insert(words)
	}
	t.Forms = append(t.Forms, text)
	t.forms = append(t.forms, form)
}

// givenName is a given name as read.
type givenName struct {
	gender Gender
	folder int
	file   string
	line   int
}

// givenNames reads "given male Vladimir, Sergei".
func (l *loading) givenNames(r record) {
	checkFields(r, &l.faults)
	word, names := cutWord(r.name)
	gender, ok := parseGender(word)
	if !ok && word != "either" {
		l.fault(r.file, r.line, "given needs male, female or either, not %q", word)
		return
	}
	if names == "" {
		l.fault(r.file, r.line, "given %s needs names", word)
		return
	}
	for _, name := range list(r.file, field{r.line, "given", names}, &l.faults) {
		l.addGiven(name, givenName{gender, l.folder, r.file, r.line})
	}
}

func (l *loading) addGiven(name string, as givenName) {
	if strings.Contains(name, " ") || !strings.ContainsFunc(name, isLetterOrDigit) {
		l.fault(as.file, as.line, "%q is not one given name", name)
		return
	}
	folded := Fold(name)
	if had, ok := l.given[folded]; ok {
		if had.folder == as.folder {
			l.fault(as.file, as.line, "given name %q is already at %s:%d; for both genders, write it once under either", name, had.file, had.line)
		}
		return
	}
	l.given[folded] = as
}

// familyNames reads "family Putin, Merkel". A name that stands twice says nothing
// that the first does not.
func (l *loading) familyNames(r record) {
	checkFields(r, &l.faults)
	if r.name == "" {
		l.fault(r.file, r.line, "family needs names")
		return
	}
	for _, name := range list(r.file, field{r.line, "family", r.name}, &l.faults) {
		if strings.Contains(name, " ") || !strings.ContainsFunc(name, isLetterOrDigit) {
			l.fault(r.file, r.line, "%q is not one family name", name)
			continue
		}
		l.family[Fold(name)] = true
	}
}
