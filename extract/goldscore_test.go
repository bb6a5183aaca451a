package extract

import (
	"fmt"
	"slices"
	"strings"
)

// score compares one extraction with the gold labels of its article.
type score struct {
	gold  *goldArticle
	e     *Extraction
	total map[string]*tally
	// is says which gold entities an entity of the program is, by index: by its
	// name, or, for what has no name, by where it is described.
	is          []numbers
	differences []difference
}

// numbers is a set of indexes into the gold article's entities.
type numbers map[int]bool

// difference is something missed or false in a sentence of gold; -1 is outside all of them.
type difference struct {
	sentence int
	what     string
}

func newScore(g *goldArticle, e *Extraction, total map[string]*tally) *score {
	s := &score{gold: g, e: e, total: total, is: make([]numbers, len(e.Entities))}
	for i := range e.Entities {
		s.is[i] = numbers{}
		for k := range g.Entities {
			if s.sameName(i, k) {
				s.is[i][k] = true
			}
		}
	}
	for i := range e.Mentions {
		m := &e.Mentions[i]
		if m.Form != FormDescription || m.Entity == nil {
			continue
		}
		for k := range g.Mentions {
			if gm := &g.Mentions[k]; gm.Form == FormDescription && len(gm.Entities) == 1 && s.nameless(gm.Entities[0]) && sameEdge(m, gm) {
				s.is[*m.Entity][gm.Entities[0]] = true
			}
		}
	}
	return s
}

func (s *score) run() {
	s.names()
	s.entities()
	s.referring(rowTitles, FormTitle)
	s.referring(rowPronouns, FormPronoun)
	s.referring(rowDescriptions, FormDescription)
	s.standsFor()
	s.statements()
}

func (s *score) row(name string) *tally {
	if s.total[name] == nil {
		s.total[name] = &tally{}
	}
	return s.total[name]
}

func (s *score) differs(sentence int, format string, args ...any) {
	s.differences = append(s.differences, difference{sentence, fmt.Sprintf(format, args...)})
}

func (s *score) text(start, end int) string { return s.gold.Text[start:end] }

// sameName: entity i of the program has a name of gold entity k, letter case and accents apart.
func (s *score) sameName(i, k int) bool {
	name := foldName(s.e.Entities[i].Name)
	for _, other := range append([]string{s.gold.Entities[k].Name}, s.gold.Entities[k].Also...) {
		if foldName(other) == name {
			return true
		}
	}
	return false
}

// nameless: gold entity k is only ever described, so that it has no name to compare.
func (s *score) nameless(k int) bool {
	for _, m := range s.gold.Mentions {
		if contains(m.Entities, k) && hasName(m.Form) {
			return false
		}
	}
	return true
}

func hasName(f Form) bool { return f != FormTitle && f != FormPronoun && f != FormDescription }

func sameEdge(m *Mention, g *goldMention) bool {
	return m.Start < g.End && g.Start < m.End && (m.Start == g.Start || m.End == g.End)
}

// sentenceOf gives the gold sentence that bytes begin in, or -1.
func (s *score) sentenceOf(start int) int {
	for i, x := range s.gold.Sentences {
		if start >= x.Start && start < x.End {
			return i
		}
	}
	return -1
}

// sameSpan finds the program's named mention with the span of a gold mention.
func (s *score) sameSpan(g *goldMention) *Mention {
	for i := range s.e.Mentions {
		if m := &s.e.Mentions[i]; m.Start == g.Start && m.End == g.End && hasName(m.Form) {
			return m
		}
	}
	return nil
}

// refers: the mention's entity is one of these gold entities.
func (s *score) refers(m *Mention, entities []int) bool {
	return m.Entity != nil && slices.ContainsFunc(entities, func(k int) bool { return s.is[*m.Entity][k] })
}

// names counts named mentions: spans, kinds and the entities that they are linked to.
func (s *score) names() {
	spans, kinds, links := s.row(rowSpans), s.row(rowNames), s.row(rowLinks)
	at := map[Span]*goldMention{}
	for i := range s.gold.Mentions {
		g := &s.gold.Mentions[i]
		if !hasName(g.Form) {
			continue
		}
		at[Span{g.Start, g.End}] = g
		if m := s.sameSpan(g); !g.Optional {
			spans.want(m != nil)
			kinds.want(m != nil && string(m.Kind) == g.Kind)
			links.want(m != nil && s.refers(m, g.Entities))
			if m == nil {
				s.differs(g.Sentence, "missed name       %s [%s %s] = %s", s.text(g.Start, g.End), g.Kind, g.Form, s.entityNames(g.Entities))
			}
		}
	}
	for i := range s.e.Mentions {
		m := &s.e.Mentions[i]
		if !hasName(m.Form) || s.inDateline(m) {
			continue
		}
		g := at[Span{m.Start, m.End}]
		spans.judge(g != nil)
		kinds.judge(g != nil && g.Kind == string(m.Kind))
		if m.Entity != nil {
			links.judge(g != nil && s.refers(m, g.Entities))
		}
		s.falseName(m, g)
	}
}

// falseName lists a named mention that differs from gold mention g (nil: there is none).
func (s *score) falseName(m *Mention, g *goldMention) {
	words := s.text(m.Start, m.End)
	switch {
	case g == nil:
		s.differs(s.sentenceOf(m.Start), "false  name       %s [%s %s] = %s", words, m.Kind, m.Form, s.programs(m))
	case g.Kind != string(m.Kind):
		s.differs(g.Sentence, "wrong  kind       %s [%s %s], not %s", words, m.Kind, m.Form, g.Kind)
	case !s.refers(m, g.Entities):
		s.differs(g.Sentence, "wrong  entity     %s = %s, not %s", words, s.programs(m), s.entityNames(g.Entities))
	}
}

