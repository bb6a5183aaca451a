package gazetteer

import "slices"

// moreDraft is what a record adds to an entry.
type moreDraft struct {
	record
	at written
}

// moreOf keeps a record until all entries are read.
func (l *loading) moreOf(r record) {
	if !isID(r.name) {
		l.fault(r.file, r.line, "more needs the id of an entry, not %q", r.name)
		return
	}
	r.fields = slices.Clone(checkFields(r, &l.faults))
	l.more = append(l.more, moreDraft{r, l.at(r.line)})
}

// applyMore adds to entries what records add to them. Those of later folders come first.
func (l *loading) applyMore() {
	for _, m := range l.more {
		d := l.draftOf(m.name)
		if d == nil {
			l.fault(m.file, m.line, "more: no entry has the id %s", m.name)
			continue
		}
		l.add(d, m)
	}
}

// draftOf gives the entry with an id, and takes it over from what is laid over.
func (l *loading) draftOf(id string) *draft {
	if i, ok := l.byID[id]; ok {
		return l.drafts[i]
	}
	if l.under == nil {
		return nil
	}
	i, ok := l.under.ByID(id)
	if !ok {
		return nil
	}
	d := l.takeOver(i)
	l.byID[id] = len(l.drafts)
	l.drafts = append(l.drafts, d)
	return d
}

// takeOver makes a draft of an entry of what is laid over: the user's layer then has the whole of it.
func (l *loading) takeOver(entry int) *draft {
	d := &draft{folder: -1, Entry: *l.under.Entry(entry)}
	d.Names, d.Roles = nil, nil
	d.code.text = d.Country
	d.file = l.fileOf(l.under.Origin(Candidate{entry, 0}))
	for i, name := range l.under.Entry(entry).Names {
		from := l.under.Origin(Candidate{entry, i})
		l.addName(d, name, written{-1, l.fileOf(from), from.Line})
	}
	for _, role := range l.under.Entry(entry).Roles {
		d.roles = append(d.roles, roleLine{Role: role, file: d.file, line: d.Line, resolved: true})
	}
	return d
}

// fileOf gives the number of a file of what is laid over.
func (l *loading) fileOf(from Origin) uint32 {
	head := fileHead{from.File, from.Source, from.Date, from.Licence}
	i := slices.Index(l.files, head)
	if i < 0 {
		i = len(l.files)
		l.files = append(l.files, head)
	}
	return uint32(i)
}

// add adds a record's fields to an entry. What the entry has keeps its place:
// names, roles and values of a later folder win.
func (l *loading) add(d *draft, m moreDraft) {
	had, hadRoles := len(d.Names), len(d.roles)
	for _, f := range m.fields {
		_, fits := belongs(f.name, string(d.Kind))
		switch {
		case !fits:
			l.fault(m.file, f.line, "%s is a %s, which takes no field %q", d.ID, d.Kind, f.name)
		case f.name == "wikidata" && d.Wikidata != "" && d.Wikidata != f.value && d.folder == m.at.folder:
			l.fault(m.file, f.line, "%s has the Wikidata id %s at %s:%d", d.ID, d.Wikidata, d.File, d.Line)
		case f.name == "wikidata" && d.Wikidata != "" && d.folder > m.at.folder:
		case f.name == "gender" && d.Gender != "" && d.folder > m.at.folder:
		default:
			l.field(d, f, written{m.at.folder, m.at.file, f.line})
		}
	}
	l.markAmbiguous(d, m.at)
	l.dropRepeated(d, had, m.at.folder)
	l.dropRepeatedRoles(d, hadRoles)
}

// dropRepeated drops the names from a place on that the entry has already from
// another folder: it is no fault that two sources know the same name.
func (l *loading) dropRepeated(d *draft, from, folder int) {
	kept := from
	for i := from; i < len(d.Names); i++ {
		same := slices.IndexFunc(d.names[:from], func(n nameLine) bool { return n.node == d.names[i].node && n.folder != folder })
		if same < 0 {
			d.Names[kept], d.names[kept] = d.Names[i], d.names[i]
			kept++
			continue
		}
		had := &d.Names[same]
		had.Ambiguous = had.Ambiguous || d.Names[i].Ambiguous
		if had.Generated { // now somebody writes it
			*had, d.names[same] = d.Names[i], d.names[i]
		}
	}
	d.Names, d.names = d.Names[:kept], d.names[:kept]
}

// dropRepeatedRoles drops the roles from a place on that the entry has already.
func (l *loading) dropRepeatedRoles(d *draft, from int) {
	kept := d.roles[:from]
	for _, role := range d.roles[from:] {
		if !slices.ContainsFunc(d.roles[:from], func(had roleLine) bool { return had.Role == role.Role }) {
			kept = append(kept, role)
		}
	}
	d.roles = kept
}
