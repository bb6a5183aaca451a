package extract

import (
	"os"
	"strings"
	"testing"
)

// gapList are the cases and rule examples that fail and why: sentence -> reason.
type gapList map[string]string

// knownGaps reads testdata/gaps.txt: one a line, the sentence, " ## ", the reason.
func knownGaps(t *testing.T) gapList {
	t.Helper()
	data, err := os.ReadFile("testdata/gaps.txt")
	if err != nil {
		t.Fatal(err)
	}
	gaps := gapList{}
	for i, line := range strings.Split(string(data), "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		sentence, reason, ok := strings.Cut(line, " ## ")
		if !ok || reason == "" || gaps[sentence] != "" {
			t.Fatalf("gaps.txt:%d: want `SENTENCE ## REASON`, each once: %q", i+1, line)
		}
		gaps[sentence] = reason
	}
	return gaps
}

// judge fails the test where a sentence is read wrongly and that is not known, or rightly and it is listed as a gap.
func (gaps gapList) judge(t *testing.T, where, sentence string, ok bool, detail string) {
	t.Helper()
	_, gap := gaps[sentence]
	switch {
	case !ok && !gap:
		t.Errorf("%s: %s\n\t%s", where, sentence, detail)
	case ok && gap:
		t.Errorf("%s: %s\n\tis listed in gaps.txt but passes: take it out", where, sentence)
	}
}

// TestGaps: every listed gap is the sentence of just one rule example or case.
func TestGaps(t *testing.T) {
	used := map[string]int{}
	x := extractor(t)
	for i := range x.actions {
		for _, ex := range x.actions[i].examples {
			used[ex.sentence]++
		}
	}
	for _, c := range sentenceCases(t) {
		used[c.sentence]++
	}
	for sentence := range knownGaps(t) {
		if used[sentence] != 1 {
			t.Errorf("gaps.txt: %d examples and cases have the sentence %q", used[sentence], sentence)
		}
	}
}
