package gazetteer

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
)

func TestLoadEntry(t *testing.T) {
	g := load(t, `# a comment
country Russia
    # an indented comment
    code       RUS
    acronym    RF

organization NATO
    id         organization_nato-alliance
person  Vladimir   Putin
    wikidata   Q7747
    gender     male
    country    RUS
    alias      Vladimir  Vladimirovich Putin, V. V. Putin
    short      Putin
    later      the strongman
    ambiguous  Putin, the strongman
    role       RUS president 2012-05-07..
    role       RUS Prime-Minister 2008-05-08..2012-05
    role       organization_nato-alliance defence minister ..
place Moscow
    stands-for RUS
title president
    kind       office
title prime minister
    kind       office
title defense minister
    kind       office
    alias      defence minister
`)
	i, ok := g.ByID("person_vladimir-putin")
	if !ok {
		t.Fatal("no such entry")
	}
	want := &Entry{
		ID: "person_vladimir-putin", Kind: Person, Name: "Vladimir Putin", Wikidata: "Q7747", Country: "RUS", Gender: Male,
		Prominence: 1,
		Names: []Name{
			{Text: "Vladimir Putin", Form: FormName},
			{Text: "Vladimir Vladimirovich Putin", Form: FormName},
			{Text: "V. V. Putin", Form: FormName},
			{Text: "Putin", Form: FormShort, Ambiguous: true},
			{Text: "the strongman", Form: FormShort, Ambiguous: true, Later: true},
		},
		Roles: []Role{
			{"president", "country_russia", Date{2012, 5, 7}, Date{}},
			{"prime minister", "country_russia", Date{2008, 5, 8}, Date{2012, 5, 0}},
			{"defense minister", "organization_nato-alliance", Date{}, Date{}},
		},
		File: "t.txt", Line: 12,
	}
	if got := g.Entry(i); !reflect.DeepEqual(got, want) {
		t.Errorf("\n got %+v\nwant %+v", got, want)
	}
	russia, _ := g.ByCode("RUS")
	if e := g.Entry(russia); e.Country != "RUS" || e.ID != "country_russia" {
		t.Errorf("Russia: %+v", e)
	}
	moscow, _ := g.ByID("place_moscow")
	if e := g.Entry(moscow); e.StandsFor != "country_russia" || e.Country != "" {
		t.Errorf("Moscow: %+v", e)
	}
	if _, ok := g.ByID("place_atlantis"); ok || g.Len() != 4 {
		t.Errorf("%d entries", g.Len())
	}
	if _, ok := g.ByCode("XXX"); ok {
		t.Error("there is a country XXX")
	}
}

func TestMadeIDs(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"Vladimir Putin", "person_vladimir-putin"},
		{"Côte d'Ivoire", "person_cote-d-ivoire"},
		{"U.S. Steel Co.", "person_u-s-steel-co"},
		{"'Ndrangheta", "person_ndrangheta"},
		{"Lech Wałęsa", "person_lech-walesa"},
		{"Путин", ""},
	} {
		if got := makeID("person", c.name); got != c.want {
			t.Errorf("makeID(%q) = %q, want %q", c.name, got, c.want)
		}
	}
}

