package extract

import (
	"sort"
	"strings"

	"entente/gazetteer"
)

// Stage 3: who the names mean. Most certain first: names that only one entry
// has; full names of people whom nobody listed; then names that several could
// bear, short names and acronyms, which are settled by what the rest of the article says.

// mention is a Mention in the making: tokens instead of bytes, actors instead of entities.
type mention struct {
	sentence    int
	first, last int
	kind        gazetteer.Kind
	form        Form
	actor       int // index into register.actors, or -1
	actsFor     int // likewise
	head        int // of a description: the token of its head noun
	why         string
}

// resolve turns r.names into mentions.
func (r *reading) resolve() {
	r.people = newRegister(r.g)
	settled := make([]bool, len(r.names))
	step := func(f func(n *occurrence) bool) {
		for i := range r.names {
			if !settled[i] {
				settled[i] = f(&r.names[i])
			}
		}
	}
	r.survey()
	step(r.onlyEntry)
	step(r.listedAfterAll)
	r.oneSense()
	step(r.fullName)
	r.findBracketed()
	step(r.acronymOf)
	step(r.bestEntry)
	step(r.shortOf)
	step(r.byEvidence)
	r.laterNames()
	r.merge()
}

// survey notes which entries the article names in full and which countries it is
// about, before anything is settled.
func (r *reading) survey() {
	r.inFull, r.about = map[string]bool{}, map[string]bool{}
	for i := range r.names {
		for _, c := range r.names[i].candidates {
			e := r.g.Entry(c.Entry)
			if name := e.Names[c.Name]; name.Form == gazetteer.FormName && !name.Ambiguous && strings.Contains(strings.TrimPrefix(name.Text, "The "), " ") {
				r.inFull[e.ID] = true
			}
			if e.Kind == gazetteer.Country {
				r.about[e.Country] = true
			}
		}
	}
}

func (r *reading) addMention(n *occurrence, actor int, form Form, why string) bool {
	a := &r.people.actors[actor]
	if !a.mentioned || n.first < a.firstToken {
		a.mentioned, a.firstToken = true, n.first
	}
	if n.why != "" {
		why = n.why + "; " + why
	}
	r.found = append(r.found, mention{sentence: n.sentence, first: n.first, last: n.last, kind: a.kind, form: form, actor: actor, actsFor: -1, why: why})
	if a.kind == gazetteer.Person {
		r.learnOffice(n, a)
	}
	return true
}

// learnOffice keeps the title before a person's name, with the country before
// the title: "Iranian government spokesperson Fatemeh Mohajerani".
func (r *reading) learnOffice(n *occurrence, a *actor) {
	t := r.titleBefore(n.sentence, n.first)
	if t == nil {
		if _, given := r.g.Given(r.doc.Tokens[n.first].Text); given && a.gender == "" {
			a.gender, _ = r.g.Given(r.doc.Tokens[n.first].Text)
		}
		r.learnApposition(n, a)
		return
	}
	title := r.g.Title(t.title)
	if a.gender == "" {
		a.gender = title.Gender
	}
	if given, ok := r.g.Given(r.doc.Tokens[n.first].Text); ok && a.gender == "" && n.last-n.first > 1 {
		a.gender = given
	}
	if title.Kind == "honorific" {
		return
	}
	country := r.countryBefore(n.sentence, t.first)
	a.addOffice(office{t.title, country})
	if a.entry < 0 && a.country == "" {
		a.country = country
	}
}

// learnApposition keeps a title that follows the name: "Jane Roe, the Iranian foreign minister, said".
func (r *reading) learnApposition(n *occurrence, a *actor) {
	s := r.doc.Sentences[n.sentence]
	if n.last >= s.Last || r.doc.Tokens[n.last].Tag != "," || !r.apposedTitle(n.sentence, n.last+1) {
		return
	}
	titles := r.titlesOf(n.sentence)
	for i := range titles {
		t := &titles[i]
		if t.first <= n.last || t.plural {
			continue
		}
		if t.first > n.last+7 {
			return
		}
		t.taken = true
		if a.gender == "" {
			a.gender = r.g.Title(t.title).Gender
		}
		a.addOffice(office{t.title, r.countryBefore(n.sentence, t.first)})
		return
	}
}

