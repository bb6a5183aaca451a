package main

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"entente/gazetteer"
)

// wordLists are the words that make a name doubtful, all folded.
type wordLists struct {
	words  map[string]int  // ordinary English words: how rare, from 10 (very common) to 50
	given  map[string]bool // given names
	family map[string]int  // family names: of how many people in the tables
}

// readWordLists reads what is an ordinary word, a given name or a family name.
func readWordLists(tables string) (*wordLists, error) {
	l := &wordLists{words: make(map[string]int), given: make(map[string]bool), family: make(map[string]int)}
	for _, word := range strings.Fields(smallWords + plainWords) {
		l.words[word] = 10
	}
	err := readTable(tables, "word_collisions.tsv.gz", func(r row) {
		size, err := strconv.Atoi(r.get("scowl_size"))
		if err != nil { // a month or a country: in no list of words, and ambiguous all the same
			size = 50
		}
		l.words[keyOf(r.get("surface"))] = size
	})
	if err != nil {
		return nil, err
	}
	err = readTable(tables, "given_names.tsv.gz", func(r row) { l.given[keyOf(r.get("name"))] = true })
	if err != nil {
		return nil, err
	}
	return l, readTable(tables, "surnames.tsv.gz", func(r row) {
		l.family[keyOf(r.get("surname"))] += number(r, "n_in_persons")
	})
}

// smallWords are words of grammar and of every day that begin sentences and
// headlines; the tables' list of words leaves them out.
const smallWords = "a all also am an and any are as at be but by can do for from go had has have he her here him his how i if in " +
	"into is it its just me more most my new no nor not now of off on one only or our out over own same see she so some than that the their them " +
	"then there these they this those to too two up us very was we were what when where which who why will with yes you your " +
	"pm mp tv ok cd ad bc ceo uk eu un am pr hr dr mr ms st"

// plainWords are other words of news texts that the tables have as names of towns,
// companies, parties or children and that their list of words lacks.
const plainWords = " commitment grow hunting identity libertarian majority opposition ownership unionists antelope anthem banning begun boom buy " +
	"central cocoa coin como date defiance dig dinar dome dour drama duffel fatwa federal fleet goes hail hit hook hurricane keystone lede lend lens " +
	"manage mascot much opportunity overland papaya parole peer plunge police posse retreat roses sake salt save seaside sedan stains stoke sunset " +
	"superior sur swords tame tapes tire uranium vise center compel element invent joint signal transit anarchists buckle cascade coach coherent " +
	"courier cubic dreams emeritus exceed express fair fossil frontline gravity icon immersion interface intersections links manpower move " +
	"northwestern popular quantum resistance skyline sonic target team unit universal volcano women thus badger deluxe mosaic " +
	"ab able advocate aerial alias alley allure analyse arch arrow atom banner barrister bear beat beautiful beauty bent blade bland blaze bless blessing " +
	"blue boss boy branch breeze brick buddy cache cage cannon canon carry channel chargé charisma charm cherish chip chosen clarity clearance coast come " +
	"conception court coy craven cricket crown cruise cutter de deep del delight destiny diamond diesel divine doc dock dodge doll dot dove dream dynasty echo " +
	"edit el else eng envy eternity ever exodus fairy fancy fate favor favour female fielding forever fortune future gala garner gauge genesis geo girl glee " +
	"glorious glory gunner gurney handy harbor harden harvest haven hawk haze hero honest honesty ibn icy indie infant jet jewel jewels jihad job knowledge " +
	"lean leaner ledger legacy legion lion lively lorry lovely loyal loyalty magic manual marche marry master maverick maxim media memory messiah meta million " +
	"minor modesty nation nature neo ocean odd para passion peg pharaoh pier pink pleas pleasant praise promise prophet prudence purity quest race rain ransom " +
	"read reef remedy rio riot rip rocket rogue rowdy royalty sabre sailor savior savvy scout season secret serene serenity shade shadow shady sharia shone " +
	"shooter shun shy silver skip slate sole soul special star steel steward stonewall story styles summit tab tailor tally tequila terra thorn thunder " +
	"tiger tiny titan tore toy tram tray treasure trip true truly trust unique unnamed usher vanity veer versa via victory vila von wanna warden wash " +
	"whisper wisdom worthy aka arent blah coma edu filho mm se sh skate te vis way"

// common says whether a folded name is a very common word.
func (l *wordLists) common(key string) bool {
	size, ok := l.words[key]
	return ok && size <= 35
}

