package gazetteer

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"
)

// over lays a folder of entries over others.
func over(t testing.TB, ours, theirs string) *Gazetteer {
	t.Helper()
	g, err := load(t, ours).With(folder(theirs), "mine/")
	if err != nil {
		t.Fatal(err)
	}
	return g
}

const theirs = `
country Russia
    code  RUS
    alias Rossiya
person Kim Kardashian
    short Kim
    country USA
    role  USA president 2001..2002
    role  organization_nato secretary general 2003..
organization Georgia
    id    organization_georgia-inc
person Long Name
    alias Kim Jong Un Of Somewhere
more person_kim-jong-un
    alias Kim Jong-eun, Kim Jong Un
    wikidata Q1
title president
    kind  rank
    alias head
given either Sasha, Kim
family Kardashian
`

const ours = world + `
organization NATO
title president
    kind   office
    plural presidents
title secretary general
    kind   office
given male Sasha
family Kim
`

// TestOverlay lays a folder over ours that adds, replaces and refers.
func TestOverlay(t *testing.T) {
	g := over(t, ours, theirs)
	checkHolds(t, g, 1)
	if g.Own() != 5 || g.Len() != 5+16-2 {
		t.Errorf("%d of %d entries", g.Own(), g.Len())
	}
	for _, c := range []struct{ sentence, want string }{
		{"Rossiya", "0-1 country_russia"},
		{"Russian Federation", ""},
		{"Kim", "0-1 person_kim-kardashian person_kim-jong-un person_kim-yo-jong"},
		{"Georgia", "0-1 organization_georgia-inc country_georgia place_georgia-us"},
		{"Kim Jong Un of Nowhere", "0-3 person_kim-jong-un"},
		{"Kim Jong Un Of Somewhere", "0-5 person_long-name"},
		{"UN Women met Kim Jong - eun", "0-2 organization_un-women; 3-7 person_kim-jong-un"},
	} {
		if got := told(g, g.Find(tokens(c.sentence))); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.sentence, got, c.want)
		}
	}
	if i, ok := g.TitleByText("head"); !ok || g.Title(i).Kind != "rank" {
		t.Error("the user's title does not win")
	}
	if _, ok := g.TitleByText("presidents"); ok {
		t.Error("the replaced title has left a form")
	}
	if got := g.FindTitles(tokens("secretary general and president")); len(got) != 2 || g.Title(got[0].Title).Text != "secretary general" {
		t.Errorf("titles: %+v", got)
	}
	if gender, ok := g.Given("Sasha"); !ok || gender != "" {
		t.Errorf("Sasha: %q, %v", gender, ok)
	}
	if !g.Family("Kim") || !g.Family("Kardashian") || g.Family("kim") || g.Family("Putin") {
		t.Error("family names")
	}
	if held := g.Holders("secretary general", "organization_nato", date(t, "2010")); len(held) != 1 || g.Entry(held[0]).ID != "person_kim-kardashian" {
		t.Errorf("holders: %v", held)
	}
}

// The roles of ours are found under a user's title that replaces one of ours.
func TestHoldersUnderReplacedTitle(t *testing.T) {
	g := over(t, `
country A Land
    code AAA
title vice president
    kind office
person Ann
    role AAA vice president 2001..
`, "title Vice-Président\n    kind rank\n    alias deputy\nperson Bob\n    role AAA deputy 2001..\n")
	var ids []string
	for _, i := range g.Holders("deputy", "country_a-land", date(t, "2005")) {
		ids = append(ids, g.Entry(i).ID)
	}
	if got := strings.Join(ids, " "); got != "person_bob person_ann" {
		t.Errorf("got %s", got)
	}
}

