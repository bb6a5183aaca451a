package extract

import (
	"sort"
	"strconv"
	"strings"
	"unicode"

	"entente/gazetteer"
)

// register is the list of an article's entities while they are being found out.
type register struct {
	g       *gazetteer.Gazetteer
	actors  []actor
	byEntry map[int]int      // gazetteer entry -> actor
	byName  map[string]int   // kind and folded full name of a new actor -> actor
	parts   map[string][]int // whole names, first and last words of names -> actors, in order
}

// longestShort is the most words of a short name: "Thomas-Greenfield" has two.
const longestShort = 3

// add appends an actor and lists it under the parts of its name.
func (p *register) add(a actor) int {
	i := len(p.actors)
	a.folded = foldName(a.name)
	p.actors = append(p.actors, a)
	words := strings.Fields(a.folded)
	keys := []string{a.folded}
	for n := 1; n <= longestShort && n < len(words); n++ {
		keys = append(keys, strings.Join(words[:n], " "), strings.Join(words[len(words)-n:], " "))
	}
	for _, k := range keys {
		if list := p.parts[k]; len(list) == 0 || list[len(list)-1] != i {
			p.parts[k] = append(list, i)
		}
	}
	return i
}

// actor is one entity of the article.
type actor struct {
	entry   int // gazetteer entry, or -1 for one that is in no list
	kind    gazetteer.Kind
	name    string
	country string // ISO alpha-3
	gender  gazetteer.Gender
	named   bool // by a full or unambiguous name somewhere in the article
	offices []office
	folded  string // name as names are compared

	mentioned  bool
	firstToken int // of its first named mention
}

// office is a title that the article gives a person: "Iranian President".
type office struct {
	title   int    // for Gazetteer.Title
	country string // ISO alpha-3, or "" where the article does not say
}

func newRegister(g *gazetteer.Gazetteer) *register {
	return &register{g: g, byEntry: map[int]int{}, byName: map[string]int{}, parts: map[string][]int{}}
}

// known returns the actor of a gazetteer entry.
func (p *register) known(entry int) int {
	if i, ok := p.byEntry[entry]; ok {
		return i
	}
	e := p.g.Entry(entry)
	i := p.add(actor{entry: entry, kind: e.Kind, name: e.Name, country: e.Country, gender: e.Gender})
	p.byEntry[entry] = i
	return i
}

// fresh returns the actor of a name that is in no list.
func (p *register) fresh(kind gazetteer.Kind, name string) int {
	key := string(kind) + " " + foldName(name)
	if i, ok := p.byName[key]; ok {
		return i
	}
	i := p.add(actor{entry: -1, kind: kind, name: name, named: true})
	p.byName[key] = i
	return i
}

// addOffice remembers that the article gives the person a title.
func (a *actor) addOffice(o office) {
	for i := range a.offices {
		if a.offices[i].title == o.title {
			if a.offices[i].country == "" {
				a.offices[i].country = o.country
			}
			return
		}
	}
	a.offices = append(a.offices, o)
}

func foldName(name string) string {
	words := gazetteer.Words(name)
	for i, w := range words {
		words[i] = gazetteer.Fold(w)
	}
	return strings.Join(words, " ")
}

// slug makes the part of an id after the kind: lower-case ASCII, runs of other characters as one hyphen.
func slug(name string) string {
	var b strings.Builder
	dash := false
	for _, c := range gazetteer.Fold(name) {
		if c < unicode.MaxASCII && (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
			if dash && b.Len() > 0 {
				b.WriteByte('-')
			}
			dash = false
			b.WriteRune(c)
			continue
		}
		dash = true
	}
	if b.Len() == 0 {
		// A name without any Latin letter: its bytes still make a name of their own.
		for _, c := range []byte(name) {
			b.WriteString(strconv.FormatUint(uint64(c), 16))
		}
	}
	return b.String()
}

// entities gives the actors that mentions refer to as entities with ids, and the
// new index of each. Order: by first mention.
func (p *register) entities(order []int) ([]Entity, map[int]int) {
	out := make([]Entity, 0, len(order))
	index := make(map[int]int, len(order))
	used := map[string]bool{}
	for _, i := range order {
		if _, done := index[i]; done {
			continue
		}
		index[i] = len(out)
		out = append(out, p.entity(i, used))
	}
	return out, index
}

func (p *register) entity(i int, used map[string]bool) Entity {
	a := &p.actors[i]
	if a.entry >= 0 {
		e := p.g.Entry(a.entry)
		used[e.ID] = true
		return Entity{ID: e.ID, Kind: e.Kind, Name: e.Name, Wikidata: e.Wikidata, Country: e.Country}
	}
	id := string(a.kind) + "_" + slug(a.name)
	for n := 2; used[id] || p.listed(id); n++ {
		id = string(a.kind) + "_" + slug(a.name) + "-" + strconv.Itoa(n)
	}
	used[id] = true
	return Entity{ID: id, Kind: a.kind, Name: a.name, Country: a.country, New: true}
}

func (p *register) listed(id string) bool {
	_, ok := p.g.ByID(id)
	return ok
}

// merge puts the mentions that a stage has found among the others, in text order,
// the longer first where two begin together.
func (r *reading) merge() {
	r.mentions, r.found = append(r.mentions, r.found...), nil
	ms := r.mentions
	for i := range ms {
		r.longest = max(r.longest, ms[i].last-ms[i].first)
	}
	sort.SliceStable(ms, func(i, j int) bool {
		if ms[i].first != ms[j].first {
			return ms[i].first < ms[j].first
		}
		return ms[i].last > ms[j].last
	})
}
