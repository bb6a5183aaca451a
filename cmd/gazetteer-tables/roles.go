package main

import (
	"fmt"
	"strings"

	"entente/gazetteer"
)

// titleFinder finds the title entry and the place for roles as sources word them.
type titleFinder struct{ g *gazetteer.Gazetteer }

// find gives the title, in the words of its entry, and where it is held (the
// code given, or the id of an organization), and whether there is one.
func (t *titleFinder) find(text, country, source string) (title, of string, ok bool) {
	text = strings.ToLower(cleanText(text))
	text, _, _ = strings.Cut(text, ";")
	if title, of, ok = t.assembly(text, country, source); ok {
		return title, of, of != ""
	}
	if title, of, ok = t.otherwise(text, country); source == "eu-sanctions-2026" && !publicOffice(title) {
		return "", "", false
	}
	return title, of, ok
}

// publicOffice says whether a title is a public office or a rank wherever it is
// held: a chairman or director on the EU's lists is mostly that of a company.
func publicOffice(title string) bool {
	for _, end := range []string{"minister", "governor", "judge", "prosecutor", "prosecutor general", "lawmaker", "senator", "mayor", "ambassador", "general", "colonel", "admiral"} {
		if strings.HasSuffix(title, end) {
			return true
		}
	}
	return false
}

// otherwise finds offices other than a seat in an assembly.
func (t *titleFinder) otherwise(text, country string) (title, of string, ok bool) {
	if of = country; of == "" {
		return "", "", false
	}
	if title, ok = t.fixed(text); ok {
		return title, of, true
	}
	for _, prefix := range []string{"", "first ", "second ", "third ", "senior ", "federal ", "union ", "chief ", "executive "} {
		if rest, cut := strings.CutPrefix(text, prefix); cut {
			if title, ok = t.office(rest); ok {
				return title, of, true
			}
		}
	}
	return t.headed(text, of)
}

// exact gives the title entry of a form.
func (t *titleFinder) exact(form string) (string, bool) {
	if i, ok := t.g.TitleByText(form); ok {
		return t.g.Title(i).Text, true
	}
	return "", false
}

// assembly knows members of parliaments and of assemblies of several states.
func (t *titleFinder) assembly(text, country, source string) (title, of string, ok bool) {
	if strings.Contains(text, "parliamentary assembly of the council of europe") {
		const council = "organization_council-of-europe"
		if _, known := t.g.ByID(council); known && !strings.Contains(text, "president") {
			return "delegate", council, true
		}
		return "", "", true
	}
	chamber, ok := strings.CutPrefix(text, "member of ")
	chamber = strings.TrimPrefix(chamber, "the ")
	if !ok || country == "" {
		return "", "", false
	}
	if title, ok = chamberTitle(chamber, country); !ok && source == "everypolitician-2015" {
		return "lawmaker", country, true // all its people are members of a parliament
	}
	return title, country, ok
}

// chamberTitle gives the title of a chamber's members.
func chamberTitle(chamber, country string) (string, bool) {
	has := func(words ...string) bool {
		for _, word := range words {
			if strings.HasPrefix(chamber, word) {
				return true
			}
		}
		return false
	}
	switch {
	case has("senate", "senado", "sénat", "french senate"):
		return "senator", true
	case has("us house of representatives") || country == "USA" && has("house of representatives"):
		return "representative", true
	case has("house of commons", "parliament", "lok sabha", "rajya sabha", "dáil", "dewan rakyat", "house of lords", "jatiyo sangshad"):
		return "member of parliament", true
	case has("chamber of deputies", "cámara de diputados", "congreso de los diputados", "assemblée nationale", "camera dei deputati"):
		return "deputy", true
	case has("national", "grand national", "bundestag", "sejm", "hellenic", "storting", "knesset", "supreme people", "congress",
		"house of", "people's", "legislative assembly", "assembly", "state duma",
		"duma", "federation council", "verkhovna",
		"majlis", "council of representatives"):
		return "lawmaker", true
	}
	return "", false
}

// fixed knows offices that are worded in ways of their own.
func (t *titleFinder) fixed(text string) (string, bool) {
	has := func(words ...string) bool {
		for _, word := range words {
			if !strings.Contains(text, word) {
				return false
			}
		}
		return true
	}
	switch {
	case has("permanent representative", "un"):
		return t.exact("UN ambassador")
	case strings.HasPrefix(text, "ambassador"), strings.HasPrefix(text, "us ambassador"):
		return t.exact("ambassador")
	case has("united states senator"):
		return t.exact("senator")
	case has("central bank"), has("reserve bank"), has("national bank"):
		return "central bank governor", has("governor") || has("president") || has("chairman")
	case strings.HasPrefix(text, "captain regent"):
		return "captain regent", true
	case has("secretary of state for"):
		return t.ofState(text)
	case has("office of the prime minister"), has("office of the president"), strings.HasPrefix(text, "former"):
		return "", false
	}
	return "", false
}

// ofState knows Britain's secretaries of state.
func (t *titleFinder) ofState(text string) (string, bool) {
	for _, word := range []string{"foreign", "home", "defence", "health", "education", "business", "transport"} {
		if strings.Contains(text, "for "+word) || strings.Contains(text, "the "+word) {
			if title, ok := t.exact(word + " secretary"); ok {
				return title, true
			}
		}
	}
	return t.exact("minister")
}

