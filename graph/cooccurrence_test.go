package graph

import (
	"math"
	"slices"
	"strings"
	"testing"
)

func TestCoOccurrence(t *testing.T) {
	g := build(t,
		newScene("a", "2024-01-02").
			sentence("[Kim=person_kim], [he=person_kim/pronoun] and the [Russian=country_russia/adjective] [Putin=person_putin].").
			sentence("[He=person_kim/pronoun] met [Moscow=place_moscow>country_russia].").
			sentence("Nobody."),
		newScene("b", "2024-01-01").sentence("[Putin=person_putin] met [Kim=person_kim].").sentence("[Japan=country_japan]."),
	)
	wantLines(t, "edges", edgesOf(g, CoOccurrenceLayer),
		"country_russia person_kim 2", "country_russia person_putin 1", "person_kim person_putin 2")
	e := g.Edges[2]
	if e.Key != "person_kim__co_occurs__person_putin" || e.FirstSeen != "2024-01-01" || e.LastSeen != "2024-01-02" || !e.Symmetric() {
		t.Errorf("edge %+v", e)
	}
	last := e.Evidence[1]
	if last.Document != "b" || last.Sentence != "Putin met Kim." || !slices.Equal(last.As, []string{"Kim", "Putin"}) {
		t.Errorf("evidence %+v", last)
	}
	if e.Evidence[0].Sentence != "Kim, he and the Russian Putin." || !strings.HasPrefix(e.Evidence[0].As[0], "Kim") {
		t.Errorf("evidence %+v", e.Evidence[0])
	}
	// Four sentences name somebody; Kim is in three of them, Putin in two, both in two.
	// NPMI = ln((2/4) / (3/4 * 2/4)) / -ln(2/4) = ln(4/3) / ln 2.
	if want := 0.415; math.Abs(e.NPMI-want) > 1e-4 {
		t.Errorf("NPMI %v, want %v", e.NPMI, want)
	}
	// 2 * (2 ln(2*4/(3*2)) + 1 ln(1*4/(3*2)) + 0 + 1 ln(1*4/(1*2)))
	if want := 2 * (2*math.Log(8.0/6) + math.Log(4.0/6) + math.Log(4.0/2)); math.Abs(e.LLR-want) > 1e-4 {
		t.Errorf("log-likelihood %v, want %v", e.LLR, want)
	}
}

func TestTogether(t *testing.T) {
	for _, c := range []struct {
		name string
		together
		wantNPMI, wantLLR float64
	}{
		{"in every sentence", together{both: 3, one: 3, other: 3, all: 3}, 1, 0},
		{"never apart", together{both: 5, one: 5, other: 5, all: 10}, 1, 13.8629},
		{"as by chance", together{both: 1, one: 2, other: 2, all: 4}, 0, 0},
		{"always with the common one", together{both: 1, one: 1, other: 10, all: 10}, 0, 0},
		{"shunning", together{both: 1, one: 50, other: 50, all: 100}, -0.699, 2 * (2*math.Log(0.04) + 98*math.Log(1.96))},
	} {
		if npmi, llr := c.npmi(), c.logLikelihood(); math.Abs(npmi-c.wantNPMI) > 1e-4 || math.Abs(llr-c.wantLLR) > 1e-4 {
			t.Errorf("%s: NPMI %v, log-likelihood %v, want %v, %v", c.name, npmi, llr, c.wantNPMI, c.wantLLR)
		}
	}
}
