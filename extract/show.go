package extract

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// Show writes all stages of an extraction as text: blocks, sentences with their
// mentions and statements, each with its reason, then entities and notes. It is
// what `entente show` prints and what golden files hold.
func Show(w io.Writer, a *Article, e *Extraction) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "article %s", e.ID)
	if a.Date != "" {
		fmt.Fprintf(b, "  %s", a.Date)
	}
	fmt.Fprintln(b)
	s := &shower{w: b, a: a, e: e}
	if e.Document != nil {
		s.blocks()
	}
	for i := range e.Sentences {
		s.sentence(i)
	}
	s.entities()
	for _, n := range e.Notes {
		fmt.Fprintf(b, "note      %d-%d %s\n", n.Start, n.End, n.Text)
	}
	return b.Flush()
}

type shower struct {
	w *bufio.Writer
	a *Article
	e *Extraction

	mentions, statements int // shown so far: both lists are in text order
}

func (s *shower) blocks() {
	for _, b := range s.e.Document.Blocks {
		why := b.Why
		if b.Repeated {
			why = "repeated: " + why
		}
		if why != "" {
			why = "  (" + why + ")"
		}
		fmt.Fprintf(s.w, "block     %-8s %s%s\n", b.Kind, clip(s.text(b.Start, b.End), 70), why)
	}
}

// text gives bytes [start, end) on one line.
func (s *shower) text(start, end int) string {
	return strings.Join(strings.Fields(s.a.Text[start:end]), " ")
}

func clip(text string, runes int) string {
	if r := []rune(text); len(r) > runes {
		return string(r[:runes-1]) + "…"
	}
	return text
}

func (s *shower) sentence(i int) {
	span := s.e.Sentences[i]
	fmt.Fprintf(s.w, "\nsentence  %d  %s\n", i, s.text(span.Start, span.End))
	for ; s.mentions < len(s.e.Mentions) && s.e.Mentions[s.mentions].Sentence <= i; s.mentions++ {
		s.mention(&s.e.Mentions[s.mentions])
	}
	for ; s.statements < len(s.e.Statements) && s.e.Statements[s.statements].Start <= span.Start; s.statements++ {
		s.statement(&s.e.Statements[s.statements])
	}
}

func (s *shower) mention(m *Mention) {
	who := "?"
	if m.Entity != nil {
		who = s.e.Entities[*m.Entity].ID
	}
	if m.ActsFor != nil {
		who += " for " + s.e.Entities[*m.ActsFor].ID
	}
	fmt.Fprintf(s.w, "  mention   %s = %s  [%s %s] %s\n", s.text(m.Start, m.End), who, m.Kind, m.Form, m.Why)
}

func (s *shower) statement(st *Statement) {
	fmt.Fprintf(s.w, "  statement %s  [%s %s] %s\n", s.e.Line(st), st.Class, st.Rule, st.Why)
}

// Line gives a statement as one line, the format of the rules' examples:
// SOURCE action TARGET, modality, not, says SPEAKER, on START..END.
func (e *Extraction) Line(st *Statement) string {
	var b strings.Builder
	b.WriteString(e.names(st.Source) + " " + st.Action)
	if len(st.Target) > 0 {
		b.WriteString(" " + e.names(st.Target))
	}
	if st.Modality != Stated {
		b.WriteString(", " + string(st.Modality))
	}
	if st.Negated {
		b.WriteString(", not")
	}
	for _, sp := range st.Speakers {
		b.WriteString(", says " + e.nameOf(sp))
	}
	if st.When != nil {
		b.WriteString(", on " + st.When.Start)
		if st.When.End != st.When.Start {
			b.WriteString(".." + st.When.End)
		}
	}
	return b.String()
}

func (e *Extraction) names(mentions []int) string {
	out := make([]string, len(mentions))
	for i, m := range mentions {
		out[i] = e.nameOf(m)
	}
	return strings.Join(out, " + ")
}

// nameOf is the name of the entity that answers for a mention: the country of an
// acting capital; the White House and a description keep their own.
func (e *Extraction) nameOf(mention int) string {
	m := &e.Mentions[mention]
	switch {
	case m.ActsFor != nil && m.Kind == "place":
		return e.Entities[*m.ActsFor].Name
	case m.Entity != nil:
		return e.Entities[*m.Entity].Name
	}
	return "?"
}

func (s *shower) entities() {
	fmt.Fprintln(s.w)
	for _, n := range s.e.Entities {
		known := "known"
		if n.New {
			known = "new"
		}
		fmt.Fprintf(s.w, "entity    %s  %s", n.ID, n.Name)
		for _, extra := range []string{n.Wikidata, n.Country, known} {
			if extra != "" {
				fmt.Fprintf(s.w, "  %s", extra)
			}
		}
		fmt.Fprintln(s.w)
	}
}
