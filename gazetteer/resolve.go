package gazetteer

// resolve looks up what the entries refer to, among what was read and in what it
// is laid over, and faults what does not exist.
func (l *loading) resolve() {
	for _, d := range l.drafts {
		if d.Kind == Country {
			d.Country = d.code.text
		}
		if _, ok := l.countryID(d.File, d.country); ok {
			d.Country = d.country.text
		}
		if id, ok := l.countryID(d.File, d.standsFor); ok {
			d.StandsFor = id
		}
		kept := d.roles[:0]
		for _, role := range d.roles {
			if l.resolveRole(&role) {
				kept = append(kept, role)
			}
		}
		d.roles = kept
	}
}

// countryID gives the id of the country that a code refers to.
func (l *loading) countryID(file string, code reference) (id string, ok bool) {
	if code.line == 0 {
		return "", false
	}
	if country, ok := l.byCode[code.text]; ok {
		return l.drafts[country].ID, true
	}
	if l.under != nil {
		if country, ok := l.under.ByCode(code.text); ok {
			return l.under.Entry(country).ID, true
		}
	}
	if isCode(code.text) { // else faulted as no code
		l.fault(file, code.line, "no country has the code %s", code.text)
	}
	return "", false
}

// resolveRole puts the title of a role into the words of its title entry, and
// its place into an id.
func (l *loading) resolveRole(r *roleLine) bool {
	if r.resolved {
		return true
	}
	file := l.files[r.file].name
	title, ok := l.singularTitle(r.Title)
	if !ok {
		l.fault(file, r.line, "role: no title entry has the form %q in the singular", r.Title)
		return false
	}
	id, ok := l.postID(file, reference{r.Of, r.line})
	r.Title, r.Of = title, id
	return ok
}

// singularTitle gives the text of the title that has a form in the singular.
func (l *loading) singularTitle(form string) (string, bool) {
	words := Words(form)
	if node := l.offices.exact(words); node != 0 && len(l.offices.at(node)) > 0 {
		value := l.offices.at(node)[0]
		return l.titles[value.a].Text, value.b&1 == 0
	}
	if l.under == nil {
		return "", false
	}
	title, plural, ok := l.under.titleOf(words)
	if !ok || plural {
		return "", false
	}
	return l.under.Title(title).Text, true
}

// postID gives the id of the entry at which a role is held: by the code of a country, or by id.
func (l *loading) postID(file string, of reference) (string, bool) {
	if isCode(of.text) {
		return l.countryID(file, of)
	}
	kind, ok := l.kindOf(of.text)
	if !ok {
		l.fault(file, of.line, "role: %q is neither a code nor the id of an entry", of.text)
		return "", false
	}
	switch kind {
	case Country, Organization, Place:
		return of.text, true
	default:
		l.fault(file, of.line, "role: %s is a %s, and roles are held at a country, an organization or a place", of.text, kind)
		return "", false
	}
}

// kindOf gives the kind of the entry with an id.
func (l *loading) kindOf(id string) (Kind, bool) {
	if i, ok := l.byID[id]; ok {
		return l.drafts[i].Kind, true
	}
	if l.under != nil {
		if i, ok := l.under.ByID(id); ok {
			return l.under.Entry(i).Kind, true
		}
	}
	return "", false
}
