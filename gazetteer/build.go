package gazetteer

import "strings"

// build joins all that was read, and faults what does not hold between entries.
func (l *loading) build() {
	l.keepTitles()
	l.keepDrafts()
	l.indexTitles()
	l.applyMore()
	l.codes()
	l.resolve()
	l.checkCodes()
	l.addSpellings()
	l.indexNames()
}

// keepTitles drops the titles whose text is a title's of a later folder.
func (l *loading) keepTitles() {
	kept := l.titles[:0]
	folders := make(map[string]int) // by folded text
	for _, t := range l.titles {
		text := strings.Join(foldedWords(t.Text), " ")
		if folder, ok := folders[text]; ok && folder != t.folder {
			continue
		}
		folders[text] = t.folder
		kept = append(kept, t)
	}
	l.titles = kept
}

// keepDrafts drops the entries that a later folder replaced and faults ids given
// twice in one folder.
func (l *loading) keepDrafts() {
	kept := l.drafts[:0]
	l.byID = make(map[string]int, len(l.drafts))
	for _, d := range l.drafts {
		if i, ok := l.byID[d.ID]; ok {
			if had := kept[i]; had.folder == d.folder {
				l.fault(d.File, d.Line, "id %s is already at %s:%d", d.ID, had.File, had.Line)
			}
			continue
		}
		if d.ID != "" { // faulted already; two of them are not the same
			l.byID[d.ID] = len(kept)
		}
		kept = append(kept, d)
	}
	l.drafts = kept
}

// codes notes the countries by code and faults codes given twice in one folder.
func (l *loading) codes() {
	l.byCode = make(map[string]int)
	for i, d := range l.drafts {
		if d.code.line == 0 {
			continue
		}
		had, ok := l.byCode[d.code.text]
		switch {
		case !ok:
			l.byCode[d.code.text] = i
		case l.drafts[had].folder == d.folder:
			l.fault(d.File, d.code.line, "code %s is already that of %s at %s:%d",
				d.code.text, l.drafts[had].Name, l.drafts[had].File, l.drafts[had].Line)
		}
	}
}

// indexTitles puts the forms of titles into their index.
func (l *loading) indexTitles() {
	var nodes []int32
	var values []pair
	for i, t := range l.titles {
		for j, form := range t.forms {
			if form.node != 0 {
				nodes = append(nodes, form.node)
				values = append(values, pair{uint32(i), formNumber(j, form.plural)})
			}
		}
	}
	l.offices.settle(nodes, values)
	l.checkForms()
}

// formNumber is a form of a title, and whether it is a plural, as one number.
func formNumber(form int, plural bool) uint32 {
	if plural {
		return uint32(form)<<1 | 1
	}
	return uint32(form) << 1
}

// indexNames puts the names of entries into their index.
func (l *loading) indexNames() {
	count := 0
	for _, d := range l.drafts {
		count += len(d.names)
	}
	nodes := make([]int32, 0, count)
	values := make([]pair, 0, count)
	for i, d := range l.drafts {
		for j, name := range d.names {
			if name.node != 0 {
				nodes = append(nodes, name.node)
				values = append(values, pair{uint32(i), uint32(j)})
			}
		}
	}
	l.names.settle(nodes, values)
	l.checkNames()
}
