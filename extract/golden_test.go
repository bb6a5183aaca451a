package extract

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

var update = flag.Bool("update", false, "rewrite testdata/golden with what the program does now")

// testArticles reads testdata/articles; a problem with one of them fails the test.
func testArticles(t testing.TB) []Article {
	t.Helper()
	var out []Article
	err := ReadArticles([]string{"../testdata/articles"}, nil,
		func(a Article) error {
			out = append(out, a)
			return nil
		},
		func(p Problem) { t.Error(p) })
	if err != nil || len(out) == 0 {
		t.Fatalf("%d articles, %v", len(out), err)
	}
	return out
}

// goldenName makes a file name of an article's id.
func goldenName(id string) string {
	return strings.NewReplacer("#", "-", "/", "-", ":", "-").Replace(id) + ".txt"
}

// TestGolden compares what Show writes of every article with testdata/golden.
// `go test ./extract -update` rewrites the files; read their diff as carefully as code.
func TestGolden(t *testing.T) {
	const folder = "../testdata/golden"
	x := extractor(t)
	var written []string
	for _, a := range testArticles(t) {
		name := goldenName(a.ID)
		if slices.Contains(written, name) {
			t.Fatalf("two articles share the golden file %s", name)
		}
		written = append(written, name)
		t.Run(strings.TrimSuffix(name, ".txt"), func(t *testing.T) {
			e := x.Extract(&a)
			if err := e.Check(&a); err != nil {
				t.Error(err)
			}
			var got bytes.Buffer
			if err := Show(&got, &a, e); err != nil {
				t.Fatal(err)
			}
			compareGolden(t, filepath.Join(folder, name), got.Bytes())
		})
	}
	removeGolden(t, folder, written)
}

// compareGolden compares with a golden file, or rewrites it.
func compareGolden(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v\nmake it with: go test ./extract -update", err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; if the change is meant: go test ./extract -update\n%s", file, lineDiff(string(want), string(got)))
	}
}

// removeGolden complains of golden files that no article has any more, or removes them.
func removeGolden(t *testing.T, folder string, written []string) {
	t.Helper()
	files, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		switch {
		case slices.Contains(written, f.Name()):
		case !*update:
			t.Errorf("%s: no article has this golden file", f.Name())
		default:
			if err := os.Remove(filepath.Join(folder, f.Name())); err != nil {
				t.Error(err)
			}
		}
	}
}

// lineDiff lists up to 20 lines that only one of the texts has, in order.
func lineDiff(want, got string) string {
	only := func(mark, text, other string) (out []string) {
		lines := strings.Split(other, "\n")
		for _, line := range strings.Split(text, "\n") {
			if !slices.Contains(lines, line) {
				out = append(out, mark+line)
			}
		}
		return out
	}
	diff := append(only("- ", want, got), only("+ ", got, want)...)
	if len(diff) > 20 {
		diff = append(diff[:20], "...")
	}
	return strings.Join(diff, "\n")
}

// TestSameBytes extracts every article twice in turn and eight times at once: all must give the same JSON.
func TestSameBytes(t *testing.T) {
	x := extractor(t)
	articles := testArticles(t)
	want := extractAll(t, x, articles)
	runs := make([][][]byte, 9)
	runs[0] = extractAll(t, x, articles)
	var group sync.WaitGroup
	for i := 1; i < len(runs); i++ {
		group.Add(1)
		go func() {
			defer group.Done()
			runs[i] = extractAll(t, x, articles)
		}()
	}
	group.Wait()
	for i, run := range runs {
		for k := range articles {
			if !bytes.Equal(run[k], want[k]) {
				t.Errorf("run %d: %s gives other bytes", i, articles[k].ID)
			}
		}
	}
}

// extractAll gives the extraction of every article as JSON.
func extractAll(t testing.TB, x *Extractor, articles []Article) [][]byte {
	out := make([][]byte, len(articles))
	for i := range articles {
		data, err := json.Marshal(x.Extract(&articles[i]))
		if err != nil {
			t.Error(err)
		}
		out[i] = data
	}
	return out
}