// office knows titles that stand there word for word, and ministers by what they
// are minister of.
func (t *titleFinder) office(text string) (string, bool) {
	if title, ok := t.exact(text); ok {
		return title, true
	}
	for _, kind := range []string{"deputy minister", "vice minister", "minister", "secretary"} {
		for _, word := range []string{" of ", " for "} {
			if subject, ok := strings.CutPrefix(text, kind+word); ok {
				return t.minister(strings.Replace(kind, "vice", "deputy", 1), subject)
			}
		}
	}
	return "", false
}

func (t *titleFinder) minister(kind, subject string) (string, bool) {
	deputy, kind := strings.HasPrefix(kind, "deputy "), strings.TrimPrefix(kind, "deputy ")
	for _, pair := range subjects() {
		if !strings.Contains(subject, pair[0]) {
			continue
		}
		form := pair[1] + " " + kind
		if deputy {
			form = "deputy " + form
		}
		if title, ok := t.exact(form); ok {
			return title, true
		}
		break
	}
	if kind == "secretary" {
		return "", false
	}
	if deputy {
		return t.exact("deputy minister")
	}
	return t.exact("minister")
}

// subjects gives the words for what a minister is minister of, and the word of
// the title, the more telling first.
func subjects() [][2]string {
	return [][2]string{
		{"foreign", "foreign"}, {"external", "foreign"}, {"defense", "defense"}, {"defence", "defense"}, {"armed forces", "defense"},
		{"home affairs", "home"}, {"interior", "interior"}, {"internal affairs", "interior"}, {"finance", "finance"}, {"european", "european affairs"},
		{"justice", "justice"}, {"health", "health"}, {"higher education", "education"}, {"education", "education"}, {"agriculture", "agriculture"},
		{"econom", "economy"}, {"energy", "energy"}, {"petroleum", "energy"}, {"trade", "trade"}, {"commerce", "trade"}, {"environment", "environment"},
		{"transport", "transport"}, {"labor", "labor"}, {"labour", "labor"}, {"employment", "labor"}, {"culture", "culture"}, {"touris", "tourism"},
		{"sport", "sports"}, {"science", "science"}, {"information", "information"}, {"communication", "communications"}, {"housing", "housing"},
		{"immigration", "immigration"}, {"industry", "industry"}, {"planning", "planning"}, {"development", "development"}, {"security", "security"},
	}
}

// headed knows titles followed by what they head: "president of France",
// "secretary-general of NATO". Heads of states must be of a state or of nothing
// named, so that the president of a bank is no president of the country.
func (t *titleFinder) headed(text, of string) (string, string, bool) {
	words := strings.Fields(strings.NewReplacer(",", " ,", "&", "").Replace(text))
	for n := min(len(words), 5); n > 0; n-- {
		title, ok := t.exact(strings.Join(words[:n], " "))
		if !ok || n < len(words) && !strings.Contains(" of for to , in and ", " "+words[n]+" ") {
			continue
		}
		if title == "member" || title == "head" || title == "chief" || title == "leader" || title == "deputy head" {
			return "", "", false
		}
		return t.placed(title, strings.Join(words[n:], " "), of)
	}
	return "", "", false
}

func (t *titleFinder) placed(title, rest, of string) (string, string, bool) {
	rest = strings.TrimPrefix(strings.TrimPrefix(rest, "of "), "the ")
	if i, ok := t.organization(rest); ok {
		return title, t.g.Entry(i).ID, true
	}
	switch title {
	case "president", "prime minister", "king", "queen", "monarch", "emperor", "sultan", "emir", "chancellor", "premier", "vice president", "speaker", "secretary-general":
		for _, c := range t.g.Lookup(rest) {
			if t.g.Entry(c.Entry).Country == of && t.g.Entry(c.Entry).Kind == gazetteer.Country {
				return title, of, true
			}
		}
		return title, of, rest == "" || strings.HasPrefix(rest, "republic") || strings.HasPrefix(rest, ",") || strings.HasPrefix(rest, "and ")
	}
	return title, of, true
}

// organization finds the organization whose full name or letters a text are.
func (t *titleFinder) organization(text string) (int, bool) {
	for _, c := range t.g.Lookup(text) {
		if t.g.Entry(c.Entry).Kind == gazetteer.Organization {
			return c.Entry, true
		}
	}
	return 0, false
}

// moreTitles are the titles that roles need and the hand-kept files lack.
func moreTitles() string {
	var b strings.Builder
	for _, t := range [][2]string{
		{"captain regent", "captains regent"},
		{"central bank governor", "central bank governors"},
	} {
		fmt.Fprintf(&b, "title %s\n kind office\n plural %s\n", t[0], t[1])
		if t[0] == "central bank governor" {
			b.WriteString(" alias central bank chief, central bank head, governor of the central bank\n")
		}
	}
	return b.String()
}

// roleDates gives the time of a role: from start to end where one is known, else
// the year in which a source saw it held. An end that is yet to come is left open.
func roleDates(start, end, seen string) (from, to string, snapshot bool) {
	if end > tablesDate {
		end = ""
	}
	if start <= "1970-01-01" && len(start) == 10 && strings.HasSuffix(start, "-01-01") {
		start = "" // a date that stands for none
	}
	if start == "" && end == "" && len(seen) >= 4 {
		return seen[:4], seen[:4], true
	}
	if _, err := gazetteer.ParseDate(start); err != nil {
		start = ""
	}
	if _, err := gazetteer.ParseDate(end); err != nil || end < start {
		end = ""
	}
	return start, end, false
}
