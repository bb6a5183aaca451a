package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/gazetteer"
)

// organizations makes organizations, armed groups, parties, companies and media,
// and treaties as things of another kind.
func (m *making) organizations() error {
	return readTable(m.tables, "organisations.tsv.gz", func(r row) {
		sources, others := permitted(strings.Split(r.get("sources"), "|"))
		if len(sources) == 0 || others && sources[0] != "internacia" && !slices.Contains(sources, "internacia") {
			m.count.one("organization left out", "share-alike source")
			return
		}
		e := m.organization(r, sources, others)
		if e == nil {
			m.count.one("organization left out", "no proper name")
			return
		}
		m.keepOrganization(e)
	})
}

// organization makes an entry of a row, or nil. Where a share-alike source was
// merged into the row, only its name is taken, which is the first source's, and
// letters that can be made of that name.
func (m *making) organization(r row, sources []string, others bool) *entry {
	phoenix := roughNames(sources[0])
	text := m.organizationName(r.get("name"), phoenix)
	if text == "" {
		return nil
	}
	country := m.code(r.get("country"))
	if text = m.toldApart(text, country, sources[0]); text == "" {
		return nil
	}
	kind := "organization"
	if r.get("kind") == "treaty" {
		kind = "other"
	}
	e := newEntry(kind, text, sources)
	e.file, e.prominence = organizationFile(r.get("kind"), sources[0]), m.organizationProminence(r, sources[0])
	e.qid = permittedQID(r, text)
	e.suffix = e.qid
	if kind != "other" {
		e.country = country
	}
	if e.suffix == "" {
		e.suffix = strings.ToLower(e.country)
	}
	if e.suffix == "" {
		e.suffix = "x"
	}
	if !others {
		m.organizationAliases(e, r, phoenix)
	}
	m.acronyms(e, r, others)
	m.withoutForm(e)
	return e
}

// toldApart gives a body whose name is one common word (Change, Unity) its country
// in parentheses, so that it can be looked up without being found in every headline.
func (m *making) toldApart(text, country, source string) string {
	if source == "curated" || !m.known.common(keyOf(text)) {
		return text
	}
	i, ok := m.hand.g.ByCode(country)
	if !ok {
		return ""
	}
	return text + " (" + m.hand.g.Entry(i).Name + ")"
}

func organizationFile(kind, source string) string {
	switch {
	case source == "curated":
		return "organizations-known"
	case source == "eu-sanctions-2026":
		return "organizations-listed"
	case kind == "party":
		return "organizations-parties"
	case source == "internacia":
		return "organizations-world"
	}
	return "organizations-phoenix"
}

func (m *making) organizationProminence(r row, source string) int {
	switch {
	case source == "curated":
		return 1
	case source == "internacia":
		return 2
	case r.get("qid") != "" && r.get("end") == "":
		return 3
	}
	return 4
}

// organizationName gives a name fit for text, or "": of Latin letters, without
// digits unless the source is known for good names, not a common word alone.
func (m *making) organizationName(text string, phoenix bool) string {
	text, _, _ = strings.Cut(cleanText(text), " // ")
	text = withoutQuotes(text)
	text = strings.TrimSuffix(strings.ReplaceAll(text, ", Inc", " Inc"), ",")
	text, _, _ = strings.Cut(text, ", ")
	text = lowerJoiners(strings.TrimSpace(text))
	words := strings.Fields(text)
	for i, word := range words {
		switch word {
		case "Jsc", "Llc", "Cjsc", "Ojsc", "Pjsc", "Fze":
			words[i] = strings.ToUpper(word)
		}
	}
	text = strings.Join(words, " ")
	if len(words) > 1 && isShoutedText(text) && len(text) > 8 {
		for i, word := range words {
			if len(word) > 3 {
				words[i] = capitalised(word)
			}
		}
		text = lowerJoiners(strings.Join(words, " "))
	}
	if !isOrganizationName(text, phoenix) {
		return ""
	}
	if len(words) == 1 && (phoenix && m.known.common(keyOf(text)) || m.isState(keyOf(text))) {
		return ""
	}
	if len(words) == 1 && phoenix && isShouted(text) && len(text) > 5 {
		text = capitalised(text) // PFIZER
	}
	return text
}

