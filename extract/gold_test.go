package extract

import (
	"fmt"
	"sort"
	"strings"
	"testing"
)

// goldFloors are the figures that TestGold asks for, in per cent: F1 of what is
// found, or the share that is right of what is judged. Raising one is part of the change that earns it.
var goldFloors = []struct {
	row   string
	floor float64
}{
	{rowSpans, 95.5},
	{rowNames, 95.5},
	{rowLinks, 95.5},
	{rowEntities, 95.5},
	{rowTitles, 78.5},
	{rowPronouns, 46},
	{rowDescriptions, 33.5},
	{rowActsFor, 86.5},
	{rowMild, 49},
	{rowStatements, 47.5},
	{rowExact, 46.5},
	{rowModality, 96},
	{rowNegation, 98.5},
	{rowSpeakers, 93},
	{rowWhen, 70},
}

// The rows of the table.
const (
	rowSpans        = "names: span"
	rowNames        = "names: span, kind"
	rowLinks        = "names: entity"
	rowEntities     = "entities"
	rowTitles       = "titles"
	rowPronouns     = "pronouns"
	rowDescriptions = "descriptions"
	rowActsFor      = "stands for"
	rowMild         = "statements: one of each side"
	rowStatements   = "statements: class, sides"
	rowExact        = "statements: and standing"
	rowModality     = "  modality of these"
	rowNegation     = "  negation of these"
	rowSpeakers     = "  speakers of these"
	rowWhen         = "  time of these"
)

// tally counts one row. What is optional is in neither: so right of what is
// wanted (hit) and right of what is found (good) may differ.
type tally struct {
	wanted, hit int
	found, good int
	share       bool // only hit of wanted counts
}

func (y *tally) recall() float64    { return percent(y.hit, y.wanted) }
func (y *tally) precision() float64 { return percent(y.good, y.found) }

// figure is F1 in per cent, or the share.
func (y *tally) figure() float64 {
	p, r := y.precision(), y.recall()
	if y.share {
		return r
	}
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// want adds one that is wanted, and judge one that the program found.
func (y *tally) want(right bool) {
	y.wanted++
	if right {
		y.hit++
	}
}

func (y *tally) judge(right bool) {
	y.found++
	if right {
		y.good++
	}
}

func percent(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return 100 * float64(part) / float64(whole)
}

// TestGold extracts the labelled articles and compares with the labels, as
// testdata/README.md says. It logs a table, and what was missed and what is false, sentence by sentence.
func TestGold(t *testing.T) {
	x := extractor(t)
	total := map[string]*tally{}
	var listing strings.Builder
	for _, g := range goldArticles(t) {
		s := newScore(g, x.Extract(&g.article), total)
		s.run()
		s.list(&listing)
	}
	t.Logf("missed and false:\n%s", listing.String())
	t.Logf("gold:\n%s", goldTable(total))
	if len(total) != len(goldFloors) {
		t.Errorf("%d rows have %d floors", len(total), len(goldFloors))
	}
	for _, f := range goldFloors {
		if got := total[f.row].figure(); got < f.floor {
			t.Errorf("%s: %.1f is under the floor of %.1f", strings.TrimSpace(f.row), got, f.floor)
		}
	}
}

func goldTable(total map[string]*tally) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-30s %13s %13s %6s %6s %6s %6s\n", "", "right/wanted", "right/found", "P", "R", "F1", "floor")
	for _, f := range goldFloors {
		y := total[f.row]
		wanted, found := fmt.Sprintf("%d/%d", y.hit, y.wanted), fmt.Sprintf("%d/%d", y.good, y.found)
		if y.share {
			fmt.Fprintf(&b, "%-30s %13s %13s %6s %6s %6.1f %6.1f\n", f.row, wanted, "", "", "", y.figure(), f.floor)
			continue
		}
		fmt.Fprintf(&b, "%-30s %13s %13s %6.1f %6.1f %6.1f %6.1f\n", f.row, wanted, found, y.precision(), y.recall(), y.figure(), f.floor)
	}
	return b.String()
}

// list writes what differs, under its sentence.
func (s *score) list(b *strings.Builder) {
	sort.SliceStable(s.differences, func(i, k int) bool { return s.differences[i].sentence < s.differences[k].sentence })
	fmt.Fprintf(b, "\n%s\n", s.gold.file)
	last := -2
	for _, d := range s.differences {
		if d.sentence != last {
			text := "the article as a whole, and what is outside its labelled sentences"
			if d.sentence >= 0 {
				text = s.text(s.gold.Sentences[d.sentence].Start, s.gold.Sentences[d.sentence].End)
			}
			fmt.Fprintf(b, "  %s\n", text)
			last = d.sentence
		}
		fmt.Fprintf(b, "      %s\n", d.what)
	}
}