// An entry to which the user adds is the user's, with all that it had.
func TestMoreTakesOver(t *testing.T) {
	g := over(t, ours, theirs)
	i, _ := g.ByID("person_kim-jong-un")
	e := g.Entry(i)
	var names []string
	for j, name := range e.Names {
		at := g.Origin(Candidate{i, j})
		names = append(names, fmt.Sprintf("%s %s %v %s", name.Text, name.Form, name.Ambiguous, at.File))
	}
	want := "Kim Jong Un name false t.txt; Kim short true t.txt; Kim Jong-eun name false mine/t.txt"
	if got := strings.Join(names, "; "); got != want || e.Wikidata != "Q1" || e.Country != "PRK" {
		t.Errorf("%s\n got %s", want, got)
	}
	if at := g.Origin(Candidate{i, 2}); at != (Origin{"mine/t.txt", at.Line, "made up", "2024-01-02", "Apache-2.0"}) {
		t.Errorf("%+v", at)
	}
}

func TestOverlayFaults(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"persn X\n", `mine/t.txt:4: unknown kind "persn"`},
		{"more person_nobody\n    alias X\n", "mine/t.txt:4: more: no entry has the id person_nobody"},
		{"more Nobody\n    alias X\n", `mine/t.txt:4: more needs the id of an entry, not "Nobody"`},
		{"more person_kim-yo-jong\n    acronym KYJ\n", `mine/t.txt:5: person_kim-yo-jong is a person, which takes no field "acronym"`},
		{"country Rossiya\n    id   country_russia\n    code ROS\n",
			"mine/t.txt:4: country_russia replaces the country with the code RUS, to which others refer, and has another"},
		{"person A\n    role PRK tsar ..\n    role PRK presidents ..\n    role person_kim-yo-jong president ..\n    country ABC\n",
			`mine/t.txt:5: role: no title entry has the form "tsar" in the singular
mine/t.txt:6: role: no title entry has the form "presidents" in the singular
mine/t.txt:7: role: person_kim-yo-jong is a person, and roles are held at a country, an organization or a place
mine/t.txt:8: no country has the code ABC`},
	} {
		if _, err := load(t, ours).With(folder(c.text), "mine/"); fmt.Sprint(err) != c.want {
			t.Errorf("\n got %v\nwant %s", err, c.want)
		}
	}
}

// TestMoreAcrossFolders: additions of generated tables to hand-kept entries, which win.
func TestMoreAcrossFolders(t *testing.T) {
	g := load(t, `
title president
    kind office
more person_ann
    alias    Anna, Ann, Annie
    wikidata Q1
    gender   male
    role     AAA president 2001..2002
    role     AAA president 2003..
    ambiguous Annie
person Gone
    id person_ann
    alias Not Kept
`, `
country A Land
    code AAA
person Ann
    wikidata Q2
    gender   female
    alias    Annie
    role     AAA president 2001..2002
`)
	i, _ := g.ByID("person_ann")
	e := g.Entry(i)
	want := &Entry{ID: "person_ann", Kind: Person, Name: "Ann", Wikidata: "Q2", Gender: Female, Prominence: 1,
		Names: []Name{{Text: "Ann", Form: FormName}, {Text: "Annie", Form: FormName, Ambiguous: true}, {Text: "Anna", Form: FormName}},
		Roles: []Role{{"president", "country_a-land", Date{2001, 0, 0}, Date{2002, 0, 0}}, {"president", "country_a-land", Date{2003, 0, 0}, Date{}}},
		File:  "t.txt", Line: 7}
	if !reflect.DeepEqual(e, want) {
		t.Errorf("\n got %+v\nwant %+v", e, want)
	}
	if !e.InOffice(date(t, "2002-06")) || e.InOffice(date(t, "1999")) || e.InOffice(Date{}) {
		t.Error("in office")
	}
}

// Many goroutines ask for the same entries at once, and all get the same ones.
func TestEntriesAreMadeOnce(t *testing.T) {
	g := load(t, world)
	var all [8][]*Entry
	var wait sync.WaitGroup
	for i := range all {
		wait.Go(func() {
			for j := range g.Len() {
				all[i] = append(all[i], g.Entry(j))
			}
		})
	}
	wait.Wait()
	for i := range all {
		if !reflect.DeepEqual(all[i], all[0]) || all[i][3] != all[0][3] {
			t.Error("two copies of an entry")
		}
	}
}
