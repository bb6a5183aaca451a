package extract

import (
	"strings"
	"testing"
	"testing/fstest"
)

// FuzzExtract: whatever the text, an extraction keeps its promises.
func FuzzExtract(f *testing.F) {
	x := extractor(f)
	f.Add("2024-05-01", "Russia and the U.S. accused each other. “It's not so,” Kim's spokesman, Jo Roe, said on Friday, according to TASS.")
	f.Add("", "MOSCOW (Reuters) - Putin, who visited Iran in May, denied attacking “Kyiv”…\n\nTT\n\nPhoto: AP\n\nHad Russia not urged Iran to halt talks with Xi, would it?")
	f.Add("", "Vladimir Pu\u00adtin met the North-South corridor's O’Neil – and—or/and ''s 's n't.")
	f.Fuzz(func(t *testing.T, date, text string) {
		if len(text) > 4000 {
			return
		}
		a := Article{ID: "a", Date: date, Text: strings.ToValidUTF8(text, "?")}
		e := x.Extract(&a)
		if err := e.Check(&a); err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		if err := Show(&b, &a, e); err != nil {
			t.Fatal(err)
		}
	})
}

// FuzzLoadActions: a rule file loads or is refused, and a refusal names file and line.
func FuzzLoadActions(f *testing.F) {
	f.Add("action visit CONSULT\n    verb visit\n    target object, to\n    + A visited B. => A visit B\n    - A visited nobody.\n")
	f.Add("action\n  verb\n- x\naction a b ACCUSE\n\tmutual no\n+ a => b")
	f.Fuzz(func(t *testing.T, text string) {
		_, err := loadActions(fstest.MapFS{"a.rules": {Data: []byte(text)}})
		if err != nil && !strings.Contains(err.Error(), "a.rules") {
			t.Fatalf("no file in %q", err)
		}
	})
}

// TestLoadActionsFaults: every fault is found, with its line, in one run.
func TestLoadActionsFaults(t *testing.T) {
	text := `action visit NOCLASS
    verb visit
    target aside
    colour red
    + A visited B.
action tour CONSULT
    verb visit
    + A toured B. => A tour B
action visit CONSULT
    needs source
    mutual maybe
    + A visited B. => A visit B
    - A.
`
	_, err := loadActions(fstest.MapFS{"a.rules": {Data: []byte(text)}})
	if err == nil {
		t.Fatal("no fault is found")
	}
	for _, want := range []string{
		`a.rules:1: "NOCLASS" is none of PLOVER's sixteen classes`,
		`a.rules:3: unknown slot "aside"`,
		`a.rules:4: unknown field "colour"`,
		"a.rules:5: want `+ SENTENCE => SOURCE visit TARGET`",
		`a.rules:1: action "visit" needs an example for (+) and one against (-)`,
		`a.rules:6: action "tour" needs an example for (+) and one against (-)`,
		`a.rules:9: action "visit" stands at a.rules:1 already`,
		"a.rules:10: needs \"source\": only `needs target` is known",
		"a.rules:11: mutual \"maybe\": only `mutual yes` is known",
		`a.rules:9: action "visit" has neither verb nor noun`,
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("missing %s in\n%v", want, err)
		}
	}
}

// BenchmarkExtract reads the bundled articles: all stages, one core.
func BenchmarkExtract(b *testing.B) {
	x := extractor(b)
	var articles []Article
	size, words := 0, 0
	err := ReadArticles([]string{"../testdata/articles"}, nil, func(a Article) error {
		articles = append(articles, a)
		size += len(a.Text)
		words += len(strings.Fields(a.Text))
		return nil
	}, func(p Problem) { b.Error(p) })
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for i := range articles {
			x.Extract(&articles[i])
		}
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