// countryBefore returns the code of the country named within the noun phrase
// that ends at token at: "Russian Defense [Minister]", "Iran's foreign [minister]".
func (r *reading) countryBefore(sentence, at int) string {
	names := r.namesOf(sentence)
	for k := at - 1; k >= r.doc.Sentences[sentence].First && k >= at-6; k-- {
		i := sort.Search(len(names), func(i int) bool { return names[i].last >= k+1 })
		if i < len(names) && names[i].last == k+1 && len(names[i].candidates) > 0 {
			return r.g.Entry(names[i].candidates[0].Entry).Country
		}
		t := r.doc.Tokens[k]
		if !strings.HasPrefix(t.Tag, "N") && !strings.HasPrefix(t.Tag, "J") && t.Tag != "POS" && t.Tag != "HYPH" {
			return ""
		}
	}
	return ""
}

// onlyEntry: all that the gazetteer knows by this name is one entry.
func (r *reading) onlyEntry(n *occurrence) bool {
	if len(n.candidates) == 0 {
		return false
	}
	first := n.candidates[0]
	for _, c := range n.candidates[1:] {
		if c.Entry != first.Entry {
			return false
		}
	}
	name := r.g.Entry(first.Entry).Names[first.Name]
	if name.Form == gazetteer.FormShort && (name.Ambiguous || r.g.Entry(first.Entry).Prominence > 1) {
		return false // "Rice", "May", a backbencher's family name: the rest of the article decides
	}
	if r.rareName(n, r.g.Entry(first.Entry), name) {
		return false
	}
	actor := r.people.known(first.Entry)
	r.people.actors[actor].named = true
	return r.addMention(n, actor, name.Form, "the only entry of that name")
}

// listedAfterAll: an unknown name that is a listed person's once initials and
// suffixes are left out (Vladimir V. Putin).
func (r *reading) listedAfterAll(n *occurrence) bool {
	if len(n.candidates) > 0 || n.last-n.first < 3 {
		return false
	}
	var words []string
	for _, t := range r.doc.Tokens[n.first:n.last] {
		if w := strings.TrimSuffix(t.Text, "."); len(w) > 1 && w != "Jr" && w != "Sr" {
			words = append(words, w)
		}
	}
	for _, c := range r.g.Lookup(strings.Join(words, " ")) {
		if r.g.Entry(c.Entry).Kind == gazetteer.Person {
			actor := r.people.known(c.Entry)
			r.people.actors[actor].named = true
			return r.addMention(n, actor, gazetteer.FormName, "a known name but for initials")
		}
	}
	return false
}

// oneSense lets the most telling occurrence of an unknown name decide for all.
func (r *reading) oneSense() {
	best := map[string]*occurrence{}
	for i := range r.names {
		n := &r.names[i]
		if len(n.candidates) > 0 {
			continue
		}
		key := foldName(r.surface(n.first, n.last))
		if b := best[key]; b == nil || n.weight > b.weight {
			best[key] = n
		}
	}
	for i := range r.names {
		n := &r.names[i]
		if b := best[foldName(r.surface(n.first, n.last))]; len(n.candidates) == 0 && b != n && b.weight > n.weight {
			n.kind, n.weight, n.why = b.kind, b.weight, "elsewhere "+b.why
		}
	}
}

// fullName: a name of two words or more that is in no list.
func (r *reading) fullName(n *occurrence) bool {
	if len(n.candidates) > 0 || n.weight == 0 || n.last-n.first < 2 {
		return false
	}
	if n.kind == gazetteer.Person && r.familyOnly(n) {
		return false
	}
	name := r.surface(n.first, n.last)
	return r.addMention(n, r.people.fresh(n.kind, name), gazetteer.FormName, "new to the gazetteer")
}

