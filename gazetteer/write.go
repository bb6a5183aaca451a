package gazetteer

import (
	"maps"
	"slices"
)

// flattening writes all that was read as a layer.
type flattening struct {
	l     *loading
	texts *textsDraft

	entries, names, roles rows
	titles, forms         rows
	ids, codes            []keyed
	posts                 []string // keys, in order of first use
	held                  map[string][]pair
}

// flat gives the flat form of all that was read, under the hash of what it was read from.
func (l *loading) flat(hash [hashLength]byte) string {
	f := &flattening{l: l, texts: newTextsDraft(3*len(l.drafts) + len(l.names.values)), held: map[string][]pair{}}
	f.entries = make(rows, 0, 4*entryRow*(len(l.drafts)+1))
	f.names = make(rows, 0, 4*nameRow*len(l.names.values))
	f.texts.add("") // 0
	for i, d := range l.drafts {
		f.entry(uint32(i), d)
	}
	f.endEntries()
	for _, t := range l.titles {
		f.title(&t)
	}
	f.titles.add(0, uint32(f.forms.count()), 0)
	return joined(hash[:], f.pieces())
}

// pieces gives all pieces in the order in which openLayer cuts them.
func (f *flattening) pieces() []rows {
	files := f.files()
	ids, codes := f.texts.table(f.ids), f.texts.table(f.codes)
	given, family := f.texts.table(f.given()), f.texts.table(f.family())
	posts, tenureAt, tenures := f.tenures()
	all := []rows{
		f.texts.starts, f.texts.all, files, f.entries, f.names, f.roles, f.titles, f.forms,
		ids, codes, given, family, posts, tenureAt, tenures,
	}
	all = append(all, f.l.names.write(f.nameValue)...)
	return append(all, f.l.offices.write(func(p pair) [valueRow]uint32 { return [valueRow]uint32{p.a, p.b, 0} })...)
}

func (f *flattening) files() (out rows) {
	for _, file := range f.l.files {
		out.add(f.texts.add(file.name), f.texts.add(file.source), f.texts.add(file.date), f.texts.add(file.licence))
	}
	return out
}

func (f *flattening) entry(i uint32, d *draft) {
	sorts := uint32(slices.Index(kinds(), d.Kind)) | uint32(slices.Index(genders(), d.Gender))<<8 | uint32(d.Prominence)<<16
	f.entries.add(f.texts.add(d.ID), f.texts.add(d.Wikidata), f.texts.add(d.Country), f.texts.add(d.StandsFor),
		uint32(f.names.count()/nameRow), uint32(f.roles.count()/roleRow), d.file, uint32(d.Line), sorts, f.texts.add(d.Name))
	f.ids = append(f.ids, keyed{d.ID, i})
	if d.Kind == Country {
		f.codes = append(f.codes, keyed{d.Country, i})
	}
	for j := range d.Names {
		f.name(&d.Names[j], &d.names[j])
	}
	for _, role := range d.roles {
		f.role(i, &role)
	}
}

// endEntries adds the row that says where the last entry's names and roles end.
func (f *flattening) endEntries() {
	f.entries.add(0, 0, 0, 0, uint32(f.names.count()/nameRow), uint32(f.roles.count()/roleRow), 0, 0, 0, 0)
}

func (f *flattening) name(n *Name, written *nameLine) {
	flags, _ := f.flagsOf(n, written)
	f.names.add(f.texts.add(n.Text), uint32(written.line), written.file<<8|flags)
}

// nameValue is what stands in the trie of a name: all that the matching needs.
func (f *flattening) nameValue(p pair) [valueRow]uint32 {
	d := f.l.drafts[p.a]
	flags, spelling := f.flagsOf(&d.Names[p.b], &d.names[p.b])
	return [valueRow]uint32{p.a, p.b<<8 | flags, spelling}
}

func (f *flattening) flagsOf(n *Name, written *nameLine) (flags, spelling uint32) {
	flags = uint32(slices.Index(forms(), n.Form))
	for _, flag := range []struct {
		on  bool
		bit uint32
	}{{n.Ambiguous, flagAmbiguous}, {n.Later, flagLater}, {n.Generated, flagGenerated}, {written.long, flagLong}} {
		if flag.on {
			flags |= flag.bit
		}
	}
	if n.Form == FormAcronym {
		return flags, f.texts.add(written.letters)
	}
	return flags, uint32(written.capitals)
}

func (f *flattening) role(entry uint32, r *roleLine) {
	key := postKey(r.Title, r.Of)
	if f.held[key] == nil {
		f.posts = append(f.posts, key)
	}
	f.held[key] = append(f.held[key], pair{entry, uint32(f.roles.count() / roleRow)})
	f.roles.add(f.texts.add(r.Title), f.texts.add(r.Of), packDate(r.From), packDate(r.To), r.file, uint32(r.line))
}

func (f *flattening) tenures() (posts, at, tenures rows) {
	values := make([]keyed, len(f.posts))
	at.add(0)
	for i, key := range f.posts {
		values[i] = keyed{key, uint32(i)}
		for _, held := range f.held[key] {
			tenures.add(held.a, held.b)
		}
		at.add(uint32(tenures.count() / postRow))
	}
	return f.texts.table(values), at, tenures
}

func (f *flattening) title(t *titleDraft) {
	sorts := uint32(max(0, slices.Index(titleKinds(), t.Kind))) | uint32(slices.Index(genders(), t.Gender))<<8
	f.titles.add(f.texts.add(t.Text), uint32(f.forms.count()), sorts)
	for _, form := range t.Forms {
		f.forms.add(f.texts.add(form))
	}
}

func (f *flattening) given() (values []keyed) {
	for _, name := range slices.Sorted(maps.Keys(f.l.given)) {
		values = append(values, keyed{name, uint32(slices.Index(genders(), f.l.given[name].gender))})
	}
	return values
}

func (f *flattening) family() (values []keyed) {
	for _, name := range slices.Sorted(maps.Keys(f.l.family)) {
		values = append(values, keyed{name, 1})
	}
	return values
}
