package extract

import (
	"fmt"
	"slices"
	"strings"
)

// Statements of the program are paired with statements of gold, one with one.

// statements counts the three readings of "the same statement", and how far the pairs of the middle one agree.
func (s *score) statements() {
	s.countPairs(rowMild, s.pairs(s.similar))
	s.countPairs(rowExact, s.pairs(func(g *goldStatement, st *Statement) bool {
		return s.same(g, st) && g.Modality == st.Modality && g.Negated == st.Negated
	}))
	pair := s.pairs(s.same)
	s.countPairs(rowStatements, pair)
	for i := range s.gold.Statements {
		g := &s.gold.Statements[i]
		if k := pair[i]; k >= 0 {
			s.standing(g, &s.e.Statements[k])
		} else if !g.Optional {
			s.differs(s.sentenceOf(g.Start), "missed statement  %s", g.raw)
		}
	}
	for k := range s.e.Statements {
		if st := &s.e.Statements[k]; st.Class != "AFFILIATION" && !slices.Contains(pair, k) {
			s.differs(s.sentenceOf(s.firstByte(st)), "false  statement  %s", s.line(st))
		}
	}
}

// firstByte is where a statement's first mention begins: its sentence may begin before that of gold, with a dateline.
func (s *score) firstByte(st *Statement) int {
	for _, list := range [][]int{st.Source, st.Target} {
		for _, m := range list {
			if at := s.e.Mentions[m].Start; at >= st.Start && at < st.End {
				return at
			}
		}
	}
	return st.Start
}

func (s *score) line(st *Statement) string {
	return fmt.Sprintf("%s [%s %s]", s.e.Line(st), st.Class, st.Rule)
}

// countPairs adds to a row: optional statements that pair are left out on both sides.
func (s *score) countPairs(row string, pair []int) {
	y := s.row(row)
	spared := map[int]bool{}
	for i, k := range pair {
		switch {
		case !s.gold.Statements[i].Optional:
			y.want(k >= 0)
		case k >= 0:
			spared[k] = true
		}
	}
	for k := range s.e.Statements {
		if s.e.Statements[k].Class != "AFFILIATION" && !spared[k] {
			y.judge(slices.Contains(pair, k))
		}
	}
}

// standing counts in what a pair agrees.
func (s *score) standing(g *goldStatement, st *Statement) {
	agree := func(row string, right bool) {
		y := s.row(row)
		y.share = true
		y.want(right)
		if !right {
			s.differs(s.sentenceOf(g.Start), "differs:%-9s %s || %s", strings.TrimSuffix(row, " of these"), g.raw, s.line(st))
		}
	}
	agree(rowModality, g.Modality == st.Modality)
	agree(rowNegation, g.Negated == st.Negated)
	agree(rowSpeakers, s.sameSpeakers(g, st))
	if g.When != nil {
		agree(rowWhen, st.When != nil && st.When.Start == g.When.Start && st.When.End == g.When.End)
	}
}

// sameSpeakers: every speaker of one is a speaker of the other.
func (s *score) sameSpeakers(g *goldStatement, st *Statement) bool {
	var want [][]int
	for _, k := range g.Speakers {
		want = append(want, []int{k})
	}
	return covers(want, s.meanings(st.Speakers)) && within(want, s.meanings(st.Speakers))
}

// pairs gives for every gold statement the program's statement that it pairs
// with, or -1: as many pairs as there can be, those of wanted statements before
// those of optional ones, those that agree in more before others.
func (s *score) pairs(same func(*goldStatement, *Statement) bool) []int {
	p := pairing{gold: make([]int, len(s.gold.Statements)), program: make([]int, len(s.e.Statements)), worth: make([][]int, len(s.gold.Statements))}
	for k := range p.program {
		p.program[k] = -1
	}
	for i := range p.gold {
		p.gold[i], p.worth[i] = -1, make([]int, len(p.program))
		for k := range p.program {
			if g, st := &s.gold.Statements[i], &s.e.Statements[k]; s.comparable(g, st) && same(g, st) {
				p.worth[i][k] = 1 + s.agreement(g, st)
			}
		}
	}
	for _, optional := range []bool{false, true} {
		for worth := maxWorth; worth > 0; worth-- {
			for i := range p.gold {
				if p.gold[i] < 0 && s.gold.Statements[i].Optional == optional {
					p.augment(i, worth, make([]bool, len(p.program)))
				}
			}
		}
	}
	return p.gold
}

