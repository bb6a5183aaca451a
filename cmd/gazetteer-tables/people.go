package main

import (
	"cmp"
	"slices"
	"strings"
)

// person is a row of people, read and not yet judged.
type person struct {
	*entry
	priority string
	turnedTo string // words of the name in order of the alphabet, and the country
}

// people makes the people: all whose row rests on a source that may be shipped.
// Rows with the same words in the name and the same country are one person,
// unless their Wikidata ids differ.
func (m *making) people() error {
	roles, err := m.personRoles()
	if err != nil {
		return err
	}
	byID := make(map[string]*person)
	byName := make(map[string]*person)
	var all []*person
	err = readTable(m.tables, "persons.tsv.gz", func(r row) {
		p := m.person(r)
		if p == nil {
			return
		}
		for _, had := range roles[r.get("id")] {
			p.addRole(had)
		}
		if had := cmpPerson(byID[p.qid], byName[p.turnedTo], p); had != nil {
			had.merge(p.entry)
			had.priority = min(had.priority, p.priority)
			m.count.one("person left out", "the same as another row")
			return
		}
		if p.qid != "" {
			byID[p.qid] = p
		}
		byName[p.turnedTo] = p
		all = append(all, p)
	})
	m.keepPeople(all)
	return err
}

// cmpPerson gives the person that another is the same as, or nil.
func cmpPerson(byID, byName, p *person) *person {
	if p.qid != "" && byID != nil {
		return byID
	}
	if byName != nil && (byName.qid == "" || p.qid == "") {
		return byName
	}
	return nil
}

// person makes a person of a row, or nil.
func (m *making) person(r row) *person {
	sources, others := permitted(strings.Split(r.get("sources"), "|"))
	if len(sources) == 0 {
		m.count.one("person left out", "share-alike source")
		return nil
	}
	country := ""
	if countries := r.list("countries"); len(countries) > 0 && len(countries) <= 2 {
		country = m.code(countries[0])
	}
	text := m.personName(r.get("name"), country, sources[0] == "phoenix-2014")
	if text == "" {
		m.count.one("person left out", "no proper name")
		return nil
	}
	e := newEntry("person", text, sources)
	e.country, e.file = country, personFile(sources[0])
	e.qid = permittedQID(r, text)
	e.suffix = cmp.Or(e.qid, strings.ToLower(country), "x")
	if gender := r.get("gender"); gender == "male" || gender == "female" {
		e.gender = gender
	}
	e.prominence = personProminence(r.get("priority"), sources)
	if !others {
		m.personAliases(e, r)
	}
	words := strings.Fields(keyOf(text))
	slices.Sort(words)
	return &person{e, r.get("priority"), strings.Join(words, " ") + "|" + country}
}

func personFile(source string) string {
	switch source {
	case "curated":
		return "people-known"
	case "congress-legislators":
		return "people-congress"
	case "cia-factbook-2026", "cia-world-leaders-2019", "eps-world-leaders-2021":
		return "people-leaders"
	case "eps-world":
		return "people-world"
	case "everypolitician-2015":
		return "people-parliaments"
	case "eu-sanctions-2026":
		return "people-listed"
	}
	return "people-phoenix"
}

// personProminence gives the table's priority; people known for nothing but being
// on a list, or from before 2014, come last.
func personProminence(priority string, sources []string) int {
	switch {
	case priority == "1":
		return 1
	case priority == "2":
		return 2
	case sources[0] == "eu-sanctions-2026", sources[0] == "phoenix-2014", priority == "4":
		return 4
	}
	return 3
}

// personAliases adds the other full names, and the name without initials.
func (m *making) personAliases(e *entry, r row) {
	phoenix := slices.Contains(e.sources, "phoenix-2014")
	for _, alias := range r.list("aliases") {
		for text := range strings.SplitSeq(alias, " or ") {
			text = m.personName(text, e.country, phoenix)
			if text != "" && !hasTitle(text) && sharesName(text, e.name) && !m.onlyGiven(text, e) {
				e.add("alias", text)
			}
		}
	}
	for _, n := range slices.Clone(e.names) {
		e.add("alias", withoutInitials(n.text))
		e.add("alias", withoutNumber(n.text))
		e.add("alias", withoutPatronymic(n.text))
	}
}

// hasTitle says whether an alias has a title within: "Former Secretary Of State".
func hasTitle(text string) bool {
	const titles = " the of secretary former defense state gov governor kanzler bundeskanzler chancellor president senator minister premier king queen leader chief spokesman "
	for _, word := range strings.Fields(keyOf(text)) {
		if strings.Contains(titles, " "+word+" ") {
			return true
		}
	}
	return false
}

