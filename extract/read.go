package extract

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// Problem is something in the input that could not be read as it stands.
type Problem struct {
	Path    string // file or folder as the user would name it
	Line    int    // counted from 1; 0 where the whole file is meant
	Message string
	// Read: the article was read all the same, without the part that the message names.
	Read bool
}

// String gives the problem as "path:line: message".
func (p Problem) String() string {
	if p.Line == 0 {
		return p.Path + ": " + p.Message
	}
	return fmt.Sprintf("%s:%d: %s", p.Path, p.Line, p.Message)
}

// ReadArticles reads every article of the paths, in order, and hands each to each.
//
// A path is a text file (one article or several, see SplitArticles), a file of
// JSON Lines (one article a line), a folder (its files in the order of their
// names, folders within it too, hidden ones not) or "-" for stdin. What a file
// is, its ending says, or where that says nothing its first bytes.
//
// What cannot be read goes to skip, and the rest is read. The ids of the articles
// are unique over the call. The only errors returned are those of each, which stop the reading.
func ReadArticles(paths []string, stdin io.Reader, each func(Article) error, skip func(Problem)) error {
	r := reader{stdin: stdin, each: each, skip: skip, ids: map[string]bool{}, files: map[string]bool{}}
	for _, path := range paths {
		if err := r.argument(path); err != nil {
			return err
		}
	}
	return nil
}

// reader is one call of ReadArticles.
type reader struct {
	stdin io.Reader
	each  func(Article) error
	skip  func(Problem)
	ids   map[string]bool // of the articles so far
	files map[string]bool // read so far, by absolute path
}

// input is one file, or stdin, about to be read.
type input struct {
	path string // as the user would name it
	name string // path within the argument, with "/": what ids are made of
}

func (r *reader) problem(path string, line int, format string, args ...any) {
	r.skip(Problem{Path: path, Line: line, Message: fmt.Sprintf(format, args...)})
}

func (r *reader) argument(path string) error {
	in := input{path: path, name: filepath.Base(path)}
	read := r.file
	if path == "-" {
		in, read = input{path: "stdin", name: "stdin"}, r.standardInput
	} else if info, err := os.Stat(path); err != nil {
		r.problem(path, 0, "%s", reason(err))
		return nil
	} else if info.IsDir() {
		return r.folder(path)
	}
	found, err := read(in)
	if found == notText {
		r.problem(in.path, 0, "not text; skipped")
	}
	return err
}

func (r *reader) standardInput(in input) (format, error) {
	if r.files["-"] {
		r.problem(in.path, 0, "named twice; read once")
		return emptyFile, nil
	}
	r.files["-"] = true
	return r.content(in, r.stdin)
}

// folder reads the files below root. Files that are not text are counted, not
// listed: in a folder with pictures they would drown the problems that matter.
func (r *reader) folder(root string) error {
	var strange []string
	readable := 0
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			r.problem(path, 0, "%s", reason(err))
			return nil
		}
		if path != root && strings.HasPrefix(entry.Name(), ".") {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if entry.IsDir() || !r.regular(path, entry) {
			return nil
		}
		name, err := filepath.Rel(root, path)
		if err != nil {
			name = path
		}
		found, err := r.file(input{path: path, name: filepath.ToSlash(name)})
		if found == notText {
			strange = append(strange, path)
		} else {
			readable++
		}
		return err
	})
	r.countStrange(root, strange, readable)
	return err
}

func (r *reader) countStrange(root string, strange []string, readable int) {
	switch {
	case len(strange) == 1:
		r.problem(strange[0], 0, "not text; skipped")
	case len(strange) > 1:
		r.problem(root, 0, "%d files that are not text; skipped", len(strange))
	}
	if readable == 0 {
		r.problem(root, 0, "no text in this folder")
	}
}

// regular reports whether a folder's entry is a file, or a link to one, and
// complains where it is neither: opening a pipe would wait for ever.
func (r *reader) regular(path string, entry fs.DirEntry) bool {
	if entry.Type().IsRegular() {
		return true
	}
	if entry.Type()&fs.ModeSymlink == 0 {
		r.problem(path, 0, "not a regular file; skipped")
		return false
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		r.problem(path, 0, "a symbolic link to a file that does not exist")
	case err != nil:
		r.problem(path, 0, "%s", reason(err))
	case info.IsDir():
		r.problem(path, 0, "a symbolic link to a folder; not followed")
	case !info.Mode().IsRegular():
		r.problem(path, 0, "not a regular file; skipped")
	default:
		return true
	}
	return false
}

// file reads one file and says what it found there.
func (r *reader) file(in input) (format, error) {
	full, err := filepath.Abs(in.path)
	if err != nil {
		full = in.path
	}
	if r.files[full] {
		r.problem(in.path, 0, "named twice; read once")
		return textFormat, nil
	}
	r.files[full] = true
	f, err := os.Open(in.path)
	if err != nil {
		r.problem(in.path, 0, "%s", reason(err))
		return textFormat, nil
	}
	defer f.Close()
	return r.content(in, f)
}

// content reads one open file in the format that it turns out to have. It
// reports every problem but notText, which its callers may want to count.
func (r *reader) content(in input, data io.Reader) (format, error) {
	text := bufio.NewReaderSize(data, 64<<10)
	found, err := sniff(in.path, text)
	switch {
	case err != nil:
		r.problem(in.path, 0, "%s", reason(err))
	case found == emptyFile:
		r.problem(in.path, 0, "empty")
	case found == htmlFormat:
		r.problem(in.path, 0, "an HTML page; skipped (save the article's text as .txt)")
	case found == utf16Format:
		r.problem(in.path, 0, "UTF-16, not UTF-8; skipped")
	case found == linesFormat || found == guessedLines:
		return found, r.lines(in, text, found == guessedLines)
	case found == textFormat:
		return r.text(in, text)
	}
	return found, nil
}

// give hands an article on, with an id that no earlier one has.
func (r *reader) give(a Article, path string, line int) error {
	a.ID = strings.ToValidUTF8(a.ID, "\uFFFD")
	if r.ids[a.ID] {
		taken := a.ID
		for n := 2; r.ids[a.ID]; n++ {
			a.ID = fmt.Sprintf("%s-%d", taken, n)
		}
		r.skip(Problem{Path: path, Line: line, Read: true,
			Message: fmt.Sprintf("an earlier article has the id “%s”; this one is called “%s”", taken, a.ID)})
	}
	r.ids[a.ID] = true
	return r.each(a)
}

// notUTF8 says where text stops to be UTF-8, or "" where it is.
func notUTF8(text []byte) string {
	if utf8.Valid(text) {
		return ""
	}
	for at := 0; ; {
		char, size := utf8.DecodeRune(text[at:])
		if char == utf8.RuneError && size == 1 {
			return fmt.Sprintf("not UTF-8 (byte 0x%02x at offset %d); skipped", text[at], at)
		}
		at += size
	}
}

// reason says in plain words why a file could not be read.
func reason(err error) string {
	var pathError *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "no such file or folder"
	case errors.Is(err, fs.ErrPermission):
		return "no permission to read it"
	case errors.As(err, &pathError):
		return pathError.Err.Error()
	}
	return err.Error()
}