// doubtful says whether a folded name of one word is also an ordinary word, a
// given name or, unless it is a person's, the family name of several people.
func (l *wordLists) doubtful(key, kind string) bool {
	if strings.Contains(key, " ") {
		return false
	}
	if _, word := l.words[key]; word || l.given[key] {
		return true
	}
	return kind != "person" && l.family[key] >= 2
}

// words makes the lists of given and family names.
func (m *making) words() error {
	if err := m.givenNames(); err != nil {
		return err
	}
	return m.familyNames()
}

func (m *making) givenNames() error {
	lists := make(map[string][]string)
	had := make(map[string]bool)
	err := readTable(m.tables, "given_names.tsv.gz", func(r row) {
		text := capitalised(cleanText(r.get("name")))
		key := keyOf(text)
		if had[key] || !m.goodGiven(r, text, key) {
			m.count.one("given left out", "hand-kept, a word, a country or no one word")
			return
		}
		had[key] = true
		gender := cmp.Or(r.get("gender"), "either")
		if gender != "male" && gender != "female" {
			gender = "either"
		}
		lists[gender] = append(lists[gender], text)
	})
	for _, gender := range []string{"male", "female", "either"} {
		m.lists = append(m.lists, newList("given", "given "+gender, lists[gender], []string{"popular-names", "ssa", "everypolitician-2015"}))
	}
	return err
}

// goodGiven says whether a text is worth a given name: one word that the
// hand-kept files lack and that is neither a common word nor a state.
func (m *making) goodGiven(r row, text, key string) bool {
	if _, held := m.hand.g.Given(text); held || strings.Contains(text, " ") || len(key) < 2 || !isLatinName(text) {
		return false
	}
	if size, word := m.known.words[key]; word && (size <= 20 || bearers(r) < 5000) {
		return false
	}
	if _, title := m.titles.exact(text); title || m.hand.named(key) && bearers(r) < 5000 && number(r, "n_male")+number(r, "n_female") < 5 {
		return false
	}
	return !m.isState(key)
}

// bearers gives how many bearers of a given name the tables count: children
// named so in the United States, and people in politics at twenty each.
func bearers(r row) int {
	return number(r, "ssa_male_births") + number(r, "ssa_female_births") + 20*(number(r, "n_male")+number(r, "n_female"))
}

// number gives a cell that is a whole number, 0 where it is empty.
func number(r row, column string) int {
	n, err := strconv.Atoi(cmp.Or(r.get(column), "0"))
	if err != nil {
		panic(fmt.Sprintf("column %s: %v", column, err))
	}
	return n
}

// isState says whether a hand-kept country has the name, adjective or people.
func (m *making) isState(key string) bool {
	return slices.ContainsFunc(m.hand.byKey[key], func(i int) bool {
		return m.hand.g.Entry(i).Kind == gazetteer.Country
	})
}

func (m *making) familyNames() error {
	var names []string
	had := make(map[string]bool)
	err := readTable(m.tables, "surnames.tsv.gz", func(r row) {
		text := capitalised(cleanText(r.get("surname")))
		key := keyOf(text)
		if had[key] || !m.goodFamily(r, text, key) {
			m.count.one("family left out", "rare, a word, a given name or a state")
			return
		}
		had[key] = true
		names = append(names, text)
	})
	m.lists = append(m.lists, newList("family", "family", names, []string{"popular-names", "everypolitician-2015"}))
	return err
}

// goodFamily says whether a text is worth a family name. Greek lists write the
// family name first, so that their given names count as family names too.
func (m *making) goodFamily(r row, text, key string) bool {
	n := number(r, "n_in_persons")
	greek := strings.Trim(strings.NewReplacer("GRC", "", "CYP", "").Replace(r.get("countries")), "|") == ""
	switch given := r.get("also_given_name") == "1"; {
	case n < 2 || given && (n < 10 || greek):
		return false
	case strings.Contains(text, " ") || len(key) < 2 || !isLatinName(text) || strings.Contains(text, "."):
		return false
	}
	if size, word := m.known.words[key]; word && (size <= 20 || n < 10) {
		return false
	}
	if _, title := m.titles.exact(text); title || isTitleWord(text) || key == "qc" {
		return false
	}
	return !m.isState(key)
}

// newList sorts the words of a list as they are compared.
func newList(file, kind string, words, sources []string) list {
	slices.SortFunc(words, func(a, b string) int {
		return cmp.Or(cmp.Compare(keyOf(a), keyOf(b)), cmp.Compare(a, b))
	})
	return list{file, kind, words, sources}
}

// isLatinName says whether a text is of Latin letters and the marks of names.
func isLatinName(text string) bool {
	letters := 0
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Latin, r):
			letters++
		case !strings.ContainsRune(" .-'&/", r):
			return false
		}
	}
	return letters >= 2
}
