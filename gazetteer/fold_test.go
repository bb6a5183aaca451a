package gazetteer

import (
	"slices"
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"Vladimir Putin", "Vladimir|Putin"},
		{"  Vladimir \t Putin ", "Vladimir|Putin"},
		{"People's Party", "People|'s|Party"},
		{"People’s Party", "People|’s|Party"},
		{"Workers' Party of Korea", "Workers|'|Party|of|Korea"},
		{"Kim Jong-un", "Kim|Jong|un"},
		{"AFL/CIO", "AFL|CIO"},
		{"India–Pakistan", "India|Pakistan"},
		{"Sammy Davis, Jr.", "Sammy|Davis|Jr"},
		{"U.S. Steel", "U.S.|Steel"},
		{"U.S.-led coalition", "U.S.|led|coalition"},
		{"John F. Kennedy", "John|F|Kennedy"},
		{"Côte d'Ivoire", "Côte|d'Ivoire"},
		{"'Ndrangheta", "'|Ndrangheta"},
		{"OPEC+", "OPEC|+"},
		{`Joaquín "El Chapo" Guzmán`, `Joaquín|"|El|Chapo|"|Guzmán`},
		{"#MeToo", "#MeToo"},
		{"AT&T & Co.", "AT&T|&|Co"},
		{"'s", "'|s"},
		{"- / , ...", ""},
		{"", ""},
		{"\xff\xfe", "\xff|\xfe"},
	} {
		if got := strings.Join(Words(c.name), "|"); got != c.want {
			t.Errorf("Words(%q) = %s, want %s", c.name, got, c.want)
		}
	}
}

func TestFold(t *testing.T) {
	for _, c := range []struct{ word, want string }{
		{"russia", "russia"},
		{"RUSSIA", "russia"},
		{"U.S.", "us"},
		{"U.S", "us"},
		{"Jr.", "jr"},
		{"3.5", "3.5"},
		{"3.5.", "3.5"},
		{"v1.a", "v1a"},
		{".", "."},
		{"...", "..."},
		{"", ""},
		{"-", "-"},
		{"Erdoğan", "erdogan"},
		{"Erdog\u0306an", "erdogan"},
		{"İstanbul", "istanbul"},
		{"Diyarbakır", "diyarbakir"},
		{"Wałęsa", "walesa"},
		{"Møller", "moller"},
		{"Đặng", "dang"},
		{"Großer", "grosser"},
		{"ẞ", "ss"},
		{"Æthelred", "aethelred"},
		{"Œuvre", "oeuvre"},
		{"Þór", "thor"},
		{"d’Ivoire", "d'ivoire"},
		{"’s", "'s"},
		{"“", `"`},
		{"Gro\u00adßer", "grosser"},
		{"É.U.", "eu"},
		{"Путин", "путин"},
		{"金正恩", "金正恩"},
		{strings.Repeat("A", 100), strings.Repeat("a", 100)},
	} {
		if got := Fold(c.word); got != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.word, got, c.want)
		}
	}
}

func TestFoldCostsNoMemory(t *testing.T) {
	g := load(t, world)
	text := tokens("russia RUSSIA U.S. Unknown ’s")
	var numbers [5]int32
	if n := testing.AllocsPerRun(100, func() { Fold("people's") }); n != 0 {
		t.Errorf("Fold of a folded word: %v allocations", n)
	}
	if n := testing.AllocsPerRun(100, func() { readTokens(numbers[:0], g.byName, text) }); n != 0 {
		t.Errorf("the numbers of common tokens: %v allocations", n)
	}
}

// TestFoldedIsFold compares the quick way, by which texts are read, with Fold, by which names are.
func TestFoldedIsFold(t *testing.T) {
	compare := func(word string) {
		var space [40]byte
		text, hash := folded(&space, word)
		if want := Fold(word); string(text) != want || hash != hashText(want) {
			t.Errorf("folded(%q) = %q, and Fold gives %q", word, text, want)
		}
	}
	for r := rune(1); r < 0x2100; r++ {
		compare(string(r))
		compare("a" + string(r) + ".b")
		compare("1." + string(r))
		compare(string(r) + "\u0301")
	}
	for _, word := range []string{"U.S.", "3.5.", "...", "’S", "“", "é\xc3", "\xc3", "\xc3a", strings.Repeat("É.", 30)} {
		compare(word)
	}
}

func FuzzFold(f *testing.F) {
	for _, seed := range []string{"U.S.", "Erdoğan", "Großer", "…", "\u212a", "1.\u03012", "\xff", "\u00ad", "ﬁ", "\xf1Ǟ"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, word string) {
		folded := Fold(word)
		if again := Fold(folded); again != folded {
			t.Errorf("Fold(%q) = %q, and that folds to %q", word, folded, again)
		}
		if word != "" && folded == "" {
			t.Errorf("%q folds to nothing", word)
		}
		for _, w := range Words(word) {
			if w == "" || slices.ContainsFunc([]string{"-", "/", "–"}, func(j string) bool { return j == w }) {
				t.Errorf("Words(%q) gives %q", word, w)
			}
		}
	})
}