// TestFaults gives one text a case, to stand below a head: its faults must be these,
// with lines counted from the first line of the text.
func TestFaults(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"unknown kind", "contry X\n    code XXX\n", `1: unknown kind "contry"`},
		{"unknown field", "event X\n    capitol Y\n", `2: unknown field "capitol"`},
		{"field of another kind", "event X\n    code XXX\n", `2: kind event takes no field "code"`},
		{"field on given", "given male A\n    alias B\n", `2: kind given takes no field "alias"`},
		{"field on title", "title x\n    kind rank\n    wikidata Q1\n", `3: kind title takes no field "wikidata"`},
		{"empty field", "event X\n    alias\n", `2: field "alias" needs a value`},
		{"repeated field", "event X\n    wikidata Q1\n    wikidata Q2\n", `3: field "wikidata" stands twice in this entry`},
		{"empty place in list", "event X\n    alias A,, B\n    later the c,\n", `2: field "alias" has an empty place in its list
3: field "later" has an empty place in its list`},
		{"tab", "event X\n\talias Y\n", `2: a field is indented by spaces, not by a tab`},
		{"no name", "event\n", `1: kind event needs a name`},
		{"title without name", "title\n", `1: kind title needs a name`},
		{"wikidata", "event X\n    wikidata q7\n", `2: "q7" is not a Wikidata id: Q and digits`},
		{"code", "country X\n    code XX\n", `2: "XX" is not a code: three capital letters`},
		{"country without code", "country X\n", `1: country X needs a code`},
		{"code twice", "country X\n    code XXX\ncountry Y\n    code XXX\n", `4: code XXX is already that of X at t.txt:1`},
		{"country of no country", "person X\n    country YYY\n", `2: no country has the code YYY`},
		{"country no code", "person X\n    country Y\n", `2: "Y" is not a code: three capital letters`},
		{"stands for no country", "place X\n    stands-for YYY\n", `2: no country has the code YYY`},
		{"gender", "person X\n    gender m\n", `2: "m" is not a gender: male or female`},
		{"gender of title", "title x\n    kind rank\n    gender it\n", `3: "it" is not a gender: male or female`},
		{"kind of title", "title x\n    kind job\n", `2: "job" is not a kind of title: office, rank, honorific, speaker or relation`},
		{"title without kind", "title x\n", `1: title x needs a kind`},
		{"id", "event X\n    id Event_x\n", `2: "Event_x" is not an id: small letters, digits, _ and -, a letter first`},
		{"no id to make", "event Майдан\n", `1: no id can be made of "Майдан": give it one`},
		{"id twice", "event X\nevent x!\n", `2: id event_x is already at t.txt:1`},
		{"name without letters", "event X\n    alias -, +\n", `2: name "+" has neither letter nor digit
2: name "-" has neither letter nor digit`},
		{"name too long", "event X\n    alias" + strings.Repeat(" a", 65) + "\n", `2: name "` + strings.Repeat("a ", 64) + `a" is longer than 64 words`},
		{"not a name of the entry", "event X\n    ambiguous x\n", `2: "x" is marked ambiguous but is no name of this entry`},
		{"name twice in an entry", "event Ex-Y\n    alias A, ex Y\n", `2: name "ex Y" is already in this entry as "Ex-Y" at line 1`},
		{"name in two entries", "event X\nother A\n    alias x\n", `3: name "x" is also one of event_x at t.txt:1: both must mark it ambiguous`},
		{"name marked in one entry", "event X\n    ambiguous X\nother X\nother Y\n    alias X\n    ambiguous X\n",
			`3: name "X" is also one of event_x at t.txt:1: both must mark it ambiguous
5: name "X" is also one of other_x at t.txt:3: both must mark it ambiguous`},
		{"form in two titles", "title x\n    kind rank\ntitle y\n    kind rank\n    plural X\n", `5: "x" is already a form of title x at t.txt:1`},
		{"form twice in a title", "title vice president\n    kind office\n    alias vice-president\n",
			`3: "vice-president" is already a form of title vice president at t.txt:1`},
		{"role shape", "person X\n    role RUS president\n    role RUS 2012..\n    role RUS president 2012\n",
			`2: role "RUS president": want where it is held, the title and from..to
3: role "RUS 2012..": want where it is held, the title and from..to
4: role "RUS president 2012": want where it is held, the title and from..to`},
		{"role dates", "title king\n    kind office\nplace Y\nperson X\n    role place_y king 2012-13..2013\n    role place_y king 2013..2012-12\n    role place_y king 1...2\n",
			`5: role: "2012-13" is no date: want YYYY, YYYY-MM or YYYY-MM-DD
6: role runs backwards: 2013..2012-12
7: role: ".2" is no date: want YYYY, YYYY-MM or YYYY-MM-DD
7: role: "1" is no date: want YYYY, YYYY-MM or YYYY-MM-DD`},
		{"role of unknown title", "place Y\ntitle king\n    kind office\n    plural kings\nperson X\n    role place_y tsar ..\n    role place_y kings ..\n",
			`6: role: no title entry has the form "tsar" in the singular
7: role: no title entry has the form "kings" in the singular`},
		{"role nowhere", "title king\n    kind office\nperson X\n    role YYY king ..\n    role place_y king ..\n    role person_x king ..\n",
			`4: no country has the code YYY
5: role: "place_y" is neither a code nor the id of an entry
6: role: person_x is a person, and roles are held at a country, an organization or a place`},
		{"given without gender", "given Vladimir\n", `1: given needs male, female or either, not "Vladimir"`},
		{"given without names", "given male\n", `1: given male needs names`},
		{"given of two words", "given male Abdul Rahman, +\n", `1: "+" is not one given name
1: "Abdul Rahman" is not one given name`},
		{"given twice", "given male Andrea\ngiven female Andréa\n", `2: given name "Andréa" is already at t.txt:1; for both genders, write it once under either`},
		{"head too late", "event X\nsource Y\n", `2: source belongs in the head, before the first entry`},
		{"UTF-8", "event X\n    alias \xff\n", `2: invalid UTF-8`},
		{"all at once", "contry X\nevent Y\n    capitol Z\nevent\n", `1: unknown kind "contry"
3: unknown field "capitol"
4: kind event needs a name`},
	} {
		_, err := Load(folder(c.text))
		if got := relative(err, strings.Count(head, "\n")); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// relative writes faults of t.txt with the lines of a text below a head, also those in messages.
func relative(err error, above int) string {
	var faults Faults
	if !errors.As(err, &faults) {
		return fmt.Sprint(err)
	}
	var lines []string
	for _, f := range faults {
		message := f.Message
		for line := above + 20; line > above; line-- {
			message = strings.ReplaceAll(message, fmt.Sprintf("t.txt:%d", line), fmt.Sprintf("t.txt:%d", line-above))
			message = strings.ReplaceAll(message, fmt.Sprintf("at line %d", line), fmt.Sprintf("at line %d", line-above))
		}
		lines = append(lines, fmt.Sprintf("%d: %s", f.Line-above, message))
	}
	return strings.Join(lines, "\n")
}

func TestHeadFaults(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "t.txt:1: the head of the file lacks source, date, licence"},
		{"# nothing\n\n", "t.txt:2: the head of the file lacks source, date, licence"},
		{"source x\ndate 2024\nevent X\n", "t.txt:3: the head of the file lacks licence"},
		{"source x\ndate 2024\nlicence\n", "t.txt:3: licence needs a value"},
		{"source x\ndate then\nlicence y\n", `t.txt:2: "then" is no date: want YYYY, YYYY-MM or YYYY-MM-DD`},
		{"source x\nsource y\ndate 2024\nlicence z\n", "t.txt:2: source stands twice in the head"},
		{"source x\ndate 2024\nlicense y\n", "t.txt:3: the head of the file lacks licence\nt.txt:3: unknown kind \"license\""},
		{"source x\n    alias y\ndate 2024\nlicence z\n", `t.txt:2: field "alias" before the first entry`},
	} {
		_, err := Load(fstest.MapFS{"t.txt": {Data: []byte(c.text)}})
		if got := fmt.Sprint(err); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestFaultsOverFiles(t *testing.T) {
	_, err := Load(fstest.MapFS{
		"b.txt":     {Data: []byte(head + "event X\n")},
		"a.txt":     {Data: []byte("event X\n")},
		"c.TXT":     {Data: []byte("not read")},
		"d.txt/e":   {Data: []byte("a folder is not read")},
		"FORMAT.md": {Data: []byte("not read")},
	})
	want := "a.txt:1: the head of the file lacks source, date, licence\nb.txt:4: id event_x is already at a.txt:1"
	if got := fmt.Sprint(err); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
	if _, err := Load(fstest.MapFS{}); fmt.Sprint(err) != ".: no *.txt file in this folder" {
		t.Errorf("an empty folder: %v", err)
	}
}

func TestUnreadableFolderAndFile(t *testing.T) {
	_, err := Load(os.DirFS(filepath.Join(t.TempDir(), "none")))
	if got := fmt.Sprint(err); !strings.HasPrefix(got, ".: cannot be read: ") {
		t.Errorf("no folder: %s", got)
	}
	dir := t.TempDir()
	if err := os.Symlink("nowhere", filepath.Join(dir, "a.txt")); err != nil {
		t.Skip(err)
	}
	_, err = Load(os.DirFS(dir))
	if got := fmt.Sprint(err); !strings.HasPrefix(got, "a.txt: cannot be read: ") {
		t.Errorf("a link to nowhere: %s", got)
	}
}

func TestByteOrderMarkAndCarriageReturns(t *testing.T) {
	text := "\ufeff" + strings.ReplaceAll(head+"event X\n    alias Y\n", "\n", "\r\n")
	g, err := Load(fstest.MapFS{"t.txt": {Data: []byte(text)}})
	if err != nil || g.Len() != 1 || g.Entry(0).Names[1].Text != "Y" {
		t.Errorf("%v", err)
	}
}

func TestNoFolders(t *testing.T) {
	g, err := Load()
	if err != nil || g.Len() != 0 || g.Find(tokens("Russia said")) != nil {
		t.Errorf("%v", err)
	}
}

func TestLaterFolderWins(t *testing.T) {
	g := load(t, world+`
title president
    kind   office
    plural presidents
given male Sasha
`, `
country Russia
    code  RUS
    alias Rossiya
person Kim Kardashian
    short Kim
    country USA
    role  USA president 2001..2002
organization Georgia
    id    organization_georgia-inc
title president
    kind  rank
given either Sasha, Kim
`)
	var ids []string
	for i := range 3 {
		ids = append(ids, g.Entry(i).ID)
	}
	if got := strings.Join(ids, " "); got != "country_russia person_kim-kardashian organization_georgia-inc" {
		t.Errorf("entries begin with %s", got)
	}
	for _, c := range []struct{ sentence, want string }{
		{"Rossiya", "0-1 country_russia"},
		{"Russian Federation", ""},
		{"Kim", "0-1 person_kim-kardashian person_kim-jong-un person_kim-yo-jong"},
		{"Georgia", "0-1 organization_georgia-inc country_georgia place_georgia-us"},
	} {
		if got := told(g, g.Find(tokens(c.sentence))); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.sentence, got, c.want)
		}
	}
	if i, ok := g.TitleByText("president"); !ok || g.Title(i).Kind != "rank" {
		t.Error("the later title does not win")
	}
	if _, ok := g.TitleByText("presidents"); ok {
		t.Error("the replaced title has left a form")
	}
	if gender, ok := g.Given("Sasha"); !ok || gender != "" {
		t.Errorf("Sasha: %q, %v", gender, ok)
	}
}

