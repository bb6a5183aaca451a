package extract

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"
	"time"
)

// maxText is the longest article, in bytes: ten times the longest book. What is
// longer is a mistake (a database dump, a log), and is not read into memory.
const maxText = 16 << 20

// sniffed is how many bytes of a file are looked at to tell what it is.
const sniffed = 8 << 10

// byteOrderMark may open a file; it belongs to the file and not to its text.
const byteOrderMark = "\uFEFF"

// format is what a file turns out to hold.
type format int

const (
	textFormat   format = iota
	linesFormat         // JSON Lines: its name says so
	guessedLines        // JSON Lines: it begins with a brace
	htmlFormat
	utf16Format
	notText
	emptyFile
)

// sniff says what a file holds, by its name and its first bytes.
func sniff(name string, data *bufio.Reader) (format, error) {
	first, err := data.Peek(1)
	if len(first) == 0 {
		if err != nil && !errors.Is(err, io.EOF) {
			return textFormat, err
		}
		return emptyFile, nil
	}
	ending := strings.ToLower(path.Ext(name))
	if ending == ".jsonl" || ending == ".ndjson" {
		return linesFormat, nil
	}
	if first[0] == '{' { // looked at no further: stdin may be slow to give more
		return guessedLines, nil
	}
	head, err := data.Peek(sniffed)
	if err != nil && !errors.Is(err, io.EOF) {
		return textFormat, err
	}
	return sniffBytes(head), nil
}

// sniffBytes says what a file holds that begins with head.
func sniffBytes(head []byte) format {
	if bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff")) {
		return utf16Format
	}
	if binary(head) {
		return notText
	}
	head = bytes.TrimSpace(bytes.TrimPrefix(head, []byte(byteOrderMark)))
	if bytes.HasPrefix(head, []byte("{")) {
		return guessedLines
	}
	head = bytes.ToLower(head[:min(len(head), 32)])
	if bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html")) {
		return htmlFormat
	}
	return textFormat
}

// binary reports whether bytes cannot be text in any common encoding: they hold a
// control character that no text needs, or open as a PDF does.
func binary(data []byte) bool {
	control := bytes.ContainsFunc(data, func(c rune) bool {
		return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\v' && c != '\f' && c != '\b' && c != 0x1b
	})
	return control || bytes.HasPrefix(data, []byte("%PDF-"))
}

// text reads a file of plain text: one article, or several.
func (r *reader) text(in input, data io.Reader) (format, error) {
	raw, err := io.ReadAll(io.LimitReader(data, maxText+1))
	switch {
	case err != nil:
		r.problem(in.path, 0, "%s", reason(err))
		return textFormat, nil
	case binary(raw):
		return notText, nil
	case len(raw) > maxText:
		r.problem(in.path, 0, "longer than %d MB, the limit for one article; skipped", maxText>>20)
		return textFormat, nil
	}
	if wrong := notUTF8(raw); wrong != "" {
		r.problem(in.path, 0, "%s", wrong)
		return textFormat, nil
	}
	text := strings.TrimPrefix(string(raw), byteOrderMark)
	if strings.TrimSpace(text) == "" {
		r.problem(in.path, 0, "empty")
		return textFormat, nil
	}
	return textFormat, r.articles(in, text)
}

// articles hands on the articles of one text file.
func (r *reader) articles(in input, text string) error {
	articles := SplitArticles(withoutEnding(in.name), text)
	if len(articles) == 0 {
		r.problem(in.path, 0, "no article in it")
	}
	date := leadingDate(path.Base(in.name))
	for _, article := range articles {
		article.Source = in.path
		if article.Date == "" {
			article.Date = date
		}
		if err := r.give(article, in.path, 0); err != nil {
			return err
		}
	}
	return nil
}

// withoutEnding drops the ending of a file's name: "a/b.txt" is "a/b", and
// "talks-in-St. Petersburg" stays, since that is no ending.
func withoutEnding(name string) string {
	ending := path.Ext(name)
	letters := strings.TrimFunc(ending[min(1, len(ending)):], asciiAlphanumeric)
	if len(ending) < 2 || len(ending) > 7 || letters != "" || ending == path.Base(name) {
		return name
	}
	return strings.TrimSuffix(name, ending)
}

func asciiAlphanumeric(c rune) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

// leadingDate gives the date at the beginning of a string, "2019-03-05-topic" or
// "2019-03-05T10:00:00Z", as YYYY-MM-DD; "" where there is none.
func leadingDate(text string) string {
	if len(text) < 10 || len(text) > 10 && text[10] >= '0' && text[10] <= '9' {
		return ""
	}
	if _, err := time.Parse(time.DateOnly, text[:10]); err != nil {
		return ""
	}
	return text[:10]
}