func (s *score) entityNames(list []int) string {
	var out []string
	for _, k := range list {
		out = append(out, s.gold.Entities[k].Name)
	}
	return strings.Join(out, " + ")
}

// programs names the program's entity of a mention.
func (s *score) programs(m *Mention) string {
	if m.Entity == nil {
		return "?"
	}
	return s.e.Entities[*m.Entity].Name
}

// entities counts named entities: right with the name, the kind and a named mention of a gold entity.
func (s *score) entities() {
	y := s.row(rowEntities)
	wanted, taken := numbers{}, numbers{}
	for _, g := range s.gold.Mentions {
		for _, k := range g.Entities {
			if hasName(g.Form) && !g.Optional {
				wanted[k] = true
			}
		}
	}
	for i := range s.e.Entities {
		if !s.isNamed(i) {
			continue
		}
		k := s.entityOf(i)
		y.judge(k >= 0 && !taken[k])
		switch {
		case k < 0:
			s.differs(-1, "false  entity     %s [%s]", s.e.Entities[i].Name, s.e.Entities[i].Kind)
		case taken[k]:
			s.differs(-1, "double entity     %s [%s]", s.e.Entities[i].Name, s.e.Entities[i].Kind)
		default:
			taken[k] = true
		}
	}
	for k := range s.gold.Entities {
		if wanted[k] {
			y.want(taken[k])
			if !taken[k] {
				s.differs(-1, "missed entity     %s [%s]", s.gold.Entities[k].Name, s.gold.Entities[k].Kind)
			}
		}
	}
}

// inDateline: the mention says where the report was written, which is neither wanted nor wrong.
func (s *score) inDateline(m *Mention) bool {
	doc := s.e.Document
	return doc != nil && doc.Blocks[doc.Sentences[m.Sentence].Block].Kind == Dateline
}

// isNamed: entity i of the program has a named mention.
func (s *score) isNamed(i int) bool {
	return slices.ContainsFunc(s.e.Mentions, func(m Mention) bool { return m.Entity != nil && *m.Entity == i && hasName(m.Form) && !s.inDateline(&m) })
}

// entityOf gives the gold entity that has the name and kind of entity i and a named mention where i has one, or -1.
func (s *score) entityOf(i int) int {
	for n := range s.gold.Mentions {
		g := &s.gold.Mentions[n]
		if !hasName(g.Form) {
			continue
		}
		m := s.sameSpan(g)
		if m == nil || m.Entity == nil || *m.Entity != i {
			continue
		}
		for _, k := range g.Entities {
			if s.sameName(i, k) && s.gold.Entities[k].Kind == string(s.e.Entities[i].Kind) {
				return k
			}
		}
	}
	return -1
}

// referring counts titles, pronouns or descriptions: found where a mention of
// that form overlaps, right where it refers to the right entity.
func (s *score) referring(row string, form Form) {
	y := s.row(row)
	judged := map[*Mention]bool{}
	for i := range s.gold.Mentions {
		g := &s.gold.Mentions[i]
		if g.Form != form {
			continue
		}
		m, right := s.overlapping(g)
		if !g.Optional {
			y.want(right)
		}
		if m != nil && m.Entity != nil && !judged[m] {
			y.judge(right)
			judged[m] = true
		}
		switch want := s.entityNames(g.Entities); {
		case right || g.Optional && (m == nil || m.Entity == nil):
		case m == nil:
			s.differs(g.Sentence, "missed %-10s %s = %s", form, s.text(g.Start, g.End), want)
		default:
			s.differs(g.Sentence, "wrong  %-10s %s = %s, not %s", form, s.text(m.Start, m.End), s.programs(m), want)
		}
	}
	for i := range s.e.Mentions {
		if m := &s.e.Mentions[i]; m.Form == form && s.sentenceOf(m.Start) < 0 {
			y.judge(false)
			s.differs(-1, "false  %-10s %s = %s", form, s.text(m.Start, m.End), s.programs(m))
		}
	}
}

// overlapping finds the program's mention of the form of g that overlaps with it,
// one that refers to the right entity before others.
func (s *score) overlapping(g *goldMention) (found *Mention, right bool) {
	for i := range s.e.Mentions {
		m := &s.e.Mentions[i]
		if m.Form != g.Form || m.Start >= g.End || g.Start >= m.End {
			continue
		}
		group := len(g.Entities) > 1 && m.Entity != nil && s.e.Entities[*m.Entity].Kind == "group"
		if s.refers(m, g.Entities) || group {
			return m, true
		}
		if found == nil {
			found = m
		}
	}
	return found, false
}

// standsFor counts, over the mentions that were found, the powers that the words speak for.
func (s *score) standsFor() {
	y := s.row(rowActsFor)
	for i := range s.gold.Mentions {
		g := &s.gold.Mentions[i]
		m := s.sameSpan(g)
		if !hasName(g.Form) {
			m, _ = s.overlapping(g)
		}
		if m == nil || g.Optional {
			continue
		}
		right := m.ActsFor != nil && slices.ContainsFunc(g.StandsFor, func(k int) bool { return s.is[*m.ActsFor][k] })
		if len(g.StandsFor) > 0 {
			y.want(right)
			if !right {
				s.differs(g.Sentence, "missed stands for %s for %s", s.text(g.Start, g.End), s.entityNames(g.StandsFor))
			}
		}
		if m.ActsFor != nil {
			y.judge(right)
			if !right {
				s.differs(g.Sentence, "false  stands for %s for %s", s.text(m.Start, m.End), s.e.Entities[*m.ActsFor].Name)
			}
		}
	}
}
