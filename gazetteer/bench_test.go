package gazetteer

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"
	"testing/fstest"
)

// manyEntries writes n people with three names each, made of syllables.
func manyEntries(n int) string {
	random := rand.New(rand.NewSource(1))
	syllables := strings.Fields("ka lo mi ne ru sa to vi ba de fo gu ha jo ki la mu na po ri so te va ze")
	word := func() string {
		var b strings.Builder
		for range 3 + random.Intn(2) {
			b.WriteString(syllables[random.Intn(len(syllables))])
		}
		return strings.ToUpper(b.String()[:1]) + b.String()[1:]
	}
	var b strings.Builder
	b.WriteString("country Nowhere\n    code NWH\ntitle president\n    kind office\n")
	for i := range n {
		first, last := word(), word()
		fmt.Fprintf(&b, "person %s %s %d\n    country NWH\n    wikidata Q%d\n", first, last, i, i+1)
		fmt.Fprintf(&b, "    alias %s %s %s %d\n    short %s%d\n", first, word(), last, i, last, i)
		fmt.Fprintf(&b, "    role NWH president 1990-01-01..1999\n")
	}
	return b.String()
}

// sentences makes a text of n sentences in which names of the gazetteer stand.
func sentences(g *Gazetteer, n int) (text [][]string, bytes int) {
	random := rand.New(rand.NewSource(2))
	filler := tokens("the talks with its envoy about a new agreement on trade were held on Monday in the capital , officials said")
	for range n {
		var words []string
		for range 4 {
			e := g.Entry(random.Intn(g.Len()))
			words = append(words, Words(e.Names[random.Intn(len(e.Names))].Text)...)
			words = append(words, filler[random.Intn(len(filler)):]...)
		}
		for _, word := range words {
			bytes += len(word) + 1
		}
		text = append(text, words)
	}
	return text, bytes
}

func BenchmarkFind(b *testing.B) {
	for _, n := range []int{1_000, 100_000} {
		b.Run(fmt.Sprintf("entries=%d", n), func(b *testing.B) {
			g, err := Load(folder(manyEntries(n)))
			if err != nil {
				b.Fatal(err)
			}
			text, bytes := sentences(g, 1000)
			words := 0
			for _, sentence := range text {
				words += len(sentence)
			}
			b.SetBytes(int64(bytes))
			b.ReportAllocs()
			for b.Loop() {
				for _, sentence := range text {
					g.Find(sentence)
				}
			}
			b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}

func BenchmarkFindTitles(b *testing.B) {
	g := load(b, world+offices[strings.Index(offices, "title president"):])
	text, bytes := sentences(g, 1000)
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		for _, sentence := range text {
			g.FindTitles(sentence)
		}
	}
}

func BenchmarkLoad100k(b *testing.B) {
	files := fstest.MapFS{"people.txt": {Data: []byte(head + manyEntries(100_000))}}
	b.SetBytes(int64(len(files["people.txt"].Data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(files); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkNearest100k(b *testing.B) {
	g, err := Load(folder(manyEntries(100_000)))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		g.Nearest("Kalomi Nerusa", 5)
	}
}

func BenchmarkEmbedded(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Embedded(); err != nil {
			b.Skip(err)
		}
	}
}
