// Gazetteer-tables turns a folder of fact tables into the compact text files
// under gazetteer/data/tables, in the format of gazetteer/data/FORMAT.md:
//
//	go run ./cmd/gazetteer-tables -tables DIR
//
// or ENTENTE_TABLES=DIR go generate ./gazetteer, which makes the index too.
//
// It reads only what may be shipped (sources.go says which source is under which
// licence), writes nothing that the hand-kept files of gazetteer/data say already,
// and ends with a table of what was written and what was left out. The same
// tables and hand-kept files give the same bytes.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	tables := flag.String("tables", os.Getenv("ENTENTE_TABLES"), "`folder` of the fact tables; without it nothing is made")
	data := flag.String("data", "gazetteer/data", "`folder` of the hand-kept files; what is made goes to its folder tables")
	flag.Parse()
	if flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if *tables == "" {
		// The tables are not part of the project; what was made of them is.
		fmt.Println("no folder of tables (-tables or ENTENTE_TABLES): data/tables stays as it is")
		return
	}
	if err := run(*tables, *data); err != nil {
		fmt.Fprintln(os.Stderr, "gazetteer-tables:", err)
		os.Exit(1)
	}
}

// run makes all files. The order of the steps matters: countries first, because
// codes must exist; words next, because they tell which names are ambiguous.
func run(tables, data string) error {
	m, err := newMaking(tables, data)
	if err != nil {
		return err
	}
	steps := []func() error{
		m.words, m.countries, m.regions, m.subdivisions, m.cities, m.seats, m.organizations, m.people, m.label,
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	m.identify()
	m.markAmbiguous()
	m.supplement()
	if err := m.write(filepath.Join(data, "tables")); err != nil {
		return err
	}
	m.count.print(os.Stdout)
	return nil
}

// making is all that is gathered on the way to the files.
type making struct {
	tables string
	hand   *handKept
	known  *wordLists
	titles *titleFinder
	codes  map[string]bool   // of countries, hand-kept and made
	qids   map[string]bool   // of places made so far
	orgs   map[string]*entry // organizations made, by kind, name and country
	made   []*entry
	more   []supplement
	lists  []list // given and family names
	count  counts
}

func newMaking(tables, data string) (*making, error) {
	hand, err := readHandKept(data)
	if err != nil {
		return nil, err
	}
	m := &making{
		tables: tables, hand: hand, titles: &titleFinder{hand.g},
		codes: make(map[string]bool), qids: make(map[string]bool),
		orgs: make(map[string]*entry), count: make(counts),
	}
	for i := range hand.g.Len() {
		if e := hand.g.Entry(i); e.Kind == "country" {
			m.codes[e.Country] = true
		}
	}
	m.known, err = readWordLists(tables)
	return m, err
}
