package gazetteer

import (
	"fmt"
	"math/rand"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

const head = "source made up\ndate 2024-01-02\nlicence Apache-2.0\n"

// folder makes a folder of one file, with a head and the given entries.
func folder(entries string) fstest.MapFS {
	return fstest.MapFS{"t.txt": {Data: []byte(head + entries)}}
}

func load(t testing.TB, entries ...string) *Gazetteer {
	t.Helper()
	g := &Gazetteer{}
	var err error
	switch len(entries) {
	case 1:
		g, err = Load(folder(entries[0]))
	case 2:
		g, err = Load(folder(entries[0]), folder(entries[1]))
	}
	if err != nil {
		t.Fatal(err)
	}
	return g
}

const world = `
country Russia
    code       RUS
    wikidata   Q159
    alias      Russian Federation
    adjective  Russian
    people     Russians
country North Korea
    code       PRK
    acronym    DPRK
    alias      Democratic People's Republic of Korea
    adjective  North Korean
    later      the North
country South Korea
    code       KOR
    adjective  South Korean
country United States
    code       USA
    acronym    US
    adjective  American
country Georgia
    code       GEO
    ambiguous  Georgia
country Ivory Coast
    code       CIV
    alias      Côte d'Ivoire
place Georgia
    id         place_georgia-us
    country    USA
    ambiguous  Georgia
organization United Nations
    acronym    UN
organization UN Women
organization Workers' Party of Korea
organization al-Qaeda
person Kim Jong Un
    country    PRK
    short      Kim
    ambiguous  Kim
person Kim Yo Jong
    short      Kim
    ambiguous  Kim
person Un Kim Sun
place White House
    stands-for USA
`

// tokens parts a test's sentence at its spaces.
func tokens(sentence string) []string { return strings.Fields(sentence) }

// told writes matches as "0-2 id id; 3-4 id".
func told(g *Gazetteer, matches []Match) string {
	var out []string
	for _, m := range matches {
		text := fmt.Sprintf("%d-%d", m.First, m.Last)
		for _, c := range m.Candidates {
			text += " " + g.Entry(c.Entry).ID
		}
		out = append(out, text)
	}
	return strings.Join(out, "; ")
}

func TestFind(t *testing.T) {
	g := load(t, world)
	for _, c := range []struct{ sentence, want string }{
		{"", ""},
		{"nothing known here", ""},
		{"Russia 's envoy left Russia .", "0-1 country_russia; 4-5 country_russia"},
		{"russia and the russian federation", ""},
		{"RUSSIA AND THE RUSSIAN FEDERATION", "0-1 country_russia; 3-5 country_russia"},
		{"the Russian Federation said", "1-3 country_russia"},
		{"the Russian federation said", "1-2 country_russia"},
		{"the russian Federation said", ""},
		{"Russian - led", "0-1 country_russia"},
		{"Kim Jong Un met Kim", "0-3 person_kim-jong-un; 4-5 person_kim-jong-un person_kim-yo-jong"},
		{"Kim Jong - Un and Kim Jong – Un", "0-4 person_kim-jong-un; 5-9 person_kim-jong-un"},
		{"Kim Jong - un came", "0-4 person_kim-jong-un"},
		{"Kim Jong un came", "0-1 person_kim-jong-un person_kim-yo-jong"},
		{"KIM JONG UN", "0-3 person_kim-jong-un"},
		{"Kim - - Jong Un", "0-1 person_kim-jong-un person_kim-yo-jong"},
		{"- Kim - Un", "1-2 person_kim-jong-un person_kim-yo-jong"},
		{"Un said so", ""},
		{"UN said so", "0-1 organization_united-nations"},
		{"U.N. said so", "0-1 organization_united-nations"},
		{"U.N women", "0-1 organization_united-nations"},
		{"UN Women and UN - Women", "0-2 organization_un-women; 3-6 organization_un-women"},
		{"US - led , U.S. and u.s. and us and Us and USs", "0-1 country_united-states; 4-5 country_united-states"},
		{"the dprk and the DPRK", "4-5 country_north-korea"},
		{"Democratic People 's Republic of Korea", "0-6 country_north-korea"},
		{"Democratic People ’s Republic of Korea", "0-6 country_north-korea"},
		{"DEMOCRATIC PEOPLE 'S REPUBLIC OF KOREA", "0-6 country_north-korea"},
		{"Democratic People Republic of Korea", ""},
		{"Workers ' Party Of Korea", "0-5 organization_workers-party-of-korea"},
		{"Workers ’ Party of Korea", "0-5 organization_workers-party-of-korea"},
		{"The North and the North and the north", "0-2 country_north-korea; 3-5 country_north-korea"},
		{"North Korean and South Korean", "0-2 country_north-korea; 3-5 country_south-korea"},
		{"North , Korea", ""},
		{"in Georgia", "1-2 country_georgia place_georgia-us"},
		{"Cote d'Ivoire , CÔTE D’IVOIRE", "0-2 country_ivory-coast; 3-5 country_ivory-coast"},
		{"al - Qaeda and Al Qaeda and AL - QAEDA", "0-3 organization_al-qaeda; 4-6 organization_al-qaeda; 7-10 organization_al-qaeda"},
		{"Russia / Georgia", "0-1 country_russia; 2-3 country_georgia place_georgia-us"},
		{"Un Kim Jong Un", "1-4 person_kim-jong-un"},
		{"White House -", "0-2 place_white-house"},
		{"White - House", "0-3 place_white-house"},
		{"White -", ""},
	} {
		if got := told(g, g.Find(tokens(c.sentence))); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.sentence, got, c.want)
		}
	}
}

