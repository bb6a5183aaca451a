package graph

import (
	"cmp"
	"slices"
	"strconv"

	"entente/extract"
)

// Builder takes articles in any order and makes one graph of them. The graph
// depends on the set of articles alone, never on the order in which they came.
//
// A Builder serves one goroutine; the extractions may well be made by many.
type Builder struct {
	readings []*reading
	seen     map[digest]bool
	repeated []string
}

// NewBuilder gives a Builder without articles.
func NewBuilder() *Builder {
	return &Builder{seen: make(map[digest]bool)}
}

// Add takes one article and what was found in it. The extraction must belong to
// the article and hold together (indexes and spans in range, as its own check
// says); otherwise Add may panic. Nothing of either is kept or altered.
//
// An article that is the same in every field as an earlier one counts once; see Repeated.
func (b *Builder) Add(a *extract.Article, e *extract.Extraction) {
	d := digestOf(a)
	if b.seen[d] {
		b.repeated = append(b.repeated, documentID(a))
		return
	}
	b.seen[d] = true
	b.readings = append(b.readings, read(a, e, d))
}

// Repeated gives the ids of the articles that were added again, unchanged, and so did not count, in order of id.
func (b *Builder) Repeated() []string {
	return slices.Sorted(slices.Values(b.repeated))
}

// Graph gives the graph of all articles added so far. More may be added after.
func (b *Builder) Graph() *Graph {
	readings := slices.SortedFunc(slices.Values(b.readings), compareReadings)
	ids := uniqueIDs(readings)
	f := newFold()
	for i, r := range readings {
		f.add(r, ids[i])
	}
	return f.graph()
}

// compareReadings puts readings in an order that does not depend on how they
// came; the digest settles what the other fields leave open.
func compareReadings(a, b *reading) int {
	return cmp.Or(
		cmp.Compare(a.document.ID, b.document.ID),
		cmp.Compare(a.document.Source, b.document.Source),
		cmp.Compare(a.document.URL, b.document.URL),
		cmp.Compare(a.document.Date, b.document.Date),
		slices.Compare(a.digest[:], b.digest[:]),
	)
}

// uniqueIDs gives each reading, in their order, a document id of its own: two
// different articles may come with the same one, or with none.
func uniqueIDs(readings []*reading) []string {
	taken := make(map[string]bool, len(readings))
	for _, r := range readings {
		taken[r.document.ID] = true
	}
	ids := make([]string, len(readings))
	for i, r := range readings {
		ids[i] = r.document.ID
		if i == 0 || readings[i-1].document.ID != r.document.ID {
			continue
		}
		for n := 2; taken[ids[i]]; n++ {
			ids[i] = r.document.ID + "-" + strconv.Itoa(n)
		}
		taken[ids[i]] = true
	}
	return ids
}
