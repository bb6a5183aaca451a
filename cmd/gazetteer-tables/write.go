package main

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// tablesDate is the day on which the tables were gathered.
const tablesDate = "2026-11-23"

// list is the lines of a kind that has no entries: "given male", "family".
type list struct {
	file, kind string
	words      []string
	sources    []string
}

// file is a file in the making.
type file struct {
	title   string
	sources map[string]bool
	body    bytes.Buffer
}

// write writes all files anew, compressed, after removing those of an earlier run.
func (m *making) write(folder string) error {
	files := make(map[string]*file)
	open := func(name string, sources []string) *file {
		f := files[name]
		if f == nil {
			f = &file{title: fileTitles()[name], sources: make(map[string]bool)}
			files[name] = f
		}
		for _, s := range sources {
			f.sources[s] = true
		}
		return f
	}
	for _, e := range m.made {
		e.write(&open(e.file, e.sources).body)
		m.count.add(e)
	}
	m.writeMore(open)
	for _, l := range m.lists {
		l.write(&open(l.file, l.sources).body)
		m.count[l.kind] = map[string]int{strings.Join(l.sources, " "): len(l.words)}
	}
	open("titles", []string{"curated"}).body.WriteString(moreTitles())
	return save(folder, files)
}

// fileTitles gives the first line of each file.
func fileTitles() map[string]string {
	return map[string]string{
		"countries":             "Dependencies and states of the past.",
		"places-regions":        "Regions, seas, straits, islands, rivers, mountains and disputed areas.",
		"places-subdivisions":   "States, provinces and regions of large countries.",
		"places-cities":         "Cities of 15,000 people or more, and smaller capitals.",
		"organizations-seats":   "Seats of government that stand for the state.",
		"organizations-known":   "Organizations that news name often.",
		"organizations-world":   "International organizations and banks.",
		"organizations-parties": "Political parties, of today and of the past.",
		"organizations-phoenix": "Companies, societies and armed groups named in news before 2014.",
		"organizations-listed":  "Organizations listed by the EU. That a body is listed is all that is said of it.",
		"people-known":          "People that news name often.",
		"people-congress":       "Members of the Congress of the United States, presidents and vice presidents.",
		"people-leaders":        "Heads of state and government, ministers and ambassadors.",
		"people-world":          "Foreign ministers, and people of international assemblies and courts.",
		"people-parliaments":    "Members of national parliaments, up to 2015.",
		"people-phoenix":        "Officials named in news before 2014.",
		"people-listed":         "People listed by the EU. That somebody is listed is all that is said of them.",
		"supplements":           "What the tables know of hand-kept entries and these do not say.",
		"given":                 "Given names and whose they are; either: given to both.",
		"family":                "Family names.",
		"titles":                "Titles that roles of the tables need.",
	}
}

func (m *making) writeMore(open func(string, []string) *file) {
	slices.SortFunc(m.more, func(a, b supplement) int { return cmp.Compare(a.id, b.id) })
	ids, aliases := 0, 0
	for _, s := range m.more {
		b := &open("supplements", s.sources).body
		fmt.Fprintf(b, "more %s\n", s.id)
		field(b, "wikidata", s.qid)
		fields(b, "alias", s.aliases)
		aliases += len(s.aliases)
		if s.qid != "" {
			ids++
		}
	}
	m.count["more"] = map[string]int{"records": len(m.more), "ids": ids, "aliases": aliases}
}

func save(folder string, files map[string]*file) error {
	had, err := filepath.Glob(filepath.Join(folder, "*.txt.gz"))
	if err != nil {
		return err
	}
	for _, path := range had {
		if err := os.Remove(path); err != nil {
			return err
		}
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for name, f := range files {
		if err := f.save(filepath.Join(folder, name+".txt.gz")); err != nil {
			return err
		}
	}
	return nil
}

// save compresses a file with its head, without time or name, so that the same
// content gives the same bytes.
func (f *file) save(path string) error {
	names, licences := describe(f.sources)
	var packed bytes.Buffer
	z, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return err
	}
	fmt.Fprintf(z, "# %s\n# Made by cmd/gazetteer-tables; do not edit.\n\n", f.title)
	fmt.Fprintf(z, "source   %s\ndate     %s\nlicence  %s\n\n", names, tablesDate, licences)
	if _, err := z.Write(f.body.Bytes()); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return os.WriteFile(path, packed.Bytes(), 0o644)
}

func (l list) write(b *bytes.Buffer) {
	const most = 12 // names in a line
	for words := range slices.Chunk(l.words, most) {
		fmt.Fprintf(b, "%s %s\n", l.kind, strings.Join(words, ", "))
	}
}

// write writes an entry as FORMAT.md says.
func (e *entry) write(b *bytes.Buffer) {
	fmt.Fprintf(b, "%s %s\n", e.kind, e.name)
	field(b, "id", e.id)
	field(b, "code", e.code)
	field(b, "wikidata", e.qid)
	field(b, "gender", e.gender)
	field(b, "country", e.country)
	field(b, "stands-for", e.standsFor)
	if e.prominence > 1 {
		field(b, "prominence", fmt.Sprint(e.prominence))
	}
	for _, kind := range []string{"alias", "short", "acronym", "adjective", "people"} {
		fields(b, kind, e.texts(func(n name) bool { return n.field == kind }))
	}
	fields(b, "ambiguous", e.texts(func(n name) bool { return n.ambiguous }))
	for _, r := range e.roles {
		field(b, "role", fmt.Sprintf("%s %s %s..%s", r.of, r.title, r.from, r.to))
	}
}

func (e *entry) texts(which func(name) bool) []string {
	var texts []string
	for _, n := range e.names {
		if which(n) {
			texts = append(texts, n.text)
		}
	}
	return texts
}

func field(b *bytes.Buffer, name, value string) {
	if value != "" {
		fmt.Fprintf(b, " %s %s\n", name, value)
	}
}

func fields(b *bytes.Buffer, name string, values []string) {
	field(b, name, strings.Join(values, ", "))
}
