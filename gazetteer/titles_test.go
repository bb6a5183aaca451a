package gazetteer

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

const offices = `
country Russia
    code   RUS
country North Korea
    code   PRK
organization NATO
person Vladimir Putin
    role   RUS president 2000-05-07..2008-05-07
    role   RUS prime minister 2008-05-08..2012-05-07
    role   RUS president 2012-05-07..
person Dmitry Medvedev
    role   RUS president 2008-05-07..2012-05-07
    role   RUS prime minister 2012-05-08..2020-01
person Choe Ryong Hae
    role   PRK defence minister ..
person Jens Stoltenberg
    role   organization_nato secretary-general 2014..2024
title president
    kind   office
    plural presidents
title vice president
    kind   office
    plural vice presidents
title prime minister
    kind   office
    alias  premier, PM
    plural prime ministers
title defense minister
    kind   office
    alias  defence minister, minister of defense
    plural defense ministers
title secretary general
    kind   office
    alias  secretary of the council
title secretary
    kind   office
title Mr
    kind   honorific
    gender male
title spokeswoman
    kind   speaker
    gender female
given male Vladimir, José
given female Linda
given either Kim, Jean-Marie
`

func TestFindTitles(t *testing.T) {
	g := load(t, offices)
	for _, c := range []struct{ sentence, want string }{
		{"", ""},
		{"Russian President Vladimir Putin", "1-2 president"},
		{"the presidents of both", "1-2 president+"},
		{"VICE - PRESIDENT and vice president and Vice-Presidents", "0-3 vice president; 4-6 vice president"},
		{"vice presidents", "0-2 vice president+"},
		{"the Minister of Defense and the DEFENCE MINISTER", "1-4 defense minister; 6-8 defense minister"},
		{"Secretary - General , secretary", "0-3 secretary general; 4-5 secretary"},
		{"secretary of the union", "0-1 secretary"},
		{"Mr. Mr MR mr", "0-1 mr; 1-2 mr; 2-3 mr; 3-4 mr"},
		{"5 P.M. premier", "1-2 prime minister; 2-3 prime minister"},
		{"president 's spokeswoman", "0-1 president; 2-3 spokeswoman"},
	} {
		var got []string
		for _, m := range g.FindTitles(tokens(c.sentence)) {
			text := fmt.Sprintf("%d-%d %s", m.First, m.Last, g.Title(m.Title).Text)
			if m.Plural {
				text += "+"
			}
			got = append(got, text)
		}
		if got := strings.Join(got, "; "); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.sentence, got, c.want)
		}
	}
}

func TestTitle(t *testing.T) {
	g := load(t, offices)
	i, ok := g.TitleByText("Defense  Ministers")
	want := &Title{Text: "defense minister", Kind: "office",
		Forms: []string{"defense minister", "defence minister", "minister of defense", "defense ministers"}}
	if got := g.Title(i); !ok || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
	if i, ok := g.TitleByText("mr."); !ok || g.Title(i).Gender != Male {
		t.Error("mr. is not known as male")
	}
	for _, text := range []string{"", "minister", "defense"} {
		if _, ok := g.TitleByText(text); ok {
			t.Errorf("%q is a title", text)
		}
	}
}

func TestHolders(t *testing.T) {
	g := load(t, offices)
	for _, c := range []struct{ title, of, on, want string }{
		{"president", "country_russia", "2003-01-01", "person_vladimir-putin"},
		{"president", "country_russia", "2010", "person_dmitry-medvedev"},
		{"president", "country_russia", "2012-05-07", "person_vladimir-putin person_dmitry-medvedev"},
		{"president", "country_russia", "2012", "person_vladimir-putin person_dmitry-medvedev"},
		{"president", "country_russia", "2023-08-30", "person_vladimir-putin"},
		{"president", "country_russia", "", "person_vladimir-putin"},
		{"president", "country_russia", "1999", ""},
		{"prime minister", "country_russia", "2020-01-31", "person_dmitry-medvedev"},
		{"prime minister", "country_russia", "2020-02-01", ""},
		{"prime minister", "country_russia", "", ""},
		{"premier", "country_russia", "2009", "person_vladimir-putin"},
		{"Minister of Defense", "country_north-korea", "1950", "person_choe-ryong-hae"},
		{"defense minister", "country_north-korea", "", "person_choe-ryong-hae"},
		{"secretary general", "organization_nato", "2023-08", "person_jens-stoltenberg"},
		{"president", "country_north-korea", "2010", ""},
		{"president", "PRK", "2010", ""},
		{"tsar", "country_russia", "2010", ""},
	} {
		var ids []string
		for _, i := range g.Holders(c.title, c.of, date(t, c.on)) {
			ids = append(ids, g.Entry(i).ID)
		}
		if got := strings.Join(ids, " "); got != c.want {
			t.Errorf("%s of %s on %q: %s, want %s", c.title, c.of, c.on, got, c.want)
		}
	}
}

func TestGiven(t *testing.T) {
	g := load(t, offices)
	for _, c := range []struct {
		word   string
		gender Gender
		known  bool
	}{
		{"Vladimir", Male, true}, {"VLADIMIR", Male, true}, {"vladimir", "", false}, {"Jose", Male, true},
		{"Linda", Female, true}, {"Kim", "", true}, {"Jean-Marie", "", true}, {"Putin", "", false}, {"", "", false},
	} {
		if gender, known := g.Given(c.word); gender != c.gender || known != c.known {
			t.Errorf("Given(%q) = %q, %v", c.word, gender, known)
		}
	}
}
