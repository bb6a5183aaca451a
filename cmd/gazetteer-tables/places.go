package main

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// code gives the code of a country as the gazetteer has it, or "" where there is
// no such country: INT, or a region.
func (m *making) code(text string) string {
	text, _, _ = strings.Cut(text, "|")
	switch text {
	case "UNK":
		text = "XKX"
	case "TMP":
		text = "TLS"
	case "DRC":
		text = "COD"
	case "KNT":
		text = "KNA"
	}
	if !m.codes[text] {
		return ""
	}
	return text
}

// place keeps a place, unless it is a hand-kept one or one made already. Of
// several rows of one name and country the first, larger one is the hand-kept.
func (m *making) place(e *entry) {
	texts := e.texts(func(name) bool { return true })
	if i, ok := m.hand.same(e, texts[:1]); ok && !m.hand.taken[i] {
		m.hand.supplement(i, e)
		m.count.one("place left out", "hand-kept")
		return
	}
	if e.qid != "" && (m.qids[e.qid] || m.handQID(e.qid)) {
		m.count.one("place left out", "made from another table or hand-kept as another kind")
		return
	}
	m.keep(e)
}

func (m *making) handQID(qid string) bool {
	_, ok := m.hand.byQID[qid]
	return ok
}

// cities makes the cities, the largest first.
func (m *making) cities() error {
	states := make(map[string]bool)
	for _, e := range m.made {
		if e.file == "places-subdivisions" {
			for _, n := range e.names {
				states[n.key] = true
			}
		}
	}
	return readTable(m.tables, "cities.tsv.gz", func(r row) {
		sources, _ := permitted(strings.Split(r.get("source"), ";"))
		text, _, _ := strings.Cut(strings.TrimLeft(cleanText(r.get("name")), "'"), ",")
		country := m.code(r.get("iso3"))
		if !isPlaceName(text) || len(sources) == 0 || strings.Contains(r.get("name"), "(Kreis") {
			m.count.one("place left out", "no proper name")
			return
		}
		population := number(r, "population")
		e := newEntry("place", m.apart(text, country, population, r.get("kind")), sources)
		e.file, e.country, e.qid = "places-cities", country, r.get("qid")
		e.suffix = "gn" + r.get("geonames_id")
		if e.qid != "" {
			e.suffix = e.qid
		}
		e.prominence = cityProminence(r.get("kind"), population)
		m.cityAliases(e, r, states, population)
		m.place(e)
	})
}

func cityProminence(kind string, population int) int {
	switch {
	case kind == "capital":
		return 1
	case population >= 1_000_000:
		return 2
	case population >= 100_000 || kind == "admin1_seat":
		return 3
	}
	return 4
}

// apart gives a smaller town whose name is a very common word (Of, Police, Most)
// its country in parentheses: it can be looked up, but headlines are not full of it.
func (m *making) apart(text, country string, population int, kind string) string {
	size, word := m.known.words[keyOf(text)]
	known := population >= 100_000 || kind != "city"
	if !word || size > 35 || size > 10 && known || population >= 300_000 {
		return text
	}
	if i, ok := m.hand.g.ByCode(country); ok {
		return text + " (" + m.hand.g.Entry(i).Name + ")"
	}
	return text
}

// cityAliases adds the other names of a larger city that are no names of states,
// regions and other places, as those in the table often are.
func (m *making) cityAliases(e *entry, r row, states map[string]bool, population int) {
	if population < 100_000 {
		return
	}
	for _, text := range r.list("aliases") {
		text = cleanText(text)
		key := keyOf(text)
		short := slices.ContainsFunc(strings.Fields(text), func(w string) bool { return utf8.RuneCountInString(w) < 3 })
		if !isPlaceName(text) || short || len(key) < 4 || states[key] || m.hand.named(key) || strings.Contains(text, "-") || m.known.doubtful(key, "place") {
			continue
		}
		e.add("alias", text)
	}
}

// isPlaceName says whether a text can be a place's name.
func isPlaceName(text string) bool {
	return isLatinName(text) && utf8.RuneCountInString(text) >= 2 && !startsSmall(text) && !strings.Contains(text, "&") && len(strings.Fields(text)) <= 8
}

// subdivisions makes the states, provinces and regions of large countries.
func (m *making) subdivisions() error {
	return readTable(m.tables, "countries.tsv.gz", func(r row) {
		if r.get("kind") != "subdivision" {
			return
		}
		text, _, _ := strings.Cut(cleanText(r.get("name")), ",")
		text = strings.TrimPrefix(text, "'")
		country := m.code(iso3Of(r.get("code")))
		if !isPlaceName(text) {
			return
		}
		e := newEntry("place", text, []string{"rigour"})
		e.file, e.country, e.qid, e.suffix, e.prominence = "places-subdivisions", country, r.get("qid"), r.get("qid"), 2
		for _, alias := range r.list("aliases") {
			if isSubdivisionAlias(alias) {
				e.add("alias", cleanText(alias))
			}
		}
		m.place(e)
	})
}