// withoutQuotes drops quotation marks, single ones too but for apostrophes.
func withoutQuotes(text string) string {
	text = strings.NewReplacer(`"`, "", "“", "", "”", "", "„", "", "«", "", "»", "").Replace(text)
	words := strings.Fields(text)
	open := false
	for i, word := range words {
		if strings.HasPrefix(word, "'") && len(word) > 2 {
			word, open = word[1:], true
		}
		if open && strings.HasSuffix(word, "'") {
			word, open = strings.TrimSuffix(word, "'"), false
		}
		words[i] = word
	}
	return strings.Join(words, " ")
}

func isOrganizationName(text string, phoenix bool) bool {
	letters := 0
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Latin, r):
			letters++
		case unicode.IsDigit(r) && !phoenix:
		case !strings.ContainsRune(" .-'&/!+:*", r):
			return false
		}
	}
	r, _ := utf8.DecodeRuneInString(text)
	return letters >= 2 && len(strings.Fields(text)) <= 12 && (unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsFunc(text, unicode.IsUpper))
}

// organizationAliases adds the other names. Wikidata's labels of another thing
// got among those of internacia; where one shares no word with the name, the id is
// another thing's too.
func (m *making) organizationAliases(e *entry, r row, phoenix bool) {
	for _, alias := range r.list("aliases") {
		for text := range strings.SplitSeq(alias, " // ") {
			text = m.organizationName(text, phoenix)
			low := strings.ToLower(text)
			switch {
			case text == "", isDescription(low), strings.HasPrefix(low, "the "), len(keyOf(text)) < 4:
			case e.sources[0] == "internacia" && !strings.Contains(text, " ") && !sharesWord(text, e.name):
				e.qid = ""
			case m.known.common(keyOf(text)), phoenix && m.known.doubtful(keyOf(text), ""):
			default:
				e.add("alias", text)
			}
		}
		if e.sources[0] == "internacia" && startsSmall(alias) && !sharesWord(alias, e.name) {
			e.qid = ""
		}
	}
}

// isDescription says whether words tell of an organization instead of naming it.
func isDescription(low string) bool {
	for _, word := range []string{"president", "operatives", "offshoot", "affiliated", "linked", "-based", "fighters", "militants", "members", "sympathi", "headquartered"} {
		if strings.Contains(low, word) {
			return true
		}
	}
	return false
}

func sharesWord(a, b string) bool {
	words := strings.Fields(keyOf(b))
	return slices.ContainsFunc(strings.Fields(keyOf(a)), func(w string) bool { return len(w) > 2 && slices.Contains(words, w) })
}

// acronyms adds the letters of an organization: of a known one all, of others
// those that can be made of one of its names, and the first named of three letters
// or more. Letters that are a hand-kept name or a title (PM, UN) are left out.
func (m *making) acronyms(e *entry, r row, others bool) {
	if e.kind != "organization" {
		return
	}
	for i, text := range r.list("acronyms") {
		text, _, _ = strings.Cut(strings.ReplaceAll(text, ".", ""), "/")
		n := utf8.RuneCountInString(text)
		derived := slices.ContainsFunc(e.names, func(n name) bool { return isInitials(text, n.text) })
		good := derived || !others && n >= 3 && (i == 0 || e.prominence == 1 || e.file == "organizations-parties")
		if !good || n < 2 || n > 10 || !isOrganizationName(text, false) || strings.Contains(text, " ") || !isShouted(text[:2]) {
			continue
		}
		if _, title := m.titles.exact(text); title || m.hand.named(keyOf(text)) || n == 2 && (e.prominence == 4 || stateLetters(text)) {
			continue
		}
		e.add("acronym", text)
	}
}

