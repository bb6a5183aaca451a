package graph

import (
	"cmp"
	"slices"
	"strings"

	"entente/extract"
)

// Asserted says whether the sentence says that it is, or was, so: neither
// negated nor denied, planned, asked for or merely possible. For
// co-occurrence, which says nothing, it is always true.
func (e *Evidence) Asserted() bool {
	return !e.Negated && (e.Modality == extract.Stated || e.Modality == "")
}

// Day gives the date of the action where the text tells it, else the
// article's, else "".
func (e *Evidence) Day() string {
	if e.When != nil && e.When.Start != "" {
		return e.When.Start
	}
	return e.Date
}

// Asserted counts the pieces of evidence that say that it is so.
func (e *Edge) Asserted() int {
	n := 0
	for i := range e.Evidence {
		if e.Evidence[i].Asserted() {
			n++
		}
	}
	return n
}

// NegatedShare gives the part of the evidence that is negated, 0 to 1.
func (e *Edge) NegatedShare() float64 {
	n := 0
	for i := range e.Evidence {
		if e.Evidence[i].Negated {
			n++
		}
	}
	return round(float64(n) / float64(max(1, len(e.Evidence))))
}

// Relation says in words what the link is: the action, or "co-occurs".
func (e *Edge) Relation() string {
	if e.Layer == CoOccurrenceLayer {
		return "co-occurs"
	}
	return e.Action
}

// Symmetric says whether the edge means the same in both directions.
func (e *Edge) Symmetric() bool { return e.Layer == CoOccurrenceLayer }

// Speakers gives the ids of all to whom some of the evidence is attributed, sorted.
func (e *Edge) Speakers() []string {
	var ids []string
	for i := range e.Evidence {
		ids = append(ids, e.Evidence[i].Speakers...)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// Modalities gives the modalities of the evidence, sorted, each once; none for co-occurrence.
func (e *Edge) Modalities() []string {
	var all []string
	for i := range e.Evidence {
		if m := string(e.Evidence[i].Modality); m != "" && !slices.Contains(all, m) {
			all = append(all, m)
		}
	}
	slices.Sort(all)
	return all
}

// Best gives the piece of evidence to show where there is room for one: the
// first that is asserted, else the first.
func (e *Edge) Best() *Evidence {
	for i := range e.Evidence {
		if e.Evidence[i].Asserted() {
			return &e.Evidence[i]
		}
	}
	return &e.Evidence[0]
}

// seen gives the first and the last day of the evidence.
func seen(evidence []Evidence) (first, last string) {
	for i := range evidence {
		day := evidence[i].Day()
		first, last = earliest(first, day), latest(last, day)
	}
	return first, last
}

// sortEvidence puts the evidence in order of document and start, alike pieces
// once. It sorts in place.
func sortEvidence(evidence []Evidence) []Evidence {
	slices.SortFunc(evidence, func(a, b Evidence) int { return compareEvidence(&a, &b) })
	return slices.CompactFunc(evidence, func(a, b Evidence) bool { return compareEvidence(&a, &b) == 0 })
}

// compareEvidence is 0 only for pieces that are alike in everything.
func compareEvidence(a, b *Evidence) int {
	if c := cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)); c != 0 {
		return c
	}
	return cmp.Or(
		cmp.Compare(a.Modality, b.Modality),
		compareBool(a.Negated, b.Negated),
		slices.Compare(a.Speakers, b.Speakers),
		slices.Compare(a.As, b.As),
		compareWhen(a.When, b.When),
		cmp.Compare(a.Rule, b.Rule),
		cmp.Compare(a.Date, b.Date),
		cmp.Compare(a.Sentence, b.Sentence),
	)
}

func compareWhen(a, b *extract.When) int {
	if a == nil || b == nil {
		return compareBool(a != nil, b != nil)
	}
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Text, b.Text))
}

// compareBool puts false before true.
func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

func compareEdges(a, b *Edge) int {
	return cmp.Or(
		strings.Compare(a.Source, b.Source), strings.Compare(a.Target, b.Target),
		cmp.Compare(a.Layer, b.Layer), strings.Compare(a.Action, b.Action),
	)
}

func compareActs(a, b *Act) int {
	return cmp.Or(strings.Compare(a.Node, b.Node), cmp.Compare(a.Role, b.Role), strings.Compare(a.Action, b.Action))
}
