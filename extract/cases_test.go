package extract

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"
	"time"
)

// sentenceCase is an article of a sentence or a few, and all statements that it
// must give. The files testdata/cases/*.cases hold them, one file for each construct:
//
//	date: 2024-05-01
//	Japan accused China on Monday. Beijing denied it.
//	=> Japan accuse China, on 2024-04-29
//
// The date, for cases of time, is optional; "¶" stands for an empty line; the
// lines are those of Extraction.Line, in any order, their flags too; a case without lines must
// give no statement. Lines that begin with "#" and empty lines are skipped.
type sentenceCase struct {
	where    string // file:line of the sentence
	date     string
	sentence string
	want     []string
}

// sentenceCases reads all case files in the order of their names.
func sentenceCases(t *testing.T) []sentenceCase {
	t.Helper()
	files, err := filepath.Glob("testdata/cases/*.cases")
	if err != nil || len(files) == 0 {
		t.Fatalf("no case files: %v", err)
	}
	var all []sentenceCase
	seen := map[string]string{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		cases, faults := parseCases(filepath.Base(file), string(data))
		for _, c := range cases {
			if first := seen[c.sentence]; first != "" {
				faults = append(faults, fmt.Sprintf("%s: the sentence stands at %s, too", c.where, first))
			}
			seen[c.sentence] = c.where
		}
		if len(faults) > 0 {
			t.Fatal(strings.Join(faults, "\n"))
		}
		all = append(all, cases...)
	}
	return all
}

func parseCases(file, text string) (cases []sentenceCase, faults []string) {
	date := ""
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		fault := func(what string) { faults = append(faults, fmt.Sprintf("%s:%d: %s", file, i+1, what)) }
		want, isWant := strings.CutPrefix(line, "=> ")
		day, isDate := strings.CutPrefix(line, "date: ")
		switch {
		case line == "" || line[0] == '#':
		case isDate:
			if _, err := time.Parse(time.DateOnly, day); err != nil || date != "" {
				fault("a date that is none, or two in turn")
			}
			date = day
		case isWant && (len(cases) == 0 || date != ""):
			fault("a statement without a sentence before it")
		case isWant:
			last := &cases[len(cases)-1]
			last.want = append(last.want, strings.Join(strings.Fields(want), " "))
		case strings.HasPrefix(line, "=>"):
			fault("an empty statement")
		default:
			cases = append(cases, sentenceCase{where: fmt.Sprintf("%s:%d", file, i+1), date: date, sentence: line})
			date = ""
		}
	}
	if date != "" {
		faults = append(faults, file+": ends with a date")
	}
	return cases, faults
}

// TestCases runs the sentence cases: just these statements, no fewer and no more.
func TestCases(t *testing.T) {
	x := extractor(t)
	gaps := knownGaps(t)
	for _, c := range sentenceCases(t) {
		a := &Article{ID: "case", Date: c.date, Text: strings.ReplaceAll(c.sentence, "¶", "\n\n")}
		e := x.Extract(a)
		if err := e.Check(a); err != nil {
			t.Errorf("%s: %v", c.where, err)
		}
		got := []string{}
		for i := range e.Statements {
			got = append(got, e.Line(&e.Statements[i]))
		}
		ok := slices.Equal(sortedLines(got), sortedLines(c.want))
		gaps.judge(t, c.where, c.sentence, ok, "want "+strings.Join(c.want, "\n\t     ")+"\n\tgot  "+strings.Join(got, "\n\t     "))
	}
}

// sortedLines puts lines, and the flags of each, in one order.
func sortedLines(lines []string) []string {
	out := []string{}
	for _, line := range lines {
		flags := strings.Split(line, ", ")
		sort.Strings(flags[1:])
		out = append(out, strings.Join(flags, ", "))
	}
	sort.Strings(out)
	return out
}
