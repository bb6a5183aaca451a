package extract

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"unicode/utf8"
)

var idPattern = regexp.MustCompile(`^[a-z][a-z0-9_-]*$`)

// Check says whether everything holds that an extraction of article a promises:
// spans within the text and on rune borders, indexes within range, ids unique
// and well formed, classes and modalities known. It returns all faults.
func (e *Extraction) Check(a *Article) error {
	c := &checker{text: a.Text}
	if e.ID != a.ID {
		c.fault("id %q is not the article's %q", e.ID, a.ID)
	}
	for i, s := range e.Sentences {
		c.span(fmt.Sprintf("sentence %d", i), s.Start, s.End)
		if i > 0 && s.Start < e.Sentences[i-1].End {
			c.fault("sentence %d begins before the one before it ends", i)
		}
	}
	e.checkMentions(c)
	e.checkEntities(c)
	for i := range e.Statements {
		e.checkStatement(c, i)
	}
	for i, n := range e.Notes {
		if n.Start < 0 || n.End < n.Start || n.End > len(a.Text) || n.Text == "" {
			c.fault("note %d: bytes %d-%d, text %q", i, n.Start, n.End, n.Text)
		}
	}
	return errors.Join(c.faults...)
}

var (
	kinds = set("person country organization place group event other")
	forms = set("name short acronym adjective title pronoun description")
)

type checker struct {
	text   string
	faults []error
}

func (c *checker) fault(format string, args ...any) {
	c.faults = append(c.faults, fmt.Errorf(format, args...))
}

func (c *checker) span(what string, start, end int) {
	if start < 0 || start >= end || end > len(c.text) {
		c.fault("%s: bytes %d-%d are not in a text of %d", what, start, end, len(c.text))
		return
	}
	if !utf8.RuneStart(c.text[start]) || end < len(c.text) && !utf8.RuneStart(c.text[end]) {
		c.fault("%s: bytes %d-%d cut a character", what, start, end)
	}
}

func (e *Extraction) checkMentions(c *checker) {
	for i := range e.Mentions {
		m := &e.Mentions[i]
		what := fmt.Sprintf("mention %d", i)
		c.span(what, m.Start, m.End)
		if !kinds[string(m.Kind)] || !forms[string(m.Form)] {
			c.fault("%s: kind %q, form %q", what, m.Kind, m.Form)
		}
		if m.Sentence < 0 || m.Sentence >= len(e.Sentences) {
			c.fault("%s: no sentence %d", what, m.Sentence)
		} else if s := e.Sentences[m.Sentence]; m.Start < s.Start || m.End > s.End {
			c.fault("%s lies outside its sentence", what)
		}
		if i > 0 && (m.Start < e.Mentions[i-1].Start || m.Start == e.Mentions[i-1].Start && m.End >= e.Mentions[i-1].End) {
			c.fault("%s is out of order or stands twice", what)
		}
		for _, ref := range []*int{m.Entity, m.ActsFor} {
			if ref != nil && (*ref < 0 || *ref >= len(e.Entities)) {
				c.fault("%s: no entity %d", what, *ref)
			}
		}
		if m.Entity != nil && *m.Entity >= 0 && *m.Entity < len(e.Entities) && e.Entities[*m.Entity].Kind != m.Kind {
			c.fault("%s is a %s, its entity a %s", what, m.Kind, e.Entities[*m.Entity].Kind)
		}
	}
}

func (e *Extraction) checkEntities(c *checker) {
	seen := map[string]bool{}
	for _, n := range e.Entities {
		if !idPattern.MatchString(n.ID) || seen[n.ID] {
			c.fault("entity id %q is ill-formed or stands twice", n.ID)
		}
		if n.Name == "" || !kinds[string(n.Kind)] {
			c.fault("entity %q has no name or kind", n.ID)
		}
		seen[n.ID] = true
	}
}

func (e *Extraction) checkStatement(c *checker, i int) {
	st := &e.Statements[i]
	what := fmt.Sprintf("statement %d (%s)", i, st.Action)
	c.span(what, st.Start, st.End)
	if quad, ok := quads[st.Class]; (!ok || quad != st.Quad) && st.Class != "AFFILIATION" {
		c.fault("%s: class %q, quad %q", what, st.Class, st.Quad)
	}
	switch st.Modality {
	case Stated, Planned, Possible, Requested, Conditional, Denied:
	default:
		c.fault("%s: modality %q", what, st.Modality)
	}
	if len(st.Source) == 0 || st.Action == "" || st.Rule == "" {
		c.fault("%s has no source, action or rule", what)
	}
	k, ok := slices.BinarySearchFunc(e.Sentences, st.Start, func(s Span, start int) int { return s.Start - start })
	if !ok || e.Sentences[k].End != st.End {
		c.fault("%s: its evidence is no sentence", what)
	}
	for _, list := range [][]int{st.Source, st.Target, st.Speakers} {
		for _, m := range list {
			if m < 0 || m >= len(e.Mentions) {
				c.fault("%s: no mention %d", what, m)
			}
		}
	}
	if w := st.When; w != nil {
		_, start := parseDay(w.Start)
		_, end := parseDay(w.End)
		if !start || !end || len(w.Start) != len(isoDay) || len(w.End) != len(isoDay) || w.End < w.Start {
			c.fault("%s: when %s..%s", what, w.Start, w.End)
		}
	}
}
