package extract

import (
	"strings"
	"testing"
	"time"

	"github.com/jdkato/prose/v2"
)

func TestSplitSentences(t *testing.T) {
	// Sentences are parted by " | " in the cases.
	for _, c := range []string{
		"Mr. Putin met Gen. Milley. | They spoke.",
		"U.S. Ambassador Linda Roe left the U.S. | He stayed in the U.K. for a day.",
		"He arrived at 5 p.m. on Jan. 3. | Then he left.",
		"“We are ready,” he said. | “We will not wait.” | The talks went on.",
		"\"Will you come?\" he asked. | \"Yes.\" | She left.",
		"J. K. Rowling and George W. Bush met. | Nobody else did.",
		"Acme Inc. said profits rose 3.5 percent. | Shares of Acme Inc. | The end.",
		"What now? | No one knows… | Perhaps nobody will.",
		"He said (in May.) nothing. | Nothing!",
		"It broke\noff here. | It went on.",
	} {
		want := strings.Split(c, " | ")
		text := strings.Join(want, " ")
		if c == "Acme Inc. said profits rose 3.5 percent. | Shares of Acme Inc. | The end." {
			want = []string{"Acme Inc. said profits rose 3.5 percent.", "Shares of Acme Inc.", "The end."}
		}
		var got []string
		for _, s := range splitSentences(text, Span{0, len(text)}) {
			got = append(got, text[s.Start:s.End])
		}
		if strings.Join(got, " | ") != strings.Join(want, " | ") {
			t.Errorf("%s\n\tgot  %q", c, got)
		}
	}
}

func TestTokenize(t *testing.T) {
	for text, want := range map[string]string{
		"Putin's US-led al-Assad.":         "Putin 's US - led al - Assad .",
		"The U.S. didn't say 1,000.5.":     "The U.S. did n't say 1,000.5 .",
		"Iran—both of “which”…":            "Iran — both of “ which ” …",
		"the Iranians’ choice, O'Sullivan": "the Iranians ’ choice , O'Sullivan",
		"AT&T at 5 p.m. in Sept.":          "AT&T at 5 p.m. in Sept .",
		"see https://a.example/b?c=1, now": "see https://a.example/b?c=1 , now",
		"a\u200bb c\u00add":                "a b c\u00add",
		"@user #tag $5":                    "@user #tag $ 5",
	} {
		var got []string
		for _, tok := range tokenize(text, Span{0, len(text)}) {
			if tok.Text != text[tok.Start:tok.End] {
				t.Errorf("%q: token %q is not bytes %d-%d", text, tok.Text, tok.Start, tok.End)
			}
			got = append(got, tok.Text)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q\n\twant %s\n\tgot  %s", text, want, s)
		}
	}
}

// TestTagsAgainstProse: our tags of the bundled articles are prose's. They may
// differ where prose breaks a tie by the order of a map, takes a decimal for an
// address ("3.75": NN), or splits a word that we do not; that is rare.
func TestTagsAgainstProse(t *testing.T) {
	tg, err := loadTagger()
	if err != nil {
		t.Fatal(err)
	}
	first, err := prose.NewDocument("Load.", prose.WithSegmentation(false), prose.WithExtraction(false))
	if err != nil {
		t.Fatal(err)
	}
	same, all := 0, 0
	err = ReadArticles([]string{"../testdata/articles"}, nil, func(a Article) error {
		for _, s := range splitSentences(a.Text, Span{0, len(a.Text)}) {
			words, _ := taggedWords(tokenize(a.Text, s))
			doc, err := prose.NewDocument(strings.Join(words, " "), prose.UsingModel(first.Model), prose.WithSegmentation(false), prose.WithExtraction(false))
			if err != nil {
				return err
			}
			theirs := doc.Tokens()
			if len(theirs) != len(words) {
				continue // it has cut a word further: the contexts differ
			}
			for i, tag := range tg.tags(words) {
				all++
				if theirs[i].Text == words[i] && theirs[i].Tag == tag {
					same++
				}
			}
		}
		return nil
	}, func(p Problem) { t.Error(p) })
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d of %d tags are prose's", same, all)
	if all < 3000 || same*1000 < all*995 {
		t.Errorf("%d of %d tags are prose's, want 99.5 %% of 3,000 or more", same, all)
	}
}

// FuzzTokens: sentences and tokens lie in order within the text, each token on
// its own bytes and with a tag, whatever the text.
func FuzzTokens(f *testing.F) {
	tg, err := loadTagger()
	if err != nil {
		f.Fatal(err)
	}
	f.Add("Mr. O'Neil's US-led “plan” won't work… İs it?")
	f.Add("O'Sullivan’s said that that that İstanbul's 5-4 “vote” was $5m (e.g. no).")
	f.Add("\x00bad\xffbytes 'quoted' '' N'T 's 'S ’s ' a/b -- :-) www.x @ #")
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, s := range splitSentences(text, Span{0, len(text)}) {
			if s.Start < last || s.End > len(text) || s.Start >= s.End {
				t.Fatalf("sentence %v after %d of %d", s, last, len(text))
			}
			last = s.End
			tokens := tokenize(text, s)
			tg.tag(tokens)
			at := s.Start
			for _, tok := range tokens {
				if tok.Start < at || tok.End <= tok.Start || tok.End > s.End || tok.Tag == "" || tok.Text != text[tok.Start:tok.End] {
					t.Fatalf("token %+v after byte %d", tok, at)
				}
				at = tok.End
			}
		}
	})
}

