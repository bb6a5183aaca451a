package gazetteer

import "sync/atomic"

// Gazetteer is what is known, ready to be asked. It never changes and may serve
// many goroutines at once.
//
// It is made of layers, a user's before ours. Entries and titles are numbered
// through all layers, without those that an earlier layer replaces; each is made
// of its layer's bytes when it is first asked for.
type Gazetteer struct {
	parts   []part
	byName  []*trie // of the parts
	byTitle []*trie // likewise
	entries []atomic.Pointer[Entry]
	titles  []atomic.Pointer[Title]
}

// part is a layer and where its entries and titles come among all.
type part struct {
	*layer
	entries numbering
	titles  numbering
}

// numbering turns the numbers of a layer into those of the gazetteer, and back.
type numbering struct {
	first, count int
	globals      []int32 // by number in the layer, -1: replaced; nil where none is
	locals       []int32 // by number in the gazetteer, from first
}

// global gives the number in the gazetteer, or -1 for what is replaced.
func (n *numbering) global(local uint32) int {
	if n.globals == nil {
		return n.first + int(local)
	}
	return int(n.globals[local])
}

// local gives the number in the layer, where it is one of the layer's.
func (n *numbering) local(global int) (uint32, bool) {
	at := global - n.first
	switch {
	case at < 0 || at >= n.count:
		return 0, false
	case n.locals == nil:
		return uint32(at), true
	}
	return uint32(n.locals[at]), true
}

// numbered numbers count things from first, without those that are replaced.
func numbered(first, count int, replaced map[uint32]bool) numbering {
	n := numbering{first: first, count: count - len(replaced)}
	if len(replaced) == 0 {
		return n
	}
	for local := range uint32(count) {
		if replaced[local] {
			n.globals = append(n.globals, -1)
			continue
		}
		n.globals = append(n.globals, int32(first+len(n.locals)))
		n.locals = append(n.locals, int32(local))
	}
	return n
}

// newGazetteer puts layers together, of which each wins over those after it.
func newGazetteer(layers ...*layer) *Gazetteer {
	g := &Gazetteer{}
	entries, titles := 0, 0
	for _, l := range layers {
		p := part{layer: l}
		p.entries = numbered(entries, l.entryCount(), g.entriesReplacedIn(l))
		p.titles = numbered(titles, l.titleCount(), g.titlesReplacedIn(l))
		entries += p.entries.count
		titles += p.titles.count
		g.parts = append(g.parts, p)
		g.byName = append(g.byName, &l.byName)
		g.byTitle = append(g.byTitle, &l.byTitle)
	}
	g.entries = make([]atomic.Pointer[Entry], entries)
	g.titles = make([]atomic.Pointer[Title], titles)
	return g
}

// entriesReplacedIn gives a later layer's entries whose id one of ours has.
func (g *Gazetteer) entriesReplacedIn(later *layer) map[uint32]bool {
	replaced := map[uint32]bool{}
	for i := range g.parts {
		for entry := range uint32(g.parts[i].entryCount()) {
			if at, ok := later.ids.find(g.parts[i].id(entry)); ok {
				replaced[at] = true
			}
		}
	}
	return replaced
}

// titlesReplacedIn gives a later layer's titles whose text, folded, one of ours has.
func (g *Gazetteer) titlesReplacedIn(later *layer) map[uint32]bool {
	replaced := map[uint32]bool{}
	for i := range g.parts {
		for title := range uint32(g.parts[i].titleCount()) {
			words := Words(g.parts[i].title(title).Text)
			node := later.byTitle.exact(later.byTitle.read(words))
			for v, last := later.byTitle.at(node); v < last; v++ {
				// Form 0 in the singular is the text itself.
				if at, form, _ := later.byTitle.value(v); form == 0 {
					replaced[at] = true
				}
			}
		}
	}
	return replaced
}

// Len is the number of entries.
func (g *Gazetteer) Len() int { return len(g.entries) }

// Entry gives an entry by its index. It must not be changed.
func (g *Gazetteer) Entry(i int) *Entry {
	if made := g.entries[i].Load(); made != nil {
		return made
	}
	p, local := g.partOf(i)
	// Two goroutines may make the same entry at once: all get the one that is kept.
	g.entries[i].CompareAndSwap(nil, p.entry(local))
	return g.entries[i].Load()
}

// partOf gives the layer of an entry and its number there.
func (g *Gazetteer) partOf(entry int) (*part, uint32) {
	for i := range g.parts {
		if local, ok := g.parts[i].entries.local(entry); ok {
			return &g.parts[i], local
		}
	}
	return nil, 0 // not reached: the parts' numbers are all there are
}

// ByID gives the index of the entry with an id.
func (g *Gazetteer) ByID(id string) (int, bool) {
	return g.first(id, func(l *layer) *dictionary { return &l.ids })
}

// ByCode gives the index of the country with an ISO 3166-1 alpha-3 code.
func (g *Gazetteer) ByCode(code string) (int, bool) {
	return g.first(code, func(l *layer) *dictionary { return &l.codes })
}

// first gives the entry that the first layer to have one gives for a text.
func (g *Gazetteer) first(key string, in func(*layer) *dictionary) (int, bool) {
	for i := range g.parts {
		if local, ok := in(g.parts[i].layer).find(key); ok {
			if at := g.parts[i].entries.global(local); at >= 0 {
				return at, true
			}
		}
	}
	return 0, false
}
