package extract

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// maxLine is the longest line of JSON Lines, in bytes. It is more than maxText
// because JSON may write a character in six bytes.
const maxLine = 2 * maxText

// record is one line of JSON Lines. Fields that it does not name are ignored.
type record struct {
	ID     json.RawMessage `json:"id"` // a string, or a number as many collections have it
	Text   string          `json:"text"`
	Title  string          `json:"title"`
	Date   string          `json:"date"`
	URL    string          `json:"url"`
	Schema string          `json:"schema"` // only our own graphs have one
}

// lines reads articles one a line. Where the format is only guessed, a first line
// that is no JSON value says that the guess was wrong, once, and not a thousand times.
func (r *reader) lines(in input, data *bufio.Reader, guessed bool) error {
	empty := true
	for number := 1; ; number++ {
		line, tooLong, err := readLine(data, maxLine)
		if number == 1 {
			line = bytes.TrimPrefix(line, []byte(byteOrderMark))
		}
		blank := !tooLong && len(bytes.TrimSpace(line)) == 0
		if guessed && !blank && !tooLong && !json.Valid(line) {
			next, _ := data.Peek(min(data.Buffered(), 256))
			r.problem(in.path, 0, "%s", wrongGuess(line, next))
			return nil
		}
		guessed, empty = guessed && blank, empty && blank
		if tooLong {
			r.problem(in.path, number, "longer than %d MB; skipped", maxLine>>20)
		} else if !blank {
			if err := r.line(in, number, line); err != nil {
				return err
			}
		}
		switch {
		case err == nil:
			continue
		case !errors.Is(err, io.EOF):
			r.problem(in.path, number, "%s", reason(err))
		case empty:
			r.problem(in.path, 0, "empty")
		}
		return nil
	}
}

// wrongGuess says what a file is that begins with a brace and is no JSON Lines.
func wrongGuess(line, next []byte) string {
	head := strings.ReplaceAll(string(line)+string(next), " ", "")
	if strings.Contains(head, `"schema":"entente/`) {
		return "a graph made by Entente, not articles; skipped"
	}
	return "begins as JSON, but is not one article a line (JSON Lines); skipped"
}

// readLine reads up to and without the next line feed. A line longer than limit
// is passed over without being kept in memory. The error is io.EOF at the end,
// with what stood there.
func readLine(data *bufio.Reader, limit int) (line []byte, tooLong bool, err error) {
	for {
		part, err := data.ReadSlice('\n')
		if !tooLong && len(line)+len(part) > limit {
			line, tooLong = nil, true
		}
		if !tooLong {
			line = append(line, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return bytes.TrimSuffix(line, []byte("\n")), tooLong, err
		}
	}
}

// line reads one line of JSON Lines that is not blank.
func (r *reader) line(in input, number int, line []byte) error {
	article, wrong := parseRecord(line)
	if wrong != "" {
		r.problem(in.path, number, "%s", wrong)
		return nil
	}
	if article.ID == "" {
		article.ID = fmt.Sprintf("%s:%d", in.name, number)
	}
	article.Source = fmt.Sprintf("%s:%d", in.path, number)
	if given := article.Date; given != "" {
		article.Date = recordDate(given)
		if article.Date == "" {
			r.skip(Problem{Path: in.path, Line: number, Read: true,
				Message: fmt.Sprintf("%q is no date of the form YYYY-MM-DD; read without it", shorten(given))})
		}
	}
	return r.give(article, in.path, number)
}

// parseRecord turns a line into an article, or says what is wrong with it. The
// date is as the line has it.
func parseRecord(line []byte) (article Article, wrong string) {
	if wrong := notUTF8(line); wrong != "" { // encoding/json would change the text in silence
		return Article{}, wrong
	}
	var rec record
	if err := unmarshalExactly(line, &rec); err != nil {
		return Article{}, jsonFault(err)
	}
	id, wrong := recordID(rec.ID)
	switch {
	case wrong != "":
		return Article{}, wrong
	case strings.HasPrefix(rec.Schema, "entente/"):
		return Article{}, "a graph made by Entente, not an article; skipped"
	case strings.TrimSpace(rec.Text) == "":
		return Article{}, "no text; skipped"
	case len(rec.Text) > maxText:
		return Article{}, fmt.Sprintf("text longer than %d MB; skipped", maxText>>20)
	}
	return Article{ID: id, Title: rec.Title, Date: rec.Date, URL: rec.URL, Text: rec.Text}, ""
}

// unmarshalExactly reads a record by the exact names of its fields: encoding/json
// by itself would take "TEXT" for "text", and offsets would refer to another string.
func unmarshalExactly(line []byte, rec *record) error {
	var fields map[string]json.RawMessage
	if json.Unmarshal(line, &fields) != nil {
		return json.Unmarshal(line, rec) // no object: say what it is
	}
	others := false
	for name := range fields {
		if low := strings.ToLower(name); name != low && recordFields[low] {
			delete(fields, name)
			others = true
		}
	}
	if !others {
		return json.Unmarshal(line, rec)
	}
	exact, err := json.Marshal(fields)
	if err != nil {
		return err
	}
	return json.Unmarshal(exact, rec)
}

var recordFields = set("id text title date url schema")

func recordID(raw json.RawMessage) (id, wrong string) {
	switch {
	case len(raw) == 0 || string(raw) == "null":
		return "", ""
	case raw[0] == '-' || raw[0] >= '0' && raw[0] <= '9':
		return string(raw), ""
	case json.Unmarshal(raw, &id) == nil:
		return id, ""
	}
	return "", "field “id” is neither a string nor a number; skipped"
}

// recordDate takes a day, or a day and a time after it.
func recordDate(text string) string {
	date := leadingDate(text)
	if date != "" && len(text) > 10 && text[10] != 'T' && text[10] != ' ' {
		return ""
	}
	return date
}

// jsonFault says in plain words what is wrong with a line.
func jsonFault(err error) string {
	var wrongType *json.UnmarshalTypeError
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &wrongType) && wrongType.Field != "":
		return fmt.Sprintf("field “%s” is not a string (%s); skipped", path.Base(wrongType.Field), wrongType.Value)
	case errors.As(err, &wrongType):
		return fmt.Sprintf("not an object but %s; skipped", wrongType.Value)
	case errors.As(err, &syntax):
		return fmt.Sprintf("not JSON (byte %d: %s); skipped", syntax.Offset, syntax)
	}
	return "not JSON (" + err.Error() + "); skipped"
}

// shorten cuts what a message quotes, so that a message stays one line.
func shorten(text string) string {
	chars := []rune(text)
	if len(chars) <= 40 {
		return text
	}
	return string(chars[:39]) + "…"
}
