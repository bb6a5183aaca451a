package extract

import (
	"fmt"
	"sort"
	"strings"
	"sync"
	"testing"

	"entente/gazetteer"
)

// embedded is one extractor for all tests: building it takes half a second.
var embedded = sync.OnceValues(func() (*Extractor, error) {
	g, err := gazetteer.Embedded()
	if err != nil {
		return nil, err
	}
	return New(g)
})

func extractor(t testing.TB) *Extractor {
	t.Helper()
	x, err := embedded()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// TestRuleExamples runs every + and - line of the rule files.
func TestRuleExamples(t *testing.T) {
	x := extractor(t)
	gaps := knownGaps(t)
	for i := range x.actions {
		a := &x.actions[i]
		for _, ex := range a.examples {
			got := linesOfAction(x, a.name, ex.sentence)
			ok := len(got) == 0
			if ex.want != "" {
				ok = sameLine(got, ex.want)
			}
			where := fmt.Sprintf("%s:%d", a.file, ex.line)
			gaps.judge(t, where, ex.sentence, ok, fmt.Sprintf("want %q\n\tgot  %q", ex.want, got))
		}
	}
}

// linesOfAction extracts a sentence and gives the lines of the action's statements, without their times.
func linesOfAction(x *Extractor, name, sentence string) []string {
	e := x.Extract(&Article{ID: "example", Text: sentence})
	var out []string
	for i := range e.Statements {
		st := e.Statements[i]
		if st.Action == name {
			st.When = nil
			out = append(out, e.Line(&st))
		}
	}
	return out
}

// sameLine says whether one of the lines is the wanted one, its flags in any order.
func sameLine(lines []string, want string) bool {
	for _, line := range lines {
		a, b := strings.Split(line, ", "), strings.Split(want, ", ")
		sort.Strings(a[1:])
		sort.Strings(b[1:])
		if strings.Join(a, ", ") == strings.Join(b, ", ") {
			return true
		}
	}
	return false
}
