package gazetteer

import (
	"errors"
	"fmt"
	"strings"
)

// The flat form of a layer: a mark, the hash of the text it was made of, where
// its pieces begin and end, and the pieces. Whoever changes any of it changes
// the mark, so that an index of another make is never misread.
const (
	layerMark  = "entente gazetteer 1\n"
	hashLength = 32
	triePieces = 6
	pieces     = 15 + 2*triePieces
)

// How many numbers a row of each kind has.
const (
	fileRow  = 4 // texts: name, source, date, licence
	entryRow = 10
	nameRow  = 3
	roleRow  = 6
	titleRow = 3
	postRow  = 2 // of a tenure: entry, role
)

// layer is an opened flat form. Entries, names, roles and titles are numbered
// within it, in order: what comes earlier wins.
type layer struct {
	size     int // bytes
	hash     string
	texts    texts
	files    numbers
	entries  numbers // id, wikidata, country, stands-for, first name, first role, file, line, kind|gender|prominence, text of the name
	names    numbers // text, line, file<<8|flags
	roles    numbers // title, of, from, to, file, line
	titles   numbers // text, first form, kind|gender
	forms    numbers // texts; forms of title i begin at its first form
	ids      dictionary
	codes    dictionary
	given    dictionary // folded name: 0 either, 1 male, 2 female
	family   dictionary // folded name
	posts    dictionary // postKey: the post's number
	tenureAt numbers    // the tenures of post p are tenures[tenureAt[p]:tenureAt[p+1]]
	tenures  numbers
	byName   trie // values: entry, name of the entry<<8|flags, capitals or letters
	byTitle  trie // values: title, form<<1|plural, 0
}

// cutter takes the pieces of a flat form one after another.
type cutter struct {
	flat string
	next int
}

func (c *cutter) cut() string {
	at := len(layerMark) + hashLength + 8*c.next
	table := numbers(c.flat[at : at+8])
	c.next++
	return c.flat[table.at(0):table.at(1)]
}

func (c *cutter) numbers() numbers { return numbers(c.cut()) }

func (c *cutter) trie() trie {
	var t trie
	t.starters = int32(c.numbers().at(0))
	t.words = c.cut()
	t.slots, t.edges, t.first, t.values = c.numbers(), c.numbers(), c.numbers(), c.numbers()
	return t
}

// openLayer cuts a flat form into its pieces. An error says that it is none of this make.
func openLayer(flat string) (*layer, error) {
	if err := checkFlat(flat); err != nil {
		return nil, err
	}
	c := &cutter{flat: flat}
	l := &layer{size: len(flat), hash: flat[len(layerMark) : len(layerMark)+hashLength]}
	l.texts.starts, l.texts.all = c.numbers(), c.cut()
	l.files, l.entries, l.names, l.roles = c.numbers(), c.numbers(), c.numbers(), c.numbers()
	l.titles, l.forms = c.numbers(), c.numbers()
	for _, d := range []*dictionary{&l.ids, &l.codes, &l.given, &l.family, &l.posts} {
		*d = dictionary{&l.texts, c.numbers()}
	}
	l.tenureAt, l.tenures = c.numbers(), c.numbers()
	l.byName, l.byTitle = c.trie(), c.trie()
	return l, nil
}

func checkFlat(flat string) error {
	if !strings.HasPrefix(flat, layerMark) {
		return errors.New("gazetteer: the index is none of ours, or of another version: go generate ./gazetteer")
	}
	at := len(layerMark) + hashLength
	if len(flat) < at+8*pieces {
		return errors.New("gazetteer: the index is cut short")
	}
	table := numbers(flat[at : at+8*pieces])
	for i := range uint32(pieces) {
		if a, b := table.at(2*i), table.at(2*i+1); a > b || int(b) > len(flat) {
			return fmt.Errorf("gazetteer: piece %d of the index lies outside of it", i)
		}
	}
	return nil
}