func TestBlocks(t *testing.T) {
	x := extractor(t)
	text := strings.Join([]string{
		"Minister Visits Oslo as Talks Stall",
		"Anna Roe, Example Pool and Other News Agency/Wire Service via AP",
		"TT",
		"Minister Visits Oslo as Talks Stall",
		"Foreign Minister Ola Roe arrives in Oslo, May 3, 2019 (Reuters)",
		"By Jane Roe and John Doe",
		"OSLO, May 3, 2019 (Reuters) - The minister arrived on Friday. He left again.",
		"AFP",
		"Photo: Example Agency",
		"The talks go on, officials said.",
	}, "\n\n")
	want := "title credit artefact title/repeated caption credit byline dateline body agency credit body"
	var got []string
	for _, b := range x.findBlocks(text) {
		k := string(b.Kind)
		if b.Repeated {
			k += "/repeated"
		}
		got = append(got, k)
	}
	if s := strings.Join(got, " "); s != want {
		t.Errorf("want %s\ngot  %s", want, s)
	}
}

func TestSplitArticles(t *testing.T) {
	story := strings.Repeat("This is a sentence of the story that is long enough to count. ", 3)
	text := "First Title Here\n\n" + story + "\n\n\n\nSecond Title Here\n\nSecond Title Here\n\n" + story + "\n"
	got := SplitArticles("news", text)
	if len(got) != 2 || got[0].ID != "news#1" || got[1].Title != "Second Title Here" || !strings.HasPrefix(got[1].Text, "Second") {
		t.Errorf("got %+v", got)
	}
	if one := SplitArticles("news", "A Title Of One\n\n"+story); len(one) != 1 || one[0].ID != "news" {
		t.Errorf("got %+v", one)
	}
	if none := SplitArticles("news", " \n\n"); len(none) != 0 {
		t.Errorf("got %+v", none)
	}
}

// TestCheckFindsFaults: an extraction that breaks one promise does not pass.
func TestCheckFindsFaults(t *testing.T) {
	a := Article{ID: "a", Text: "Russia attacked Ukraine on Friday."}
	x := extractor(t)
	if err := x.Extract(&a).Check(&a); err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func(e *Extraction){
		"id":        func(e *Extraction) { e.ID = "b" },
		"sentence":  func(e *Extraction) { e.Sentences[0].End = 99 },
		"span":      func(e *Extraction) { e.Mentions[0].End = e.Mentions[0].Start },
		"kind":      func(e *Extraction) { e.Mentions[0].Kind = "banana" },
		"form":      func(e *Extraction) { e.Mentions[0].Form = "zzz" },
		"entity":    func(e *Extraction) { *e.Mentions[0].Entity = 7 },
		"order":     func(e *Extraction) { e.Mentions[0], e.Mentions[1] = e.Mentions[1], e.Mentions[0] },
		"entity id": func(e *Extraction) { e.Entities[0].ID = "Country" },
		"class":     func(e *Extraction) { e.Statements[0].Class = "WAR" },
		"quad":      func(e *Extraction) { e.Statements[0].Quad = "" },
		"modality":  func(e *Extraction) { e.Statements[0].Modality = "sure" },
		"source":    func(e *Extraction) { e.Statements[0].Source = nil },
		"target":    func(e *Extraction) { e.Statements[0].Target = []int{9} },
		"action":    func(e *Extraction) { e.Statements[0].Action = "" },
		"evidence":  func(e *Extraction) { e.Statements[0].End-- },
		"when":      func(e *Extraction) { e.Statements[0].When = &When{Start: "2024-01-01x", End: "zzz"} },
		"note":      func(e *Extraction) { e.Notes = append(e.Notes, Note{-5, 900, "n"}) },
	} {
		e := x.Extract(&a)
		spoil(e)
		if e.Check(&a) == nil {
			t.Errorf("%s: the fault passes", name)
		}
	}
}

// TestCostIsLinear: twice the text takes about twice the time, also where every
// name, acronym, title or paragraph is met again and again.
func TestCostIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	x := extractor(t)
	word := func(i int) string {
		return string(rune('A'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676%26)) + "ov"
	}
	for name, piece := range map[string]func(i int) string{
		"acronyms":   func(i int) string { return "Jane " + word(i) + " joined " + strings.ToUpper(word(i)[:3]) + ". " },
		"short":      func(i int) string { return "Jane " + word(i) + " spoke. " + word(i) + " left. " },
		"titles":     func(i int) string { return "A spokesman, Jane " + word(i) + ", spoke. The spokesman said so. " },
		"paragraphs": func(i int) string { return "Paragraph " + word(i) + " stands alone here, they said.\n\n" },
	} {
		cost := func(n int) time.Duration {
			var b strings.Builder
			for i := range n {
				b.WriteString(piece(i))
			}
			a := Article{ID: "a", Text: b.String()}
			start := time.Now()
			x.Extract(&a)
			return time.Since(start)
		}
		cost(500)
		small, large := min(cost(1500), cost(1500)), min(cost(6000), cost(6000))
		if large > 10*small {
			t.Errorf("%s: 4 times the text takes %v, %.1f times as long", name, large, float64(large)/float64(small))
		}
	}
}
