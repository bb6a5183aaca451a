package gazetteer

import "strings"

// build makes the gazetteer of all that was read, and faults what does not hold
// between entries.
func (l *loading) build() *Gazetteer {
	l.keepTitles()
	g := &Gazetteer{
		byID:    l.keepDrafts(),
		byCode:  l.codes(),
		words:   l.words,
		names:   l.names,
		offices: l.offices,
		held:    make(map[post][]tenure),
		given:   make(map[string]Gender, len(l.given)),
	}
	for name, as := range l.given {
		g.given[name] = as.gender
	}
	l.indexTitles(g)
	l.indexNames()
	l.resolve(g)
	g.entries = make([]Entry, len(l.drafts))
	for i, d := range l.drafts {
		g.entries[i] = d.Entry
	}
	return g
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

// keepDrafts drops the entries that a later folder replaced, faults ids given
// twice in one folder, and gives the entries by id.
func (l *loading) keepDrafts() map[string]int {
	kept := l.drafts[:0]
	byID := make(map[string]int, len(l.drafts))
	for _, d := range l.drafts {
		if i, ok := byID[d.ID]; ok {
			if had := kept[i]; had.folder == d.folder {
				l.fault(d.File, d.Line, "id %s is already at %s:%d", d.ID, had.File, had.Line)
			}
			continue
		}
		if d.ID != "" { // faulted already; two of them are not the same
			byID[d.ID] = len(kept)
		}
		kept = append(kept, d)
	}
	l.drafts = kept
	return byID
}

// codes gives the countries by code and faults codes given twice in one folder.
func (l *loading) codes() map[string]int {
	byCode := make(map[string]int)
	for i, d := range l.drafts {
		if d.code.line == 0 {
			continue
		}
		had, ok := byCode[d.code.text]
		switch {
		case !ok:
			byCode[d.code.text] = i
		case l.drafts[had].folder == d.folder:
			l.fault(d.File, d.code.line, "code %s is already that of %s at %s:%d",
				d.code.text, l.drafts[had].Name, l.drafts[had].File, l.drafts[had].Line)
		}
	}
	return byCode
}

// indexTitles puts the forms of titles into their index.
func (l *loading) indexTitles(g *Gazetteer) {
	var nodes []int32
	var refs []titleRef
	for i, t := range l.titles {
		g.titles = append(g.titles, t.Title)
		for j, form := range t.forms {
			if form.node != 0 {
				nodes = append(nodes, form.node)
				refs = append(refs, titleRef{i, j, form.plural})
			}
		}
	}
	l.offices.settle(nodes, refs)
	l.checkForms(l.offices)
}

// indexNames puts the names of entries into their index.
func (l *loading) indexNames() {
	count := 0
	for _, d := range l.drafts {
		count += len(d.names)
	}
	nodes := make([]int32, 0, count)
	refs := make([]nameRef, 0, count)
	for i, d := range l.drafts {
		for j, name := range d.names {
			if name.node != 0 {
				nodes = append(nodes, name.node)
				refs = append(refs, nameRef{Candidate{i, j}, name.spelling})
			}
		}
	}
	l.names.settle(nodes, refs)
	l.checkNames(l.names)
}