// comparable: of the same sentence and class.
func (s *score) comparable(g *goldStatement, st *Statement) bool {
	return st.Start < g.End && g.Start < st.End && slices.Contains(g.Classes, st.Class)
}

const maxWorth = 1 + 8

func (s *score) agreement(g *goldStatement, st *Statement) (points int) {
	if g.Modality == st.Modality {
		points += 3
	}
	if g.Negated == st.Negated {
		points += 2
	}
	if s.sameSpeakers(g, st) {
		points++
	}
	if g.When != nil && st.When != nil && g.When.Start == st.When.Start {
		points++
	}
	if verbOf(g.Action) == verbOf(st.Action) {
		points++
	}
	return points
}

// verbOf is an action's first word, its verb as a rule: what tells two statements of one class and pair apart.
func verbOf(action string) string {
	verb, _, _ := strings.Cut(action, " ")
	return verb
}

// pairing is a matching in the making.
type pairing struct {
	gold, program []int // the partner, or -1
	worth         [][]int
}

// augment finds a partner worth so much for gold statement i, where need be by
// finding another one for the statement that has it.
func (p *pairing) augment(i, worth int, seen []bool) bool {
	for k, w := range p.worth[i] {
		if w < worth || seen[k] {
			continue
		}
		seen[k] = true
		if p.program[k] < 0 || p.augment(p.program[k], worth, seen) {
			p.program[k], p.gold[i] = i, k
			return true
		}
	}
	return false
}

// meaning is what a mention on a side means: its entity, what it stands for, and
// those of the gold mentions that it overlaps with the same start or end.
func (s *score) meaning(mention int) numbers {
	m := &s.e.Mentions[mention]
	out := numbers{}
	for _, entity := range []*int{m.Entity, m.ActsFor} {
		if entity != nil {
			for k := range s.is[*entity] {
				out[k] = true
			}
		}
	}
	for i := range s.gold.Mentions {
		if g := &s.gold.Mentions[i]; sameEdge(m, g) {
			for _, k := range append(slices.Clone(g.Entities), g.StandsFor...) {
				out[k] = true
			}
		}
	}
	return out
}

func (s *score) meanings(mentions []int) []numbers {
	var out []numbers
	for _, m := range mentions {
		out = append(out, s.meaning(m))
	}
	return out
}

// covers: every element, a list of alternatives, is meant by some mention.
func covers(elements [][]int, mentions []numbers) bool {
	for _, alternatives := range elements {
		if !slices.ContainsFunc(mentions, func(m numbers) bool { return meansOne(m, alternatives) }) {
			return false
		}
	}
	return true
}

// within: every mention means some element.
func within(elements [][]int, mentions []numbers) bool {
	for _, m := range mentions {
		if !slices.ContainsFunc(elements, func(alternatives []int) bool { return meansOne(m, alternatives) }) {
			return false
		}
	}
	return true
}

func meansOne(m numbers, alternatives []int) bool {
	return slices.ContainsFunc(alternatives, func(k int) bool { return m[k] })
}

// same: both sides are right.
func (s *score) same(g *goldStatement, st *Statement) bool {
	source, target := s.meanings(st.Source), s.meanings(st.Target)
	if !g.Mutual {
		return sideRight(g.Source, g.SourceOptional, source) && sideRight(g.Target, g.TargetOptional, target)
	}
	var wanted [][]int
	if !g.SourceOptional {
		wanted = append(wanted, g.Source...)
	}
	if !g.TargetOptional {
		wanted = append(wanted, g.Target...)
	}
	mentions := append(source, target...)
	return covers(wanted, mentions) && within(append(slices.Clone(g.Source), g.Target...), mentions)
}

func sideRight(elements [][]int, inferred bool, mentions []numbers) bool {
	if len(mentions) == 0 {
		return len(elements) == 0 || inferred
	}
	return covers(elements, mentions) && within(elements, mentions)
}

// similar: on each side one element is common, where gold has any.
func (s *score) similar(g *goldStatement, st *Statement) bool {
	source, target := s.meanings(st.Source), s.meanings(st.Target)
	if g.Mutual {
		return sideSimilar(append(slices.Clone(g.Source), g.Target...), false, append(source, target...))
	}
	return sideSimilar(g.Source, g.SourceOptional, source) && sideSimilar(g.Target, g.TargetOptional, target)
}

func sideSimilar(elements [][]int, inferred bool, mentions []numbers) bool {
	if len(elements) == 0 || inferred && len(mentions) == 0 {
		return true
	}
	return slices.ContainsFunc(elements, func(alternatives []int) bool { return covers([][]int{alternatives}, mentions) })
}