func TestFindGivesNameAndForm(t *testing.T) {
	g := load(t, world)
	matches := g.Find(tokens("the DPRK and the North"))
	if len(matches) != 2 {
		t.Fatal(told(g, matches))
	}
	acronym := matches[0].Candidates[0]
	if name := g.Entry(acronym.Entry).Names[acronym.Name]; name != (Name{Text: "DPRK", Form: FormAcronym}) {
		t.Errorf("got %+v", name)
	}
	later := matches[1].Candidates[0]
	if name := g.Entry(later.Entry).Names[later.Name]; name != (Name{Text: "the North", Form: FormShort, Later: true}) {
		t.Errorf("got %+v", name)
	}
}

// naive finds names the plain way: at every place, every name of every entry.
func naive(g *Gazetteer, words []string) []Match {
	var matches []Match
	for first := 0; first < len(words); {
		best := Match{First: first, Last: first}
		for i := range g.Len() {
			for j, name := range g.Entry(i).Names {
				last, ok := naiveEnd(name, words, first)
				if !ok || last < best.Last {
					continue
				}
				if last > best.Last {
					best = Match{First: first, Last: last}
				}
				best.Candidates = append(best.Candidates, Candidate{i, j})
			}
		}
		if best.Last > first {
			matches = append(matches, best)
		}
		first = max(best.Last, first+1)
	}
	return matches
}

func naiveEnd(name Name, words []string, at int) (int, bool) {
	parts := Words(name.Text)
	capitals := slices.ContainsFunc(parts, func(word string) bool { return isCapital(word) && !isParticle(word) })
	for i, want := range parts {
		hyphened := i > 0 && at < len(words) && joins(words[at])
		if hyphened {
			at++
		}
		if at >= len(words) || joins(words[at]) || Fold(words[at]) != Fold(want) {
			return 0, false
		}
		if isCapital(want) && !(capitals && isParticle(want)) && !isCapital(words[at]) && !hyphened {
			return 0, false
		}
		if name.Form == FormAcronym && strings.ReplaceAll(want, ".", "") != strings.ReplaceAll(words[at], ".", "") {
			return 0, false
		}
		at++
	}
	return at, true
}

// TestFindOverOursAgainstNaive does so with a user's folder laid over.
func TestFindOverOursAgainstNaive(t *testing.T) {
	random := rand.New(rand.NewSource(3))
	letters := []string{"a", "A", "b", "B", "Ab", "AB", "A.B.", "é", "Al", "al"}
	pick := func() string { return letters[random.Intn(len(letters))] }
	for range 300 {
		g, err := load(t, randomEntries(random, pick)).With(folder(randomEntries(random, pick)), "")
		if err != nil {
			t.Fatal(err)
		}
		for range 20 {
			words := make([]string, random.Intn(12))
			for i := range words {
				if words[i] = pick(); random.Intn(6) == 0 {
					words[i] = "-"
				}
			}
			if got, want := g.Find(words), naive(g, words); !reflect.DeepEqual(got, want) {
				t.Fatalf("%q\n got %s\nwant %s", words, told(g, got), told(g, want))
			}
		}
	}
}