func isSubdivisionAlias(text string) bool {
	last := text[strings.LastIndex(text, " ")+1:]
	return !strings.Contains(text, ",") && !strings.Contains(text, "(") && !isShouted(last) && isPlaceName(text) && strings.Contains(text, " ")
}

// iso3Of gives the code of the country that a subdivision's code begins with.
func iso3Of(code string) string {
	iso2, _, _ := strings.Cut(code, "-")
	return map[string]string{
		"ae": "ARE", "au": "AUS", "ba": "BIH", "be": "BEL", "br": "BRA", "ca": "CAN", "ch": "CHE", "cn": "CHN", "de": "DEU", "gb": "GBR",
		"in": "IND", "iq": "IRQ", "kn": "KNA", "my": "MYS", "pk": "PAK", "pt": "PRT", "ru": "RUS", "sh": "SHN", "ua": "UKR", "us": "USA",
	}[iso2]
}

// regions makes seas, straits, islands, rivers, mountains and disputed areas.
func (m *making) regions() error {
	return readTable(m.tables, "regions_waters_disputed.tsv.gz", func(r row) {
		sources, _ := permitted(strings.Split(r.get("source"), ";"))
		kind := r.get("kind")
		text := regionName(strings.TrimLeft(cleanText(r.get("name")), "'"), kind)
		if !isPlaceName(text) || len(sources) == 0 || kind == "dragons-be-here" || kind == "border" {
			m.count.one("place left out", "no proper name")
			return
		}
		e := newEntry("place", text, sources)
		e.file, e.country, e.prominence = "places-regions", m.code(r.get("country")), 3
		if e.suffix = strings.ReplaceAll(kind, "/", "-"); strings.Contains(cleanText(r.get("name")), " ") || r.get("qid_via") == "" {
			e.qid = permittedQID(r, text)
		}
		e.suffix = strings.ReplaceAll(e.suffix, " ", "-")
		if sources[0] == "curated" {
			e.prominence = 2
		}
		m.regionAliases(e, r, kind)
		if m.isKnownPlace(e) {
			return
		}
		m.place(e)
	})
}

func (m *making) regionAliases(e *entry, r row, kind string) {
	for _, alias := range r.list("aliases") {
		if alias = cleanText(alias); isPlaceName(alias) {
			e.add("alias", alias)
		}
	}
	plain := cleanText(r.get("name"))
	if kind == "river" && len(plain) >= 5 && !strings.Contains(plain, ".") && !m.known.doubtful(keyOf(plain), "place") && !m.hand.named(keyOf(plain)) {
		e.add("alias", plain)
	}
}

// isKnownPlace drops islands, capes and rivers that bear the name of a place made
// already or of a hand-kept one, whatever its kind and country: mostly they are it.
func (m *making) isKnownPlace(e *entry) bool {
	key := keyOf(e.name)
	if e.sources[0] != "naturalearth" {
		return false
	}
	known := slices.ContainsFunc(m.made, func(had *entry) bool { return had.has(key) })
	i, same := m.hand.same(e, []string{e.name})
	if known = known || same && m.hand.taken[i]; !known && (same || !m.hand.named(key)) && !m.known.common(key) {
		return false
	}
	m.count.one("place left out", "another place's or a word's name")
	return true
}

// regionName writes out the abbreviations of maps, and says of a river that it is one.
func regionName(text, kind string) string {
	words := strings.Fields(text)
	for i, word := range words {
		if full, ok := mapWords[word]; ok {
			words[i] = full
		} else if strings.HasSuffix(word, ".") && word != "St." {
			return ""
		}
	}
	text = lowerJoiners(strings.Join(words, " "))
	if kind == "river" && !strings.Contains(text, "River") && len(words) > 0 {
		if utf8.RuneCountInString(text) < 3 || slices.ContainsFunc(words, startsSmall) {
			return ""
		}
		text += " River"
	}
	return text
}

var mapWords = map[string]string{
	"Pen.": "Peninsula", "I.": "Island", "Is.": "Islands", "Mts.": "Mountains", "Mt.": "Mount", "Mtn.": "Mountain", "Ra.": "Range",
	"Cord.": "Cordillera", "Plat.": "Plateau", "C.": "Cape", "Des.": "Desert", "Arch.": "Archipelago", "R.": "River", "Str.": "Strait",
}
