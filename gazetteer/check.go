package gazetteer

import (
	"cmp"
	"slices"
)

// checkNames faults names that stand twice in one entry, and names that two
// entries of one folder share without both marking them ambiguous. Names are
// the same where their words are, folded. It asks nothing of generated names,
// nor of those of what is laid over.
func (l *loading) checkNames() {
	var space []pair
	for node := range l.names.ways {
		if values := l.names.at(int32(node)); len(values) > 1 {
			space = append(space[:0], values...)
			l.checkShared(space)
		}
	}
}

// checkShared checks the names at one node, and puts them in order of their folders.
func (l *loading) checkShared(names []pair) {
	slices.SortStableFunc(names, func(a, b pair) int { return cmp.Compare(l.lineOf(b).folder, l.lineOf(a).folder) })
	// Those of one folder and those of one entry stand together. To compare each
	// with two earlier ones is enough, and a name shared by thousands costs no square.
	var first, unmarked *pair
	for i := range names {
		name := &names[i]
		line := l.lineOf(*name)
		if line.folder < 0 || l.nameOf(*name).Generated {
			continue
		}
		switch {
		case first == nil || l.lineOf(*first).folder != line.folder:
			first, unmarked = name, nil
		case names[i-1].a == name.a:
			l.faultTwice(*name, names[i-1])
		case !l.nameOf(*name).Ambiguous:
			l.faultShared(*name, *first)
		case unmarked != nil:
			l.faultShared(*name, *unmarked)
		}
		if unmarked == nil && !l.nameOf(*name).Ambiguous {
			unmarked = name
		}
	}
}

func (l *loading) nameOf(p pair) Name      { return l.drafts[p.a].Names[p.b] }
func (l *loading) lineOf(p pair) *nameLine { return &l.drafts[p.a].names[p.b] }

func (l *loading) faultTwice(name, had pair) {
	line := l.lineOf(name)
	l.fault(l.files[line.file].name, line.line, "name %q is already in this entry as %q at line %d",
		l.nameOf(name).Text, l.nameOf(had).Text, l.lineOf(had).line)
}

func (l *loading) faultShared(name, had pair) {
	line, other := l.lineOf(name), l.lineOf(had)
	l.fault(l.files[line.file].name, line.line, "name %q is also one of %s at %s:%d: both must mark it ambiguous",
		l.nameOf(name).Text, l.drafts[had.a].ID, l.files[other.file].name, other.line)
}

// checkForms faults forms that stand twice among the titles of one folder. There
// is no mark for these: a form must mean one title.
func (l *loading) checkForms() {
	for node := range l.offices.ways {
		var first *pair
		values := l.offices.at(int32(node))
		for i := range values {
			if first == nil || l.titles[first.a].folder != l.titles[values[i].a].folder {
				first = &values[i]
				continue
			}
			t, had := &l.titles[values[i].a], &l.titles[first.a]
			form := values[i].b >> 1
			l.fault(t.file, t.forms[form].line, "%q is already a form of title %s at %s:%d",
				t.Forms[form], had.Text, had.file, had.forms[first.b>>1].line)
		}
	}
}