// joined writes the flat form of a layer's pieces.
func joined(hash []byte, all []rows) string {
	size := len(layerMark) + hashLength + 8*pieces
	var table rows
	for _, piece := range all {
		table.add(uint32(size), uint32(size+len(piece)))
		size += len(piece)
	}
	var out strings.Builder
	out.Grow(size)
	out.WriteString(layerMark)
	out.Write(hash)
	out.Write(table)
	for _, piece := range all {
		out.Write(piece)
	}
	return out.String()
}

// Numbers of kinds, genders and forms in the flat form.
func kinds() []Kind {
	return []Kind{Person, Country, Organization, Place, Group, Event, Other}
}
func genders() []Gender    { return []Gender{"", Male, Female} }
func forms() []Form        { return []Form{FormName, FormShort, FormAcronym, FormAdjective} }
func titleKinds() []string { return []string{"office", "rank", "honorific", "speaker", "relation"} }

// Flags of a name, above the two bits of its form.
const (
	flagAmbiguous = 1 << (2 + iota)
	flagLater
	flagGenerated
	flagLong // more than 32 words: its capitals are read from its text
)

func packDate(d Date) uint32 { return uint32(d.Year)<<16 | uint32(d.Month)<<8 | uint32(d.Day) }

func unpackDate(n uint32) Date { return Date{int(n >> 16), int(n >> 8 & 0xff), int(n & 0xff)} }

func (l *layer) entryCount() int { return l.entries.count()/entryRow - 1 } // a last row ends names and roles
func (l *layer) titleCount() int { return l.titles.count()/titleRow - 1 }

// entry makes an entry of its row.
func (l *layer) entry(i uint32) *Entry {
	row := func(field uint32) uint32 { return l.entries.at(entryRow*i + field) }
	sorts := row(8)
	e := &Entry{
		ID: l.texts.at(row(0)), Wikidata: l.texts.at(row(1)), Country: l.texts.at(row(2)), StandsFor: l.texts.at(row(3)),
		Kind: kinds()[sorts&0xff], Gender: genders()[sorts>>8&0xff], Prominence: int(sorts >> 16),
		File: l.texts.at(l.files.at(fileRow * row(6))), Line: int(row(7)), Name: l.texts.at(row(9)),
	}
	first, last := row(4), row(4+entryRow)
	e.Names = make([]Name, 0, last-first)
	for n := first; n < last; n++ {
		e.Names = append(e.Names, l.name(n))
	}
	for r, last := row(5), row(5+entryRow); r < last; r++ {
		e.Roles = append(e.Roles, l.role(r))
	}
	return e
}

func (l *layer) id(entry uint32) string        { return l.texts.at(l.entries.at(entryRow * entry)) }
func (l *layer) firstName(entry uint32) uint32 { return l.entries.at(entryRow*entry + 4) }

func (l *layer) name(i uint32) Name {
	flags := l.flags(i)
	return Name{
		Text: l.texts.at(l.names.at(nameRow * i)), Form: forms()[flags&3],
		Ambiguous: flags&flagAmbiguous != 0, Later: flags&flagLater != 0, Generated: flags&flagGenerated != 0,
	}
}

func (l *layer) flags(name uint32) uint32 { return l.names.at(nameRow*name + 2) }

func (l *layer) role(i uint32) Role {
	row := func(field uint32) uint32 { return l.roles.at(roleRow*i + field) }
	return Role{l.texts.at(row(0)), l.texts.at(row(1)), unpackDate(row(2)), unpackDate(row(3))}
}

func (l *layer) title(i uint32) *Title {
	row := func(field uint32) uint32 { return l.titles.at(titleRow*i + field) }
	t := &Title{Text: l.texts.at(row(0)), Kind: titleKinds()[row(2)&0xff], Gender: genders()[row(2)>>8]}
	for f, last := row(1), row(1+titleRow); f < last; f++ {
		t.Forms = append(t.Forms, l.texts.at(l.forms.at(f)))
	}
	return t
}

// postKey is what a post is found by: the title in the words of its entry, and where it is held.
func postKey(title, of string) string { return title + "\x00" + of }
