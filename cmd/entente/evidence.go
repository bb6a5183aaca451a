package main

import (
	"bufio"
	"path/filepath"
	"slices"
	"strings"

	"entente/extract"
	"entente/graph"
)

// badges says how a statement stands to the facts, for all that is not plainly
// stated: "planned", "denied", "not". Nothing of a statement may be shown without them.
func badges(e *graph.Evidence) []string {
	var all []string
	if e.Modality != extract.Stated && e.Modality != "" {
		all = append(all, string(e.Modality))
	}
	if e.Negated {
		all = append(all, "not")
	}
	return all
}

// standings counts evidence by how it stands to the facts, what is plainly stated first:
// "2 statements", "1 planned", "1 denied". They are never added up.
func standings(evidence []graph.Evidence) []string {
	var all []string
	for _, group := range byStanding(evidence) {
		if group.badges == "" {
			all = append(all, count(group.n, "statement", "statements"))
		} else {
			all = append(all, thousands(group.n)+" "+strings.Replace(group.badges, "not", "negated", 1))
		}
	}
	return all
}

// actions names an action once for each way in which its evidence stands to the
// facts: "meet ×2", "meet [planned]".
func actions(name string, evidence []graph.Evidence) []string {
	var all []string
	for _, group := range byStanding(evidence) {
		text := plain(name)
		if group.badges != "" {
			text += " [" + group.badges + "]"
		}
		if group.n > 1 {
			text += " ×" + thousands(group.n)
		}
		all = append(all, text)
	}
	return all
}

// standing is how many pieces of evidence have the same badges.
type standing struct {
	badges string
	n      int
}

func byStanding(evidence []graph.Evidence) []standing {
	groups := []standing{{}}
	for i := range evidence {
		text := strings.Join(badges(&evidence[i]), " ")
		at := slices.IndexFunc(groups, func(s standing) bool { return s.badges == text })
		if at < 0 {
			at = len(groups)
			groups = append(groups, standing{badges: text})
		}
		groups[at].n++
	}
	if groups[0].n == 0 {
		groups = groups[1:]
	}
	return groups
}

// day says when it was: the date of the action, or else that of the report.
func day(e *graph.Evidence) string {
	switch {
	case e.When != nil && e.When.Start != "" && e.When.End != e.When.Start && e.When.End != "":
		return e.When.Start + " to " + e.When.End
	case e.When != nil && e.When.Start != "":
		return e.When.Start
	case e.Date != "":
		return "reported " + e.Date
	}
	return ""
}

// speakers says who says so.
func (a *answer) speakers(e *graph.Evidence) string {
	var names []string
	for _, id := range e.Speakers {
		names = append(names, a.label(id))
	}
	return strings.Join(names, ", ")
}

// origin gives when it was, who says so and where it stands:
// "2023-08-30 · according to White House · letters.txt".
func (a *answer) origin(p *page, e *graph.Evidence) string {
	var parts []string
	if date := day(e); date != "" {
		parts = append(parts, date)
	}
	if speakers := a.speakers(e); speakers != "" {
		parts = append(parts, "according to "+speakers)
	}
	// Without its folder, so that the line stays short; rows and JSON have the whole path.
	parts = append(parts, filepath.Base(a.source(e.Document)))
	return p.in(faint, strings.Join(parts, " · "))
}

// action gives the action that a piece of evidence states, and its badges.
func (p *page) action(name string, e *graph.Evidence) string {
	marks := []string{p.in(cyan, plain(name))}
	for _, badge := range badges(e) {
		colour := yellow
		if badge == "not" || badge == string(extract.Denied) {
			colour = red
		}
		marks = append(marks, p.in(colour, "["+badge+"]"))
	}
	return strings.Join(marks, " ")
}

// quote prints the sentence of a piece of evidence.
func (p *page) quote(indent int, e *graph.Evidence) {
	p.wrapped(indent, "“"+plain(e.Sentence)+"”", e.As)
}

// arrow shows an edge's direction as seen from a node: to it, from it, or neither.
func arrow(e *graph.Edge, from string) string {
	switch {
	case e.Symmetric():
		return "–"
	case e.Source == from:
		return "→"
	}
	return "←"
}

// evidenceRow prints one piece of evidence of an edge as tab-separated values.
func (a *answer) evidenceRow(out *bufio.Writer, edge *graph.Edge, e *graph.Evidence) {
	negated := ""
	if e.Negated {
		negated = "not"
	}
	row(out, a.label(edge.Source), edge.Relation(), a.label(edge.Target), edge.Layer,
		e.Modality, negated, e.Day(), a.speakers(e), a.source(e.Document), e.Sentence)
}