// familyOnly: two capitalised words that end like a full name met before are that
// name ("Thomas-Greenfield" after Linda Thomas-Greenfield).
func (r *reading) familyOnly(n *occurrence) bool {
	t := r.doc.Tokens[n.first:n.last]
	return len(t) == 3 && isHyphen(t[1].Text)
}

// acronymOf: capitals in brackets right after a name are its acronym, here and
// wherever they stand in the article.
func (r *reading) acronymOf(n *occurrence) bool {
	if len(n.candidates) > 0 || n.last-n.first != 1 || !isAcronym(r.doc.Tokens[n.first].Text) {
		return false
	}
	actor, ok := r.bracketed[r.doc.Tokens[n.first].Text]
	if !ok {
		return false
	}
	return r.addMention(n, actor, gazetteer.FormAcronym, "the acronym of "+r.people.actors[actor].name)
}

// findBracketed lists the acronyms that stand in brackets right after a name that is no person's.
func (r *reading) findBracketed() {
	t := r.doc.Tokens
	r.bracketed = map[string]int{}
	for i := range r.found {
		m := &r.found[i]
		if m.last+2 >= len(t) || t[m.last].Tag != "(" || t[m.last+2].Tag != ")" || m.kind == gazetteer.Person {
			continue
		}
		if _, ok := r.bracketed[t[m.last+1].Text]; !ok {
			r.bracketed[t[m.last+1].Text] = m.actor
		}
	}
}

// bestEntry: several entries have the name; the article chooses.
func (r *reading) bestEntry(n *occurrence) bool {
	best, bestScore, tied := gazetteer.Candidate{}, 0, false
	why := ""
	for _, c := range n.candidates {
		score, reason := r.scoreCandidate(n, c)
		switch {
		case score > bestScore:
			best, bestScore, tied, why = c, score, false, reason
		case score == bestScore && c.Entry != best.Entry:
			tied = true
		}
	}
	if tied && r.g.Entry(best.Entry).Kind == gazetteer.Person && n.last-n.first > 1 {
		// Namesakes, and nothing to choose by: a person, but none of those listed for certain.
		return r.addMention(n, r.people.fresh(gazetteer.Person, r.surface(n.first, n.last)), gazetteer.FormName, "one of several of that name")
	}
	if bestScore == 0 || tied && r.g.Entry(best.Entry).Kind == gazetteer.Person {
		return false
	}
	actor := r.people.known(best.Entry)
	return r.addMention(n, actor, r.g.Entry(best.Entry).Names[best.Name].Form, why)
}

// scoreCandidate says how well an entry fits a name that several share.
func (r *reading) scoreCandidate(n *occurrence, c gazetteer.Candidate) (int, string) {
	e := r.g.Entry(c.Entry)
	if r.inDate(n) {
		return 0, ""
	}
	if i, ok := r.people.byEntry[c.Entry]; ok && r.people.actors[i].named {
		return 16, "named in full in the article"
	}
	name := e.Names[c.Name]
	if r.rareName(n, e, name) {
		return 0, ""
	}
	if e.Kind != gazetteer.Person && r.unlikely(n, e) {
		return 0, ""
	}
	if e.Kind != gazetteer.Person {
		return 2*kindPreference(e.Kind) + r.countryContext(e.Country) + leastKnown - e.Prominence, "the likeliest of those with the name"
	}
	if r.otherFullName(n) {
		return 0, ""
	}
	score, why := 0, ""
	if t := r.titleBefore(n.sentence, n.first); t != nil {
		if title := r.g.Title(t.title); title.Kind == "honorific" {
			if e.Prominence <= 1 && r.about[e.Country] {
				score, why = 1, "after "+title.Text+", and the country is named"
			}
		} else if r.heldTitle(e, title.Text) {
			score, why = 6, "after a title that the person held"
		}
	}
	if e.Prominence <= 1 && r.ref.day != (gazetteer.Date{}) && e.InOffice(r.ref.day) {
		score += 3
		why = strings.TrimPrefix(why+"; in office at the time", "; ")
	}
	if name.Form == gazetteer.FormName {
		// Of namesakes the better known, and the one whose country the article is about.
		return score + leastKnown - e.Prominence + r.countryContext(e.Country), strings.TrimPrefix(why+"; the likeliest of those with the full name", "; ")
	}
	return score, why
}

