package extract

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
)

// readPaths gives "id|date|text" for each article, and the problems, with the
// folder's name taken out of them.
func readPaths(t testing.TB, folder string, stdin io.Reader, paths ...string) (articles, problems []string) {
	t.Helper()
	for i, p := range paths {
		if p != "-" {
			paths[i] = filepath.Join(folder, p)
		}
	}
	err := ReadArticles(paths, stdin,
		func(a Article) error {
			articles = append(articles, a.ID+"|"+a.Date+"|"+a.Text)
			return nil
		},
		func(p Problem) {
			text := strings.ReplaceAll(p.String(), folder+string(filepath.Separator), "")
			if p.Read {
				text += " (read)"
			}
			problems = append(problems, strings.ReplaceAll(text, folder, "."))
		})
	if err != nil {
		t.Fatal(err)
	}
	return articles, problems
}

// writeFolder makes files in a new folder and gives its path.
func writeFolder(t testing.TB, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range files {
		full := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func sameLines(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s:\n%s\nwant:\n%s", what, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

const jsonLine = `{"id":"x","text":"Iran met Russia."}`

func TestReadFolder(t *testing.T) {
	folder := writeFolder(t, map[string]string{
		"b.txt":                 "Iran met Russia.",
		"a/2019-03-05-talks.md": "\uFEFFIran met Russia.",
		"a/.hidden.txt":         "not read",
		".git/config":           "not read",
		"noending":              "Iran met Russia.",
		"lines.jsonl":           jsonLine + "\n" + `{"text":"Second.","date":"2020-02-03T10:00:00Z"}`,
		"guess.dat":             "\n" + `{"id":7,"text":"Seven."}` + "\n\n",
		"pic1.png":              "\x89PNG\x00\x00",
		"pic2.png":              "\x89PNG\x00\x00",
		"page.html":             "<!DOCTYPE html><p>x",
		"entente.json":          "{\"schema\":\"entente/graph/1\",\n\"nodes\":[]}",
		"pretty.json":           "{\n \"text\": \"x\"\n}",
		"wide.txt":              "\xff\xfeI\x00",
		"empty.txt":             "",
		"blank.txt":             " \n\t\n",
		"latin.txt":             "Caf\xe9 in Tehran",
		"late.txt":              strings.Repeat("x", sniffed) + "\x00",
	})
	articles, problems := readPaths(t, folder, nil, ".")
	sameLines(t, "articles", articles,
		"a/2019-03-05-talks|2019-03-05|Iran met Russia.",
		"b||Iran met Russia.",
		"7||Seven.",
		"x||Iran met Russia.",
		"lines.jsonl:2|2020-02-03|Second.",
		"noending||Iran met Russia.")
	sameLines(t, "problems", problems,
		"blank.txt: empty",
		"empty.txt: empty",
		"entente.json: a graph made by Entente, not articles; skipped",
		"latin.txt: not UTF-8 (byte 0xe9 at offset 3); skipped",
		"page.html: an HTML page; skipped (save the article's text as .txt)",
		"pretty.json: begins as JSON, but is not one article a line (JSON Lines); skipped",
		"wide.txt: UTF-16, not UTF-8; skipped",
		".: 3 files that are not text; skipped")
}

func TestReadFolderWithoutText(t *testing.T) {
	folder := writeFolder(t, map[string]string{"pics/a.png": "\x89PNG\x00", "none/.keep": ""})
	_, problems := readPaths(t, folder, nil, "pics", "none", "gone")
	sameLines(t, "problems", problems,
		"pics/a.png: not text; skipped",
		"pics: no text in this folder",
		"none: no text in this folder",
		"gone: no such file or folder")
}

func TestReadLines(t *testing.T) {
	deep := strings.Repeat("long ", 20)
	folder := writeFolder(t, map[string]string{"in.jsonl": strings.Join([]string{
		"\uFEFF" + `{"id":"bom","text":"\uFEFFkept"}`,
		`{"id":"broken","text":"half`,
		`{"id":"none"}`,
		`{"id":"blank","text":" \n"}`,
		`[1,2]`,
		`{"id":"n","text":5}`,
		`{"id":["n"],"text":"x"}`,
		`{"id":"bad` + "\xff" + `","text":"x"}`,
		`{"id":"day","text":"x","date":"5 March"}`,
		`{"id":"long","text":"x","date":"` + deep + `"}`,
		`{"id":"feb","text":"x","date":"2019-02-30"}`,
		`{"id":"bom","text":"again","date":null,"other":{"a":[1]}}`,
		`{"id":"crlf","text":"x"}` + "\r",
	}, "\n")})
	articles, problems := readPaths(t, folder, nil, "in.jsonl")
	sameLines(t, "articles", articles,
		"bom||\uFEFFkept", "day||x", "long||x", "feb||x", "bom-2||again", "crlf||x")
	sameLines(t, "problems", problems,
		`in.jsonl:2: not JSON (byte 27: unexpected end of JSON input); skipped`,
		`in.jsonl:3: no text; skipped`,
		`in.jsonl:4: no text; skipped`,
		`in.jsonl:5: not an object but array; skipped`,
		`in.jsonl:6: field “text” is not a string (number); skipped`,
		`in.jsonl:7: field “id” is neither a string nor a number; skipped`,
		`in.jsonl:8: not UTF-8 (byte 0xff at offset 10); skipped`,
		`in.jsonl:9: "5 March" is no date of the form YYYY-MM-DD; read without it (read)`,
		`in.jsonl:10: "`+deep[:39]+`…" is no date of the form YYYY-MM-DD; read without it (read)`,
		`in.jsonl:11: "2019-02-30" is no date of the form YYYY-MM-DD; read without it (read)`,
		`in.jsonl:12: an earlier article has the id “bom”; this one is called “bom-2” (read)`)
}

func TestReadArguments(t *testing.T) {
	folder := writeFolder(t, map[string]string{"a/t.txt": "One.", "b/t.txt": "Two.", "p.png": "\x00"})
	articles, problems := readPaths(t, folder, strings.NewReader("Three."), "a/t.txt", "b", "-", "a", "-", "p.png")
	sameLines(t, "articles", articles, "t||One.", "t-2||Two.", "stdin||Three.")
	sameLines(t, "problems", problems,
		"b/t.txt: an earlier article has the id “t”; this one is called “t-2” (read)",
		"a/t.txt: named twice; read once",
		"stdin: named twice; read once",
		"p.png: not text; skipped")
}

func TestReadStdin(t *testing.T) {
	for in, want := range map[string]string{
		jsonLine: "x||Iran met Russia.",
		"Text.":  "stdin||Text.",
		"":       "stdin: empty",
		"a\x00b": "stdin: not text; skipped",
		"{oops":  "stdin: begins as JSON, but is not one article a line (JSON Lines); skipped",
	} {
		articles, problems := readPaths(t, "?", iotest.OneByteReader(strings.NewReader(in)), "-")
		sameLines(t, in, append(articles, problems...), want)
	}
	_, problems := readPaths(t, "?", iotest.ErrReader(errors.New("lost the line")), "-")
	sameLines(t, "failing stdin", problems, "stdin: lost the line")
}

func TestReadLinks(t *testing.T) {
	folder := writeFolder(t, map[string]string{"in/real.txt": "One.", "far/x.txt": "Two."})
	for name, target := range map[string]string{"dangling.txt": "nowhere", "folder": "../far", "linked.txt": "../far/x.txt"} {
		if err := os.Symlink(target, filepath.Join(folder, "in", name)); err != nil {
			t.Skip(err)
		}
	}
	articles, problems := readPaths(t, folder, nil, "in")
	sameLines(t, "articles", articles, "linked||Two.", "real||One.")
	sameLines(t, "problems", problems,
		"in/dangling.txt: a symbolic link to a file that does not exist",
		"in/folder: a symbolic link to a folder; not followed")
}

// A file can vanish, or lose its permission, between the listing and the opening.
func TestReadVanishing(t *testing.T) {
	folder := writeFolder(t, map[string]string{"a.txt": "One.", "b.txt": "Two.", "c.txt": "Three."})
	var ids, problems []string
	err := ReadArticles([]string{folder}, nil,
		func(a Article) error {
			ids = append(ids, a.ID)
			return errors.Join(os.RemoveAll(filepath.Join(folder, "b.txt")))
		},
		func(p Problem) { problems = append(problems, filepath.Base(p.Path)+": "+p.Message) })
	if err != nil {
		t.Fatal(err)
	}
	sameLines(t, "ids", ids, "a", "c")
	sameLines(t, "problems", problems, "b.txt: no such file or folder")
}

func TestReadUnreadable(t *testing.T) {
	if os.Getuid() == 0 || runtime.GOOS == "windows" {
		t.Skip("every file is readable here")
	}
	folder := writeFolder(t, map[string]string{"a.txt": "One.", "b.txt": "Two."})
	if err := os.Chmod(filepath.Join(folder, "a.txt"), 0); err != nil {
		t.Fatal(err)
	}
	articles, problems := readPaths(t, folder, nil, ".")
	sameLines(t, "articles", articles, "b||Two.")
	sameLines(t, "problems", problems, "a.txt: no permission to read it")
}

func TestReadStops(t *testing.T) {
	folder := writeFolder(t, map[string]string{"a.txt": "One.", "b.jsonl": jsonLine, "c.txt": "Three."})
	stop := errors.New("stop")
	for n := 1; n <= 3; n++ {
		count := 0
		err := ReadArticles([]string{folder}, nil, func(Article) error {
			if count++; count == n {
				return stop
			}
			return nil
		}, func(Problem) {})
		if !errors.Is(err, stop) || count != n {
			t.Errorf("stopped at %d of %d with %v", count, n, err)
		}
	}
}

// endless gives size bytes, then tail: a file that must not be kept in memory.
type endless struct {
	size int
	tail string
}

func (e *endless) Read(buffer []byte) (int, error) {
	if e.size == 0 {
		n := copy(buffer, e.tail)
		if e.tail = e.tail[n:]; n == 0 {
			return 0, io.EOF
		}
		return n, nil
	}
	n := min(len(buffer), e.size)
	for i := range n {
		buffer[i] = 'x'
	}
	e.size -= n
	return n, nil
}

func TestReadTooLong(t *testing.T) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	head := strings.NewReader(`{"text":"`)
	lines := io.MultiReader(head, &endless{size: 200 << 20, tail: "\"}\n" + jsonLine})
	articles, problems := readPaths(t, "?", lines, "-")
	runtime.ReadMemStats(&after)
	sameLines(t, "articles", articles, "x||Iran met Russia.")
	sameLines(t, "problems", problems, "stdin:1: longer than 32 MB; skipped")
	if used := after.TotalAlloc - before.TotalAlloc; used > 200<<20 {
		t.Errorf("%d MB allocated for a line of 200 MB", used>>20)
	}
	_, problems = readPaths(t, "?", &endless{size: 200 << 20}, "-")
	sameLines(t, "problems", problems, "stdin: longer than 16 MB, the limit for one article; skipped")
	long := fmt.Sprintf(`{"text":"%s"}`, strings.Repeat("x", maxText+1))
	_, problems = readPaths(t, "?", strings.NewReader(long), "-")
	sameLines(t, "problems", problems, "stdin:1: text longer than 16 MB; skipped")
}

func TestWithoutEnding(t *testing.T) {
	for name, want := range map[string]string{
		"a.txt": "a", "a/b.md": "a/b", "a": "a", "talks in St. Petersburg": "talks in St. Petersburg",
		"v1.": "v1.", "a.b.txt": "a.b", "x.verylongending": "x.verylongending", "d.d/file": "d.d/file",
	} {
		if got := withoutEnding(name); got != want {
			t.Errorf("withoutEnding(%q) = %q, want %q", name, got, want)
		}
	}
}

func FuzzReadText(f *testing.F) {
	for _, text := range []string{"Iran met Russia.", "\uFEFFa", "\xff\xfe", "<html>", " ", "a\x00", jsonLine, "{"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) { readFuzzed(t, data, "in.txt") })
}

func FuzzReadJSONL(f *testing.F) {
	for _, text := range []string{jsonLine, jsonLine + "\n" + jsonLine, `{"id":1,"text":"é","date":"2020-01-01"}`, "[]", "\n\n", "{"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) { readFuzzed(t, data, "in.jsonl") })
}