// onlyGiven says whether an alias from the EU's lists is two given names, such as
// thousands of people have, other than the first and last word of the name.
func (m *making) onlyGiven(text string, e *entry) bool {
	words := strings.Fields(text)
	if strings.HasPrefix(e.name, words[0]+" ") && lastWord(e.name) == lastWord(text) {
		return false
	}
	return len(words) == 2 && slices.Contains(e.sources, "eu-sanctions-2026") && m.known.given[keyOf(words[0])] && m.known.given[keyOf(words[1])]
}

// sharesName says whether two spellings of a name have two words that begin alike,
// or the same last word; what has not is a nickname or a mistake.
func sharesName(a, b string) bool {
	alike := 0
	for _, x := range strings.Fields(keyOf(a)) {
		for _, y := range strings.Fields(keyOf(b)) {
			if n := min(3, len(x), len(y)); n >= 2 && x[:n] == y[:n] {
				alike++
				break
			}
		}
	}
	return alike >= 2 || alike == 1 && keyOf(lastWord(a)) == keyOf(lastWord(b)) && keyOf(lastWord(a)) != ""
}

func lastWord(text string) string { return text[strings.LastIndex(text, " ")+1:] }

// keepPeople keeps those that are not hand-kept, joins those without a country
// to the one person of their name, and gives known people their family names.
func (m *making) keepPeople(all []*person) {
	named := make(map[string][]*person)
	for _, p := range all {
		if p.country != "" {
			named[p.names[0].key] = append(named[p.names[0].key], p)
		}
	}
	for _, p := range all {
		if others := named[p.names[0].key]; p.country == "" && len(others) == 1 && (others[0].qid == "" || p.qid == "" || others[0].qid == p.qid) {
			others[0].merge(p.entry)
			m.count.one("person left out", "the same as another row")
			p.file = ""
		}
	}
	for _, p := range all {
		if p.file != "" {
			m.keepPerson(p)
		}
	}
}

func (m *making) keepPerson(p *person) {
	texts := p.texts(func(name) bool { return true })
	if i, ok := m.hand.same(p.entry, texts); ok {
		m.hand.supplement(i, p.entry)
		m.count.one("person left out", "hand-kept")
		return
	}
	if p.priority <= "2" && !isEnvoy(p.entry) {
		m.addFamilyName(p.entry)
	}
	m.keep(p.entry)
}

// isEnvoy says whether an ambassadorship is all that is known of a person: news
// of the day do not call such people by the family name alone.
func isEnvoy(e *entry) bool {
	return len(e.roles) > 0 && !slices.ContainsFunc(e.roles, func(r role) bool { return r.title != "ambassador" && r.title != "UN ambassador" })
}

// addFamilyName adds the short name by which news call a known person. Names of
// monarchs, and Spanish names of four words, have none that can be told.
func (m *making) addFamilyName(e *entry) {
	words := strings.Fields(e.name)
	last := words[len(words)-1]
	switch {
	case isRoman(last), len(words) > 3 && !isParticle(words[len(words)-2]):
		return
	case strings.Contains(" CHN KOR PRK TWN HKG ", " "+e.country+" "):
		last = words[0]
	case strings.Contains(" VNM KHM MMR LAO THA ETH ERI ISL MNG BTN ", " "+e.country+" "):
		return
	case len(words) > 2 && isParticle(words[len(words)-2]):
		last = words[len(words)-2] + " " + last
	}
	if len(keyOf(last)) >= 3 && isLatinName(last) {
		e.add("short", last)
	}
}

// personRoles reads the roles of all people, by the id of their row.
func (m *making) personRoles() (map[string][]role, error) {
	roles := make(map[string][]role)
	err := readTable(m.tables, "person_roles.tsv.gz", func(r row) {
		source := r.get("source")
		if sourceRank(source) < 0 || source == "phoenix-2014" || r.get("role") == "EU-listed person" {
			return
		}
		title, of, ok := m.titles.find(r.get("role"), m.code(r.get("country")), source)
		if !ok {
			m.count.one("roles left out", "no title for it")
			return
		}
		from, to, snapshot := roleDates(r.get("start"), r.get("end"), r.get("as_of"))
		id := r.get("person_id")
		roles[id] = append(roles[id], role{of, title, from, to, snapshot})
	})
	return roles, err
}
