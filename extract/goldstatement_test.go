package extract

import (
	"strings"
	"time"
)

// readStatement reads `[?]=> SOURCE | WORDS CLASS | TARGET [| FLAGS]`.
func (r *goldReader) readStatement(line string) {
	optional := line[0] == '?'
	f := goldFields(line[strings.Index(line, "=>")+2:])
	if len(f) != 3 && len(f) != 4 || !goldAction.MatchString(f[1]) {
		r.fault("want => SOURCE | WORDS CLASS | TARGET [| FLAGS], not %q", line)
		return
	}
	action := goldAction.FindStringSubmatch(f[1])
	s := r.out.Sentences[len(r.out.Sentences)-1]
	st := goldStatement{Action: action[1], Classes: strings.Split(action[2], "/"), Modality: Stated, Speakers: []int{},
		Start: s.Start, End: s.End, Optional: optional, line: r.line, raw: line}
	for _, class := range st.Classes {
		if !oneOf(goldClasses, class) {
			r.fault("class %q", class)
		}
	}
	st.Source, st.SourceOptional = r.side(f[0])
	st.Target, st.TargetOptional = r.side(f[2])
	if len(f) == 4 {
		for _, flag := range strings.Split(f[3], ",") {
			r.flag(&st, strings.TrimSpace(flag))
		}
	}
	if len(st.Source)+len(st.Target) == 0 {
		r.fault("neither source nor target")
	}
	if st.Mutual && len(st.Source)+len(st.Target) == 1 && r.out.Entities[append(st.Source, st.Target...)[0][0]].Kind != "group" {
		r.fault("mutual, but there is only one")
	}
	r.out.Statements = append(r.out.Statements, st)
}

// side reads one side of a statement: its elements, and whether it stands in brackets.
func (r *goldReader) side(text string) (elements [][]int, inferred bool) {
	elements = [][]int{}
	if text == "" {
		return elements, false
	}
	if strings.HasPrefix(text, "(") && strings.HasSuffix(text, ")") {
		text, inferred = text[1:len(text)-1], true
	}
	for _, element := range strings.Split(text, " + ") {
		alternatives := r.entities(element, "/")
		if !inferred && !r.mentioned(alternatives) {
			r.fault("%q is not mentioned in the sentence", element)
		}
		elements = append(elements, alternatives)
	}
	return elements, inferred
}

// mentioned says whether the sentence that is being read mentions one of the entities.
func (r *goldReader) mentioned(entities []int) bool {
	for i := len(r.out.Mentions) - 1; i >= 0; i-- {
		m := &r.out.Mentions[i]
		if m.Sentence != len(r.out.Sentences)-1 {
			return false
		}
		for _, e := range entities {
			if contains(m.Entities, e) || contains(m.StandsFor, e) {
				return true
			}
		}
	}
	return false
}

func (r *goldReader) flag(st *goldStatement, flag string) {
	says, isSays := strings.CutPrefix(flag, "says ")
	when, isWhen := strings.CutPrefix(flag, "when ")
	switch {
	case oneOf(goldModalities, flag) && st.Modality == Stated:
		st.Modality = Modality(flag)
	case flag == "not" && !st.Negated:
		st.Negated = true
	case flag == "mutual" && !st.Mutual:
		st.Mutual = true
	case isSays && len(st.Speakers) == 0:
		st.Speakers = r.entities(says, " + ")
	case isWhen && st.When == nil:
		start, end, isRange := strings.Cut(when, "..")
		if !isRange {
			end = start
		}
		for _, day := range []string{start, end} {
			if _, err := time.Parse(time.DateOnly, day); err != nil || end < start {
				r.fault("when %q", when)
			}
		}
		st.When = &goldWhen{start, end}
	default:
		r.fault("flag %q is unknown or stands twice", flag)
	}
}