// readFuzzed checks what holds for any bytes: something comes out, an article or
// a problem, ids are unique and a text file's text stands in the file.
func readFuzzed(t *testing.T, data []byte, name string) {
	folder := writeFolder(t, map[string]string{name: string(data)})
	ids, problems := map[string]bool{}, 0
	err := ReadArticles([]string{folder}, nil, func(a Article) error {
		if ids[a.ID] || a.ID == "" || a.Text == "" || a.Source == "" {
			t.Errorf("article %+v after %v", a, ids)
		}
		if strings.HasSuffix(a.Source, name) && !strings.Contains(string(data), a.Text) {
			t.Errorf("text %q is not in the file", a.Text)
		}
		ids[a.ID] = true
		return nil
	}, func(p Problem) {
		if problems++; strings.ContainsAny(p.Message, "\n\x00") {
			t.Errorf("problem of more than one line: %q", p.Message)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(ids) == 0 && problems == 0 {
		t.Error("neither an article nor a problem")
	}
}

// TestReadJSONLExactFields: only the fields named just so are read.
func TestReadJSONLExactFields(t *testing.T) {
	a, wrong := parseRecord([]byte(`{"id":"a","text":"x y","TEXT":"Iran met Russia.","Title":"t"}`))
	if wrong != "" || a.Text != "x y" || a.Title != "" {
		t.Errorf("got %+v, %q", a, wrong)
	}
}
