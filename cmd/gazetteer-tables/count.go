package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
)

// counts says how many entries were written, by kind and by source or reason.
type counts map[string]map[string]int

func (c counts) one(kind, why string) {
	if c[kind] == nil {
		c[kind] = make(map[string]int)
	}
	c[kind][why]++
}

// add counts a written entry by kind and best source, and what it has.
func (c counts) add(e *entry) {
	c.one(e.kind, "all")
	c.one(e.kind, "from "+e.sources[0])
	for what, has := range map[string]bool{
		"with wikidata": e.qid != "", "with country": e.country != "", "with gender": e.gender != "",
		"with roles": len(e.roles) > 0, "with other names": len(e.names) > 1,
	} {
		if has {
			c.one(e.kind, what)
		}
	}
}

func (c counts) print(w io.Writer) {
	for _, kind := range slices.Sorted(maps.Keys(c)) {
		fmt.Fprintln(w, kind)
		for _, why := range slices.Sorted(maps.Keys(c[kind])) {
			fmt.Fprintf(w, "  %8d  %s\n", c[kind][why], why)
		}
	}
}
