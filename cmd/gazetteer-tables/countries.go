package main

import (
	"strings"
)

// dependency is a territory or a state of the past that the hand-kept files
// lack. Codes and demonyms are written down here: those in the tables are under
// a share-alike licence.
type dependency struct {
	code, iso2, name  string
	adjective, people string
}

func dependencies() []dependency {
	return []dependency{
		{"ATF", "tf", "French Southern and Antarctic Lands", "", ""},
		{"BES", "bq", "Caribbean Netherlands", "", ""},
		{"BLM", "bl", "Saint Barthélemy", "", ""},
		{"BVT", "bv", "Bouvet Island", "", ""},
		{"CCK", "cc", "Cocos Islands", "", "Cocos Islanders"},
		{"COK", "ck", "Cook Islands", "", "Cook Islanders"},
		{"CXR", "cx", "Christmas Island", "", "Christmas Islanders"},
		{"GIB", "gi", "Gibraltar", "Gibraltarian", "Gibraltarians"},
		{"GUF", "gf", "French Guiana", "French Guianese", ""},
		{"HMD", "hm", "Heard Island and McDonald Islands", "", ""},
		{"IMN", "im", "Isle of Man", "Manx", "Manxman, Manxmen"},
		{"MAF", "mf", "Saint Martin", "", ""},
		{"MNP", "mp", "Northern Mariana Islands", "", ""},
		{"NFK", "nf", "Norfolk Island", "", "Norfolk Islanders"},
		{"PCN", "pn", "Pitcairn Islands", "", "Pitcairn Islanders"},
		{"SGS", "gs", "South Georgia and the South Sandwich Islands", "", ""},
		{"SJM", "sj", "Svalbard and Jan Mayen", "", ""},
		{"SPM", "pm", "Saint Pierre and Miquelon", "", ""},
		{"SXM", "sx", "Sint Maarten", "", ""},
		{"TKL", "tk", "Tokelau", "Tokelauan", "Tokelauans"},
		{"UMI", "um", "United States Minor Outlying Islands", "", ""},
		{"VIR", "vi", "United States Virgin Islands", "", "Virgin Islanders"},
		{"WLF", "wf", "Wallis and Futuna", "", ""},
		{"ANT", "an", "Netherlands Antilles", "Netherlands Antillean", ""},
		{"BYS", "su-by", "Byelorussian SSR", "", ""},
		{"ZAR", "zr", "Zaire", "Zairean", "Zaireans"},
	}
}

// countries makes the countries that the hand-kept files lack, supplements those
// that they have, and makes places of states that never had a code.
func (m *making) countries() error {
	missing := make(map[string]dependency)
	for _, d := range dependencies() {
		if !m.codes[d.code] {
			missing[d.iso2] = d
			m.codes[d.code] = true
		}
	}
	return readTable(m.tables, "countries.tsv.gz", func(r row) {
		switch kind := r.get("kind"); kind {
		case "subdivision":
		case "historical", "de_facto_or_disputed", "territory", "country", "partially_recognised_state":
			if d, ok := missing[r.get("code")]; ok {
				m.keep(m.dependency(r, d))
				return
			}
			m.state(r, kind)
		}
	})
}

// keep adds an entry to those made.
func (m *making) keep(e *entry) {
	if e.qid != "" && e.kind != "person" {
		m.qids[e.qid] = true
	}
	m.made = append(m.made, e)
}

func (m *making) dependency(r row, d dependency) *entry {
	e := newEntry("country", d.name, stateSources(r))
	e.file, e.suffix, e.prominence = "countries", d.code, 2
	e.code, e.qid = d.code, r.get("qid")
	for _, alias := range m.stateNames(r) {
		e.add("alias", alias)
	}
	if d.adjective != "" {
		e.add("adjective", d.adjective)
	}
	for _, people := range strings.Split(d.people, ", ") {
		e.add("people", people)
	}
	return e
}

// stateSources gives the sources of a state's names that may be shipped. The
// share-alike one that the table rests on too gave it codes, demonyms and capitals
// alone, and these are not read.
func stateSources(r row) []string {
	keys := strings.ReplaceAll(r.get("sources"), "factbook", "cia-factbook-2026")
	sources, _ := permitted(strings.Split(keys, ";"))
	return sources
}

// state supplements a hand-kept country, or makes a place of a state of the past
// or in fact that has no code.
func (m *making) state(r row, kind string) {
	text, _, _ := strings.Cut(cleanText(r.get("name")), ",")
	e := newEntry("country", text, stateSources(r))
	e.qid, e.prominence, e.suffix, e.file = r.get("qid"), 2, r.get("code"), "countries"
	for _, alias := range m.stateNames(r) {
		e.add("alias", alias)
	}
	if i, ok := m.hand.byQID[e.qid]; ok && e.qid != "" {
		m.hand.supplement(i, e)
		return
	}
	e.kind = "place"
	for _, n := range e.names {
		for _, i := range m.hand.byKey[n.key] {
			if known := m.hand.g.Entry(i); known.Kind == "place" || known.Kind == "country" || kind == "de_facto_or_disputed" {
				return // the same under another Wikidata id (Crimea and occupied Crimea), or under none
			}
		}
	}
	if kind == "historical" || kind == "territory" {
		m.keep(e)
	}
}

// stateNames gives the other names of a state worth having: official and former
// names of several words. Single words are left to the hand-kept files; many in
// the tables mean something narrower (Gaza for Palestine).
func (m *making) stateNames(r row) []string {
	var names []string
	for _, text := range append([]string{r.get("official")}, r.list("aliases")...) {
		names = appendStateName(names, text)
	}
	for text := range strings.SplitSeq(r.get("former"), ",") {
		names = appendStateName(names, text)
	}
	return names
}

func appendStateName(names []string, text string) []string {
	text = strings.TrimPrefix(cleanText(text), "the ")
	words := strings.Fields(text)
	if len(words) < 2 || len(words) > 7 || !isLatinName(text) || isShoutedText(text) || strings.Contains(text, "/") || startsSmall(words[len(words)-1]) || startsSmall(text) {
		return names
	}
	low := strings.ToLower(text)
	for _, word := range []string{"best korea", "abode", "islamic republic|", "islamic emirate|", "the dominican|", "savage", "former", "sometimes", "territories", "occupied", " name", "district", "autonomous", "includes"} {
		if strings.Contains(low+"|", word) && !(strings.HasSuffix(word, "|") && len(low)+1 != len(word)) {
			return names
		}
	}
	return append(names, text)
}

// seats makes the seats of government that the hand-kept files lack.
func (m *making) seats() error {
	var last *entry
	return readTable(m.tables, "government_metonyms.tsv", func(r row) {
		text := strings.TrimPrefix(cleanText(r.get("surface")), "the ")
		if r.get("source") != "curated" || !seatMeanings[r.get("means")] || r.get("iso3") == "" || m.hand.named(keyOf(text)) || strings.Contains(text, ",") {
			m.count.one("seats left out", "hand-kept, share-alike, or no seat of a government")
			return
		}
		if last != nil && last.has(keyOf(text)) {
			return
		}
		last = newEntry("organization", text, []string{"curated"})
		last.file, last.country, last.suffix, last.prominence = "organizations-seats", r.get("iso3"), r.get("iso3"), 2
		if r.get("means") != "legislature" {
			last.standsFor = r.get("iso3")
		}
		m.keep(last)
	})
}

// seatMeanings are the bodies that a seat can mean.
var seatMeanings = map[string]bool{
	"executive": true, "foreign_ministry": true, "legislature": true, "defence_ministry": true,
	"prime_minister": true, "presidency": true, "government": true, "military": true,
}
