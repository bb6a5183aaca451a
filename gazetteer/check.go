package gazetteer

// checkNames faults names that stand twice in one entry, and names that two
// entries of one folder share without both marking them ambiguous. Names are
// the same where their words are, folded.
func (l *loading) checkNames(names *index[nameRef]) {
	for node := range names.nodes {
		// The names at a node are in order of the entries, so those of one folder
		// and those of one entry stand together. To compare each with two earlier
		// ones is enough, and a name shared by thousands costs no square.
		var first, unmarked *nameRef
		refs := names.at(node)
		for i := range refs {
			ref := &refs[i]
			switch {
			case first == nil || l.drafts[first.Entry].folder != l.drafts[ref.Entry].folder:
				first, unmarked = ref, nil
			case refs[i-1].Entry == ref.Entry:
				l.faultTwice(ref, &refs[i-1])
			case !l.nameOf(ref).Ambiguous:
				l.faultShared(ref, first)
			case unmarked != nil:
				l.faultShared(ref, unmarked)
			}
			if unmarked == nil && !l.nameOf(ref).Ambiguous {
				unmarked = ref
			}
		}
	}
}

func (l *loading) nameOf(ref *nameRef) Name { return l.drafts[ref.Entry].Names[ref.Name] }

func (l *loading) faultTwice(ref, had *nameRef) {
	d := l.drafts[ref.Entry]
	l.fault(d.File, d.names[ref.Name].line, "name %q is already in this entry as %q at line %d",
		l.nameOf(ref).Text, l.nameOf(had).Text, d.names[had.Name].line)
}

func (l *loading) faultShared(ref, had *nameRef) {
	d, other := l.drafts[ref.Entry], l.drafts[had.Entry]
	l.fault(d.File, d.names[ref.Name].line, "name %q is also one of %s at %s:%d: both must mark it ambiguous",
		l.nameOf(ref).Text, other.ID, other.File, other.names[had.Name].line)
}

// checkForms faults forms that stand twice among the titles of one folder. There
// is no mark for these: a form must mean one title.
func (l *loading) checkForms(forms *index[titleRef]) {
	for node := range forms.nodes {
		var first *titleRef
		refs := forms.at(node)
		for i := range refs {
			if first == nil || l.titles[first.title].folder != l.titles[refs[i].title].folder {
				first = &refs[i]
				continue
			}
			t, had := &l.titles[refs[i].title], &l.titles[first.title]
			form := t.forms[refs[i].form]
			l.fault(t.file, form.line, "%q is already a form of title %s at %s:%d",
				t.Forms[refs[i].form], had.Text, had.file, had.forms[first.form].line)
		}
	}
}

// resolve looks up what the entries refer to, and faults what does not exist.
func (l *loading) resolve(g *Gazetteer) {
	for i, d := range l.drafts {
		if d.Kind == Country {
			d.Country = d.code.text
		}
		if country := l.countryOf(g, d, d.country); country >= 0 {
			d.Country = d.country.text
		}
		if country := l.countryOf(g, d, d.standsFor); country >= 0 {
			d.StandsFor = l.drafts[country].ID
		}
		for _, role := range d.roles {
			l.resolveRole(g, i, role)
		}
	}
}

// countryOf gives the country that a code refers to, or -1.
func (l *loading) countryOf(g *Gazetteer, d *draft, code reference) int {
	if code.line == 0 {
		return -1
	}
	country, ok := g.byCode[code.text]
	if !ok {
		if isCode(code.text) { // else faulted as no code
			l.fault(d.File, code.line, "no country has the code %s", code.text)
		}
		return -1
	}
	return country
}

// resolveRole puts the title of a role into the words of its title entry, and
// its place into an id.
func (l *loading) resolveRole(g *Gazetteer, entry int, r roleLine) {
	d := l.drafts[entry]
	refs := g.offices.exact(g.words.read(nil, Words(r.Title)))
	if len(refs) == 0 || refs[0].plural {
		l.fault(d.File, r.line, "role: no title entry has the form %q in the singular", r.Title)
		return
	}
	place, ok := l.placeOf(g, d, reference{r.Of, r.line})
	if !ok {
		return
	}
	role := r.Role
	role.Title = g.titles[refs[0].title].Text
	role.Of = l.drafts[place].ID
	d.Roles = append(d.Roles, role)
	at := post{refs[0].title, role.Of}
	g.held[at] = append(g.held[at], tenure{entry, role.From, role.To})
}

// placeOf gives the entry at which a role is held: by the code of a country, or by id.
func (l *loading) placeOf(g *Gazetteer, d *draft, of reference) (int, bool) {
	if isCode(of.text) {
		place := l.countryOf(g, d, of)
		return place, place >= 0
	}
	place, ok := g.byID[of.text]
	if !ok {
		l.fault(d.File, of.line, "role: %q is neither a code nor the id of an entry", of.text)
		return 0, false
	}
	switch kind := l.drafts[place].Kind; kind {
	case Country, Organization, Place:
		return place, true
	default:
		l.fault(d.File, of.line, "role: %s is a %s, and roles are held at a country, an organization or a place", of.text, kind)
		return 0, false
	}
}