// unlikely: a title stands before the name, or it is that of a small place that
// other things bear too, and nothing says that it is a place here.
func (r *reading) unlikely(n *occurrence, e *gazetteer.Entry) bool {
	if r.titleBefore(n.sentence, n.first) != nil {
		return true
	}
	if e.Kind != gazetteer.Place || e.Prominence < 3 {
		return false
	}
	return !r.placed(r.doc.Sentences[n.sentence], n.first, n.last)
}

// rareName: letters or one word that are the name of a body of which few have
// heard, or a name that bodies of many countries have, in an article that neither
// names it in full nor its country: they stand for something else.
func (r *reading) rareName(n *occurrence, e *gazetteer.Entry, name gazetteer.Name) bool {
	if e.Kind != gazetteer.Organization || r.inFull[e.ID] || e.Country != "" && r.about[e.Country] {
		return false
	}
	oneWord := !strings.Contains(strings.TrimPrefix(strings.ToLower(name.Text), "the "), " ")
	return e.Prominence >= 3 && (name.Form == gazetteer.FormAcronym || oneWord) || name.Ambiguous && e.Country != "" && len(n.candidates) > 1
}

// leastKnown is one more than the prominence of the least known.
const leastKnown = 5

// inDate: a month that is also a name, in a date: "in May", "May 2", "late May". A
// month by itself, too, is no one unless a title or a full name elsewhere says so.
func (r *reading) inDate(n *occurrence) bool {
	s := r.doc.Sentences[n.sentence]
	if n.last-n.first > 1 || !r.x.words.has("month", r.low(s, n.first)) {
		return false
	}
	switch r.low(s, n.first-1) {
	case "in", "on", "since", "last", "next", "this", "early", "late", "mid", "of", "by", "until", "till", "dated", "from", "through", "before", "after", "-":
		return true
	}
	if n.last < s.Last && (r.doc.Tokens[n.last].Tag == "CD" || r.doc.Tokens[n.last].Tag == ",") {
		return true
	}
	for _, c := range n.candidates {
		if i, ok := r.people.byEntry[c.Entry]; ok && r.people.actors[i].named {
			return false
		}
	}
	return r.titleBefore(n.sentence, n.first) == nil
}

// otherFullName: an unlisted person of that family name is named in full, so the
// short name is theirs rather than a listed namesake's.
func (r *reading) otherFullName(n *occurrence) bool {
	if n.last-n.first > 1 {
		return false
	}
	word := gazetteer.Fold(r.doc.Tokens[n.first].Text)
	for _, i := range r.people.parts[word] {
		a := &r.people.actors[i]
		if a.entry < 0 && a.kind == gazetteer.Person && strings.HasSuffix(a.folded, " "+word) {
			return true
		}
	}
	return false
}

// countryContext is 0 to 3 by how often the article names the country or its people.
func (r *reading) countryContext(code string) int {
	if code == "" {
		return 0
	}
	if r.countries == nil {
		r.countries = map[string]int{}
		for i := range r.found {
			r.countries[r.people.actors[r.found[i].actor].country]++
		}
	}
	return min(3, r.countries[code])
}

// kindPreference ranks kinds where one name is shared: Georgia the country before Georgia the state.
func kindPreference(k gazetteer.Kind) int {
	switch k {
	case gazetteer.Country:
		return 5
	case gazetteer.Organization:
		return 3
	case gazetteer.Place:
		return 4
	}
	return 2
}

func (r *reading) heldTitle(e *gazetteer.Entry, title string) bool {
	for _, role := range e.Roles {
		if role.Title == title || strings.HasSuffix(role.Title, " "+title) {
			return true
		}
	}
	return false
}