func TestReferencesHoldAcrossFolders(t *testing.T) {
	_, err := Load(folder("country A\n    code AAA\nperson P\n    country AAA\n"), folder("country A\n    code BBB\nperson Q\n    country AAA\n"))
	if got := fmt.Sprint(err); got != "t.txt:7: no country has the code AAA\nt.txt:7: no country has the code AAA" {
		t.Errorf("got %s", got)
	}
}

func FuzzLoad(f *testing.F) {
	f.Add(head + world)
	f.Add(head + "title a b\n    kind rank\n    plural c\ngiven either X\nperson P\n    role place_q a-b 2012..\nplace Q\n")
	f.Add("\ufeffsource\r\ndate 0000\n\talias \xff,,\n    role RUS .. ..\n")
	f.Fuzz(func(t *testing.T, text string) {
		g, err := Load(fstest.MapFS{"t.txt": {Data: []byte(text)}})
		var faults Faults
		if err != nil && (!errors.As(err, &faults) || len(faults) == 0 || g != nil) {
			t.Fatalf("an error without faults: %v", err)
		}
		for _, fault := range faults {
			if fault.Line < 1 || fault.Line > strings.Count(text, "\n")+1 {
				t.Errorf("%s: no such line", fault)
			}
		}
		if err == nil {
			checkHolds(t, g, 1)
		}
	})
}
