package graph

import (
	"slices"
	"time"

	"entente/extract"
)

// claims gives what the article's statements say between nodes.
func (r *reader) claims() []claim {
	var all []claim
	for i := range r.extraction.Statements {
		s := &r.extraction.Statements[i]
		sources, targets := r.parties(s.Source), r.parties(s.Target)
		for _, pair := range r.pairs(sources, targets) {
			all = append(all, r.claim(s, pair))
		}
	}
	return all
}

// parties gives the nodes of a statement's mentions, each once, with the words that name it first.
func (r *reader) parties(mentions []int) []presence {
	var all []presence
	for _, m := range mentions {
		if node := r.nodes[m]; node >= 0 && !contains(all, node) {
			all = append(all, presence{node, r.words(&r.extraction.Mentions[m])})
		}
	}
	return all
}

func contains(list []presence, node int) bool {
	return slices.ContainsFunc(list, func(p presence) bool { return p.node == node })
}

// nobody stands for the side of a statement that has no node.
var nobody = presence{node: -1}

// pairs gives each source with each target, none with itself. Two that stand
// on both sides ("Russia, China and Iran met") make one pair, the smaller id
// first. Where no pair comes of it, each source stands alone, or each target if
// there is no source: what was said of them must not be lost.
func (r *reader) pairs(sources, targets []presence) [][2]presence {
	var all [][2]presence
	for _, s := range sources {
		for _, t := range targets {
			mutual := contains(targets, s.node) && contains(sources, t.node)
			if s.node == t.node || mutual && r.id(s) > r.id(t) {
				continue
			}
			all = append(all, [2]presence{s, t})
		}
	}
	if len(all) > 0 {
		return all
	}
	for _, s := range sources {
		all = append(all, [2]presence{s, nobody})
	}
	if len(all) > 0 {
		return all
	}
	for _, t := range targets {
		all = append(all, [2]presence{nobody, t})
	}
	return all
}

func (r *reader) claim(s *extract.Statement, pair [2]presence) claim {
	c := claim{source: pair[0].node, target: pair[1].node, action: tidy(s.Action), class: tidy(s.Class), quad: tidy(s.Quad)}
	c.evidence = Evidence{
		Sentence: r.text(extract.Span{Start: s.Start, End: s.End}), Start: s.Start, End: s.End,
		Speakers: r.speakers(s), Modality: s.Modality, Negated: s.Negated,
		When: tidyWhen(s.When), Date: isoDate(r.article.Date), Rule: tidy(s.Rule),
	}
	for _, p := range pair {
		if p != nobody {
			c.evidence.As = append(c.evidence.As, p.words)
		}
	}
	return c
}

// speakers gives the ids of those who say so, sorted.
func (r *reader) speakers(s *extract.Statement) []string {
	var ids []string
	for _, p := range r.parties(s.Speakers) {
		ids = append(ids, r.id(p))
	}
	slices.Sort(ids)
	return ids
}

func (r *reader) id(p presence) string { return r.sightings[p.node].entity.ID }

// tidyWhen copies the time of an action; a date that is no full date counts as unknown.
func tidyWhen(w *extract.When) *extract.When {
	if w == nil {
		return nil
	}
	return &extract.When{Start: isoDate(w.Start), End: isoDate(w.End), Text: tidy(w.Text)}
}

// isoDate gives s if it is a full date, YYYY-MM-DD, else "". Half a date would
// stop Gephi's import of the whole file.
func isoDate(s string) string {
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return ""
	}
	return s
}
