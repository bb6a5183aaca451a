package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text    string
		columns int
		want    string
	}{
		{"", 10, ""},
		{"one two three", 7, "one two|three"},
		{"averyverylongword is alone", 8, "averyverylongword|is alone"},
		{"金正恩 金正恩", 12, "金正恩|金正恩"},
		{"cafe\u0301 x", 6, "cafe\u0301 x"},
	} {
		if got := strings.Join(wrap(c.text, c.columns), "|"); got != c.want {
			t.Errorf("wrap(%q, %d) = %q, want %q", c.text, c.columns, got, c.want)
		}
	}
}

func TestPlain(t *testing.T) {
	for text, want := range map[string]string{
		"a\tb\r\n c":              "a b c",
		"\x1b]0;title\x07 \u009b": "]0;title",
		"\u202eevil\u2069 x":      "evil x",
		"bad\xff":                 "bad\uFFFD",
		"«Привет»":                "«Привет»",
	} {
		if got := plain(text); got != want {
			t.Errorf("plain(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		text    string
		columns int
		want    string
	}{{"short", 5, "short"}, {"longer", 5, "long…"}, {"one, two", 6, "one…"}, {"金正恩", 4, "金…"}} {
		if got := cut(c.text, c.columns); got != c.want || cells(got) > c.columns {
			t.Errorf("cut(%q, %d) = %q, want %q", c.text, c.columns, got, c.want)
		}
	}
}

func TestEmphasise(t *testing.T) {
	p := &page{colour: true}
	got := p.emphasise("Iranian ships left Iran for Kiribati", []string{"Iran", "Kiribati", "", "gone"})
	if want := "Iranian ships left Iran for \x1b[1mKiribati\x1b[0m"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestShellWord(t *testing.T) {
	for word, want := range map[string]string{
		"Iran": "Iran", "Kim Jong Un": `"Kim Jong Un"`, "O'Neil": `"O'Neil"`, `a"b`: `'a"b'`, `$x'y`: `'$x'\''y'`, "": `""`, "Erdoğan": "Erdoğan",
	} {
		if got := shellWord(word); got != want {
			t.Errorf("shellWord(%q) = %s, want %s", word, got, want)
		}
	}
}

func TestThousands(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 1234567: "1,234,567"} {
		if got := thousands(n); got != want {
			t.Errorf("thousands(%d) = %s, want %s", n, got, want)
		}
	}
}

// The help of every command fits on a screen.
func TestHelpIsShort(t *testing.T) {
	root := newRoot(console{})
	for _, cmd := range root.Commands() {
		var out bytes.Buffer
		cmd.SetOut(&out)
		if err := cmd.Help(); err != nil {
			t.Fatal(err)
		}
		if lines := strings.Count(out.String(), "\n"); lines > 25 {
			t.Errorf("%s: the help has %d lines", cmd.Name(), lines)
		}
	}
}

// The summary of a graph names commands that have an answer in it.
func TestSummaryNext(t *testing.T) {
	folder := t.TempDir()
	if err := writeFixture(folder); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	summarize(&page{out: &out, width: plainWidth}, fixtureGraph(), "my graph.json")
	for _, want := range []string{
		"2 articles · 8 sentences · 7 entities\n11 links (4 stated, 7 named together)\n",
		"  Vladimir Putin   person, 6 mentions in 2 articles, 2023-08-31 to 2025-01-11\n",
		"  Vladimir Putin — meet → Kim Jong Un   1 statement, 1 planned\n",
		"  entente between \"Vladimir Putin\" \"Kim Jong Un\" -g \"my graph.json\"\n",
		"  entente export -g \"my graph.json\" -o \"my graph.graphml\"\n",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in:\n%s", want, &out)
		}
	}
}