// TestFindAgainstNaive compares with the plain way on small random worlds, in
// which names overlap, repeat and begin one another all the time.
func TestFindAgainstNaive(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	letters := []string{"a", "A", "b", "B", "Ab", "AB", "A.B.", "ab", "é", "É", "'s"}
	pick := func(from []string) string { return from[random.Intn(len(from))] }
	for range 300 {
		g := load(t, randomEntries(random, func() string { return pick(letters[:10]) }))
		for range 20 {
			words := make([]string, random.Intn(12))
			for i := range words {
				words[i] = pick(append(letters, "-", "–", "/", "x"))
			}
			if got, want := g.Find(words), naive(g, words); !reflect.DeepEqual(got, want) {
				t.Fatalf("%q\n got %s\nwant %s", words, told(g, got), told(g, want))
			}
		}
	}
}

// randomEntries writes organizations with names of a few words, all ambiguous.
func randomEntries(random *rand.Rand, word func() string) string {
	var b strings.Builder
	for i := range 1 + random.Intn(6) {
		fmt.Fprintf(&b, "organization Org%d\n    id o%d\n", i, i)
		var had []string
		for range random.Intn(4) {
			name := word()
			for range random.Intn(3) {
				name += []string{" ", "-"}[random.Intn(2)] + word()
			}
			if key := strings.Join(foldedWords(name), " "); !slices.Contains(had, key) {
				had = append(had, key)
				fmt.Fprintf(&b, "    %s %s\n    ambiguous %s\n", []string{"alias", "acronym", "later"}[random.Intn(3)], name, name)
			}
		}
	}
	return b.String()
}

func TestLookup(t *testing.T) {
	g := load(t, world)
	for _, c := range []struct{ name, want string }{
		{"russia", "country_russia"},
		{"us", "country_united-states"},
		{"u.s.", "country_united-states"},
		{"kim", "person_kim-jong-un person_kim-yo-jong"},
		{"kim jong un", "person_kim-jong-un"},
		{"Kim Jong-un", "person_kim-jong-un"},
		{"cote d’ivoire", "country_ivory-coast"},
		{"Kim Jong", ""},
		{"", ""},
		{"-", ""},
	} {
		var ids []string
		for _, candidate := range g.Lookup(c.name) {
			ids = append(ids, g.Entry(candidate.Entry).ID)
		}
		if got := strings.Join(ids, " "); got != c.want {
			t.Errorf("Lookup(%q) = %s, want %s", c.name, got, c.want)
		}
	}
}

func TestNearest(t *testing.T) {
	g := load(t, world)
	for _, c := range []struct {
		name string
		n    int
		want string
	}{
		{"Rusia", 1, "Russia"},
		{"russai", 2, "Russia|Russian"},
		{"Kim Jong Um", 1, "Kim Jong Un"},
		{"nort", 9, "North Korea|North Korean|the North"},
		{"hous", 3, "White House"},
		{"north kor", 1, "North Korea"},
		{"kim j", 5, "Kim Jong Un"},
		{"Qadea", 5, ""},
		{"al qadea", 5, "al-Qaeda"},
		{"xyzzy", 5, ""},
		{"Russia", 0, ""},
		{"", 5, ""},
	} {
		if got := strings.Join(g.Nearest(c.name, c.n), "|"); got != c.want {
			t.Errorf("Nearest(%q, %d) = %s, want %s", c.name, c.n, got, c.want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"putin", "putin", 0}, {"putin", "puitn", 1}, {"putin", "putn", 1}, {"putin", "puttin", 1},
		{"abc", "ca", 3}, {"kitten", "sitting", 3}, {"erdogan", "edrogna", 2},
	} {
		s := newSlips(c.a)
		s.most = 9
		if got, ok := s.distance([]rune(c.b)); got != c.want || !ok {
			t.Errorf("%s to %s: %d, %v, want %d", c.a, c.b, got, ok, c.want)
		}
		s.most = c.want - 1
		if _, ok := s.distance([]rune(c.b)); ok {
			t.Errorf("%s to %s: within %d", c.a, c.b, s.most)
		}
	}
}
