package extract

import (
	"strings"
	"testing"

	"entente/gazetteer"
)

// TestGoldAgainstItself scores the labels as if the program had found just them:
// every row must be full. With every statement turned round, little more than what is mutual stays right.
func TestGoldAgainstItself(t *testing.T) {
	total, turned := map[string]*tally{}, map[string]*tally{}
	for _, g := range goldArticles(t) {
		s := newScore(g, g.extraction(false), total)
		s.run()
		for _, d := range s.differences {
			if !strings.Contains(d.what, "stands for") { // a mention can stand for two, the program's for one
				t.Errorf("%s: %s", g.file, d.what)
			}
		}
		newScore(g, g.extraction(true), turned).run()
	}
	for _, f := range goldFloors {
		if y := total[f.row]; y.figure() < 100 || y.wanted == 0 {
			t.Errorf("%s: %.1f, and not 100: %+v", f.row, y.figure(), *y)
		}
	}
	if y := turned[rowStatements]; y.hit == 0 || 5*y.hit > y.wanted {
		t.Errorf("turned round: %d of %d statements are right", y.hit, y.wanted)
	}
}

// extraction is what a perfect program would find, or one that mixes up source and target.
func (g *goldArticle) extraction(turned bool) *Extraction {
	e := &Extraction{ID: g.ID}
	for _, x := range g.Entities {
		e.Entities = append(e.Entities, Entity{ID: "x", Kind: gazetteer.Kind(x.Kind), Name: x.Name})
	}
	for i := range g.Mentions {
		m := &g.Mentions[i]
		out := Mention{Start: m.Start, End: m.End, Kind: gazetteer.Kind(m.Kind), Form: m.Form, Sentence: m.Sentence, Entity: &m.Entities[0]}
		if len(m.StandsFor) > 0 {
			out.ActsFor = &m.StandsFor[0]
		}
		e.Mentions = append(e.Mentions, out)
	}
	for _, st := range g.Statements {
		out := Statement{Action: st.Action, Class: st.Classes[0], Modality: st.Modality, Negated: st.Negated, Start: st.Start, End: st.End,
			Source: g.mentioning(st.Source, st.Start), Target: g.mentioning(st.Target, st.Start)}
		if st.When != nil {
			out.When = &When{Start: st.When.Start, End: st.When.End}
		}
		for _, k := range st.Speakers {
			out.Speakers = append(out.Speakers, g.mentioning([][]int{{k}}, st.Start)...)
		}
		if turned {
			out.Source, out.Target = out.Target, out.Source
		}
		e.Statements = append(e.Statements, out)
	}
	return e
}

// mentioning gives a mention of each element, in the sentence that begins at
// start where there is one; an element that the sentence leaves out has none.
func (g *goldArticle) mentioning(elements [][]int, start int) (out []int) {
	for _, alternatives := range elements {
		for i, m := range g.Mentions {
			if g.Sentences[m.Sentence].Start == start && shareOne(alternatives, append(append([]int{}, m.Entities...), m.StandsFor...)) {
				out = append(out, i)
				break
			}
		}
	}
	return out
}

func shareOne(a, b []int) bool {
	for _, k := range a {
		if contains(b, k) {
			return true
		}
	}
	return false
}
