package extract

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// jsonLine is the article's line of articles.gold.jsonl, without spaces between its values.
func (g *goldArticle) jsonLine() (string, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(g)
	return strings.TrimSuffix(b.String(), "\n"), err
}

// goldArticles reads all gold sources, in the order of their names.
func goldArticles(t *testing.T) []*goldArticle {
	t.Helper()
	byID := map[string]Article{}
	for _, a := range testArticles(t) {
		byID[a.ID] = a
	}
	files, err := filepath.Glob("../testdata/gold/*.gold.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no gold files: %v", err)
	}
	var out []*goldArticle
	var faults []string
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		g, wrong := readGold(filepath.Base(file), string(source), byID)
		out, faults = append(out, g), append(faults, wrong...)
	}
	if len(faults) > 0 {
		t.Fatal(strings.Join(faults, "\n"))
	}
	return out
}

// TestGoldLines holds articles.gold.jsonl against the sources: value by value,
// since spaces between the values of JSON mean nothing. No test writes it.
func TestGoldLines(t *testing.T) {
	const name = "../testdata/gold/articles.gold.jsonl"
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	articles := goldArticles(t)
	for i, g := range articles {
		want, err := g.jsonLine()
		if err != nil {
			t.Fatal(err)
		}
		if i >= len(lines) || sameValues(lines[i]) != want {
			t.Errorf("%s:%d is not what %s says. Put this line there:\n%s", name, i+1, g.file, want)
		}
	}
	if len(lines) > len(articles) {
		t.Errorf("%s has %d lines, but there are %d sources", name, len(lines), len(articles))
	}
}

// sameValues writes a line of articles.gold.jsonl as jsonLine would, or says why it cannot.
func sameValues(line string) string {
	var g goldArticle
	dec := json.NewDecoder(strings.NewReader(line))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&g); err != nil {
		return err.Error()
	}
	out, err := g.jsonLine()
	if err != nil {
		return err.Error()
	}
	return out
}

// TestGoldFaults: a mistake in a gold file is named with its line.
func TestGoldFaults(t *testing.T) {
	articles := map[string]Article{"a": {ID: "a", Date: "2024-05-01", Text: "Iran met Iraq. Iran left."}}
	const head = "article a\n\nentities\n    Iran | country | IRN | known\n"
	const sentence = head + "body: Iran met Iraq.\n    Iran | country | name | Iran\n"
	for _, c := range []struct{ source, want string }{
		{"article b", "x:1: want `article`"},
		{head, "x:5: ends before"},
		{head + "    Iran | country | IRN | known", "stands twice"},
		{head + "    Iraq | land | IRQ | known", "x:5: kind"},
		{head + "    Iraq | country | irq | known", "x:5: country"},
		{head + "    Iraq | country | IRQ | known\nbody: Iran met Iraq.\n    Iran | country | name | Iran", "x:5: entity \"Iraq\" is never mentioned"},
		{head + "body: Iran hit Iraq.", "x:5: not in the article"},
		{head + "text: Iran met Iraq.", "x:5: want `title: `"},
		{sentence + "body: Iran left.\nbody: Iran met Iraq.", "x:8: not in the article"},
		{sentence + "    Ira | country | name | Iran", "x:7: \"Ira\" does not stand"},
		{sentence + "    Iran | country | name | Iran", "x:7: \"Iran\" does not stand"},
		{sentence + "    met | event | name | Iran", "x:7: \"met\" is a event"},
		{sentence + "    Iraq | country | name | Iraq", "x:7: no entity \"Iraq\""},
		{sentence + "    => Iran | meet CONSULT", "x:7: want =>"},
		{sentence + "    => Iran | meet TALK |", "x:7: class \"TALK\""},
		{sentence + "    => Iran | meet CONSULT | | mutual", "x:7: mutual"},
		{sentence + "    => Iran | meet CONSULT | | perhaps", "x:7: flag"},
		{sentence + "    => Iran | meet CONSULT | | planned, possible", "x:7: flag"},
		{sentence + "    => Iran | meet CONSULT | | when 2024-05-32", "x:7: when"},
		{sentence + "    => | meet CONSULT |", "x:7: neither"},
		{sentence + "body: Iran left.\n    => Iran | leave RETREAT |", "x:8: \"Iran\" is not mentioned"},
	} {
		if _, faults := readGold("x", c.source, articles); !strings.Contains(strings.Join(faults, "\n"), c.want) {
			t.Errorf("%q\n\twant %s\n\tgot  %q", strings.TrimPrefix(c.source, head), c.want, faults)
		}
	}
	if _, faults := readGold("x", sentence+"    => Iran | meet CONSULT | | when 2024-05-01..2024-05-03", articles); len(faults) > 0 {
		t.Error(faults)
	}
}
