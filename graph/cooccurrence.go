package graph

import (
	"math"

	"entente/extract"
)

// addCompany folds in one sentence: each pair of nodes that it names, once. A
// crowded one (see extract.Crowded) links nobody.
func (f *fold) addCompany(c *company, numbers []int, d *Document) {
	crowded := len(c.present) > extract.Crowded
	for i := range c.present {
		f.tallies[numbers[c.present[i].node]].node.Sentences++
		if crowded {
			continue
		}
		for j := range c.present[:i] {
			f.addPair(c, c.present[i], c.present[j], numbers, d)
		}
	}
}

func (f *fold) addPair(c *company, a, b presence, numbers []int, d *Document) {
	source, target := numbers[a.node], numbers[b.node]
	if f.tallies[target].node.ID < f.tallies[source].node.ID {
		source, target, a, b = target, source, b, a
	}
	e := f.edge(edgeID{source: source, target: target, layer: CoOccurrenceLayer})
	e.Evidence = append(e.Evidence, Evidence{
		Document: d.ID, Sentence: c.text, Start: c.span.Start, End: c.span.End,
		Date: d.Date, As: []string{a.words, b.words},
	})
}

// weigh gives the co-occurrence edges their measures, once all sentences are in.
func (f *fold) weigh() {
	all := 0
	for i := range f.documents {
		all += f.documents[i].Named
	}
	for id, e := range f.edges {
		if e.Layer == CoOccurrenceLayer {
			one, other := &f.tallies[id.source].node, &f.tallies[id.target].node
			t := together{both: len(e.Evidence), one: one.Sentences, other: other.Sentences, all: all}
			e.NPMI, e.LLR = t.npmi(), t.logLikelihood()
		}
	}
}

// together is the counts behind a co-occurrence: sentences that name both,
// the one, the other, and any node at all.
type together struct {
	both, one, other, all int
}

// npmi gives normalised pointwise mutual information: 1 where the two are
// never named apart, 0 where they meet as often as chance would have it, towards -1 below.
func (t together) npmi() float64 {
	if t.both == t.all {
		return 1 // in every sentence: the limit, where the formula divides 0 by 0
	}
	n := float64(t.all)
	p := float64(t.both) / n
	return round(math.Log(p*n*n/(float64(t.one)*float64(t.other))) / -math.Log(p))
}

// logLikelihood gives Dunning's log-likelihood ratio of the two-by-two table
// of sentences. It is large for pairs that shun each other as well: the sign of NPMI tells which.
func (t together) logLikelihood() float64 {
	a, b, c := t.both, t.one-t.both, t.other-t.both
	d := t.all - a - b - c
	g := 2 * (entropy(a+b, c+d) + entropy(a+c, b+d) - entropy(a, b, c, d))
	return max(0, round(g))
}

// entropy gives Shannon's entropy of the counts times their sum, in nats.
func entropy(counts ...int) float64 {
	sum, h := 0, 0.0
	for _, n := range counts {
		if n > 0 {
			h -= float64(n) * math.Log(float64(n))
		}
		sum += n
	}
	if sum > 0 {
		h += float64(sum) * math.Log(float64(sum))
	}
	return h
}

// round keeps four decimals, all that is worth reading; what lies below
// differs from processor to processor, and the output must not.
func round(x float64) float64 {
	r := math.Round(x*1e4) / 1e4
	if r == 0 {
		return 0 // not -0
	}
	return r
}
