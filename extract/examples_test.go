package extract

import (
	"bufio"
	"os"
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

// knownGaps are the cases that fail and why: testdata/gaps.txt, one a line, the
// sentence, " ## ", the reason.
func knownGaps(t *testing.T) map[string]string {
	t.Helper()
	f, err := os.Open("testdata/gaps.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	gaps := map[string]string{}
	for scan := bufio.NewScanner(f); scan.Scan(); {
		if line := strings.TrimSpace(scan.Text()); line != "" && line[0] != '#' {
			sentence, reason, ok := strings.Cut(line, " ## ")
			if !ok || reason == "" || gaps[sentence] != "" {
				t.Fatalf("gaps.txt: want `SENTENCE ## REASON`, each once: %q", line)
			}
			gaps[sentence] = reason
		}
	}
	return gaps
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
			_, gap := gaps[ex.sentence]
			switch {
			case !ok && !gap:
				t.Errorf("%s:%d: %s\n\twant %q\n\tgot  %q", a.file, ex.line, ex.sentence, ex.want, got)
			case ok && gap:
				t.Errorf("%s:%d: %s\n\tis listed in gaps.txt but passes: take it out", a.file, ex.line, ex.sentence)
			}
			delete(gaps, ex.sentence)
		}
	}
	for sentence := range gaps {
		t.Errorf("gaps.txt: no example has the sentence %q", sentence)
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