// shortOf: a lone capitalised word that is part of one full name of the article:
// a person's family name, a person's first word where it is no given name (Kim
// for Kim Jong Un), an organization's first word (Comelf for Comelf SA).
func (r *reading) shortOf(n *occurrence) bool {
	if n.last-n.first > 3 {
		return false
	}
	short := foldName(r.surface(n.first, n.last))
	found := -1
	for _, i := range r.people.parts[short] {
		a := &r.people.actors[i]
		if !a.named || !r.shortens(a, short) {
			continue
		}
		if found >= 0 {
			if r.people.actors[found].kind == a.kind {
				return false
			}
			continue
		}
		found = i
	}
	if found < 0 {
		return false
	}
	return r.addMention(n, found, gazetteer.FormShort, "short for "+r.people.actors[found].name)
}

func (r *reading) shortens(a *actor, short string) bool {
	full := a.folded
	if full == short {
		return a.kind != gazetteer.Place // a town of that name makes no one else's name a town
	}
	switch a.kind {
	case gazetteer.Person:
		if strings.HasSuffix(full, " "+short) {
			return true
		}
		if !strings.HasPrefix(full, short+" ") {
			return false
		}
		_, given := r.g.Given(strings.SplitN(a.name, " ", 2)[0])
		return !given
	case gazetteer.Organization:
		return a.entry < 0 && strings.HasPrefix(full, short+" ") && !r.x.words.has("org-head", short)
	}
	return false
}

// byEvidence: what is left stands for itself, as far as its surroundings tell.
func (r *reading) byEvidence(n *occurrence) bool {
	name := r.surface(n.first, n.last)
	switch {
	case len(n.candidates) > 0 && r.titleBefore(n.sentence, n.first) == nil && r.g.Entry(n.candidates[0].Entry).Kind == gazetteer.Organization:
		n.kind = gazetteer.Organization // of those listed none for certain
	case len(n.candidates) > 0 && r.titleBefore(n.sentence, n.first) == nil:
		return false // a known but ambiguous word, and nothing to choose by: no mention
	case len(n.candidates) > 0:
		return r.addMention(n, r.people.fresh(gazetteer.Person, name), gazetteer.FormName, "a namesake of listed people")
	case n.weight == 0 && !strings.HasPrefix(r.doc.Tokens[n.first].Tag, "NNP"):
		return false
	}
	form := gazetteer.FormName
	if isAcronym(name) {
		form = gazetteer.FormAcronym
	} else if n.kind == gazetteer.Person {
		form = gazetteer.FormShort
	}
	return r.addMention(n, r.people.fresh(n.kind, name), form, "new to the gazetteer")
}

// laterNames adds the names that count only once their entity was named:
// "the North" after North Korea.
func (r *reading) laterNames() {
	for i := range r.later {
		r.addLater(&r.later[i])
	}
}

// addLater adds the mention where one entity of that name, named before, is the only one.
func (r *reading) addLater(n *occurrence) {
	found := -1
	for _, c := range n.candidates {
		actor, ok := r.people.byEntry[c.Entry]
		if !ok || !r.mentionedBefore(actor, n.first) {
			continue
		}
		if found >= 0 && found != actor {
			return
		}
		found = actor
	}
	if found >= 0 {
		a := r.people.actors[found]
		r.found = append(r.found, mention{sentence: n.sentence, first: n.first, last: n.last, kind: a.kind, form: gazetteer.FormShort, actor: found, actsFor: -1, why: "counts because " + a.name + " was named before"})
	}
}

func (r *reading) mentionedBefore(actor, token int) bool {
	a := &r.people.actors[actor]
	return a.mentioned && a.firstToken < token
}

// overlapsMention says whether a mention of the sentence covers one of its tokens [first, last).
func (r *reading) overlapsMention(sentence, first, last int) bool {
	from, to := r.mentionsOf(sentence)
	for i := from + sort.Search(to-from, func(i int) bool { return r.mentions[from+i].first >= last }) - 1; i >= from && r.mentions[i].first+r.longest > first; i-- {
		if r.mentions[i].last > first {
			return true
		}
	}
	return false
}