// stateLetters says whether two letters are those of one of the United States or
// an everyday abbreviation.
func stateLetters(text string) bool {
	const letters = " AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AM PM TV CD PR IT AI PC HR ID VP DJ FM ET CT "
	return strings.Contains(letters, " "+text+" ")
}

// isInitials says whether letters are the first ones of a name's words, with or
// without the small ones, in order.
func isInitials(letters, text string) bool {
	var all, main strings.Builder
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '-' || r == '/' }) {
		r, _ := utf8.DecodeRuneInString(word)
		all.WriteRune(unicode.ToUpper(r))
		if !strings.Contains(joiners, " "+strings.ToLower(word)+" ") {
			main.WriteRune(unicode.ToUpper(r))
		}
	}
	letters = strings.ToUpper(letters)
	return letters == all.String() || letters == main.String()
}

// legalForms end the names of companies in registers but seldom in news.
const legalForms = " joint stock public inc co corp cjsc zao fze fz corporation ltd limited plc llc lp ag sa nv jsc ojsc pjsc oao ooo gmbh spa kk incorporated company "

func isLegalForm(word string) bool {
	return strings.Contains(legalForms, " "+strings.ToLower(strings.Trim(word, ".,"))+" ")
}

// withoutForm adds a company's name without its legal form, where what remains
// is more than a common word.
func (m *making) withoutForm(e *entry) {
	words := strings.Fields(e.name)
	kept := len(words)
	for kept > 1 && isLegalForm(words[kept-1]) {
		kept--
	}
	first := 0
	for kept-first > 1 && e.sources[0] == "eu-sanctions-2026" && isLegalForm(words[first]) {
		first++
	}
	if e.sources[0] == "curated" || e.sources[0] == "internacia" {
		return
	}
	short := strings.TrimRight(strings.Join(words[first:kept], " "), ", ")
	if kept-first == len(words) || kept-first == 1 && (m.known.doubtful(keyOf(short), "") || len(short) < 4) || m.hand.named(keyOf(short)) || strings.HasSuffix(short, " and") || strings.HasSuffix(short, "&") {
		return
	}
	e.add("alias", short)
}

// keepOrganization keeps an organization that is neither hand-kept nor made of
// another row: the same name in the same country, or of none.
func (m *making) keepOrganization(e *entry) {
	texts := e.texts(func(n name) bool { return n.field != "acronym" })
	if i, ok := m.hand.same(e, texts); ok && e.kind == "organization" {
		m.hand.supplement(i, e)
		m.count.one("organization left out", "hand-kept")
		return
	}
	if e.qid != "" && (m.qids[e.qid] || m.handQID(e.qid)) {
		m.count.one("organization left out", "made from another row")
		return
	}
	if m.isPerson(texts[0]) {
		m.count.one("organization left out", "a person's name")
		return
	}
	at := e.kind + "|" + keyOf(e.name) + "|" + e.country
	if had := m.orgs[at]; had != nil && (had.qid == "" || e.qid == "") {
		had.merge(e)
		m.count.one("organization left out", "made from another row")
		return
	}
	m.orgs[at] = e
	m.keep(e)
}

// isPerson says whether a name is a hand-kept person's full name: some stand among
// the armed groups and companies of the tables.
func (m *making) isPerson(text string) bool {
	return strings.Contains(text, " ") && slices.ContainsFunc(m.hand.byKey[keyOf(text)], func(i int) bool {
		return m.hand.g.Entry(i).Kind == gazetteer.Person
	})
}

// merge takes over what another entry for the same thing knows.
func (e *entry) merge(other *entry) {
	if e.qid == "" && other.qid != "" {
		e.qid, e.suffix = other.qid, other.qid
	}
	if e.country == "" {
		e.country = other.country
	}
	if e.gender == "" {
		e.gender = other.gender
	}
	for _, n := range other.names {
		field := n.field
		if field == "" {
			field = "alias"
		}
		e.add(field, n.text)
	}
	for _, r := range other.roles {
		e.addRole(r)
	}
	e.prominence = min(e.prominence, other.prominence)
	e.sources = append(e.sources, other.sources...)
}
