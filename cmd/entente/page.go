package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// page lays text out for people. Its first error stays, and what follows is not printed.
type page struct {
	out    io.Writer
	width  int // columns
	colour bool
	err    error
}

// style is an ANSI code.
type style string

// The styles.
const (
	bold   style = "1"
	faint  style = "2"
	red    style = "31"
	yellow style = "33"
	cyan   style = "36"
)

// in gives text in a style, or as it is where there is no colour.
func (p *page) in(s style, text string) string {
	if !p.colour || text == "" {
		return text
	}
	return "\x1b[" + string(s) + "m" + text + "\x1b[0m"
}

func (p *page) print(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.out, format, args...)
	}
}

// wrapped prints text in lines no wider than the page, each indented by so many spaces. The words
// given stand out in it.
func (p *page) wrapped(indent int, text string, words []string) {
	for _, line := range wrap(text, max(20, p.width-indent)) {
		p.print("%*s%s\n", indent, "", p.emphasise(line, words))
	}
}

// emphasise makes each of the words stand out where the line has them whole.
func (p *page) emphasise(line string, words []string) string {
	if !p.colour {
		return line
	}
	for _, word := range words {
		at := strings.Index(line, word)
		if at < 0 || word == "" || !apart(line[:at], line[at+len(word):]) {
			continue
		}
		line = line[:at] + p.in(bold, word) + line[at+len(word):]
	}
	return line
}

// apart reports whether what stands between two texts does not continue either of them as a word.
func apart(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	return !unicode.IsLetter(last) && !unicode.IsLetter(next)
}

// wrap breaks text between words into lines of at most so many columns. A word wider than that has its own line.
func wrap(text string, columns int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		switch {
		case line == "":
			line = word
		case cells(line)+1+cells(word) <= columns:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
	}
	return append(lines, line)
}

// plain makes text of an article fit to print: one line, one space between
// words, and no control characters, which could drive the terminal.
func plain(text string) string {
	text = strings.Map(func(c rune) rune {
		if unicode.IsControl(c) || c == '\u2028' || c == '\u2029' || c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069' {
			return ' '
		}
		return c
	}, strings.ToValidUTF8(text, "\uFFFD"))
	return strings.Join(strings.Fields(text), " ")
}

// cells gives how many columns of a terminal a text takes.
func cells(text string) int {
	n := 0
	for _, c := range text {
		switch kind := width.LookupRune(c).Kind(); {
		case unicode.In(c, unicode.Mn, unicode.Me, unicode.Cf):
		case kind == width.EastAsianWide || kind == width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}

// pad fills text up with spaces to so many columns.
func pad(text string, columns int) string {
	return text + strings.Repeat(" ", max(0, columns-cells(text)))
}

// cut shortens text to so many columns.
func cut(text string, columns int) string {
	if cells(text) <= columns {
		return text
	}
	used := 0
	for at, c := range text {
		if used += cells(string(c)); used >= columns {
			return strings.TrimRight(text[:at], " ,;") + "…"
		}
	}
	return text
}

// row writes tab-separated values. Text is made plain, so that a row is a line.
func row(out *bufio.Writer, values ...any) {
	for i, value := range values {
		if i > 0 {
			out.WriteByte('\t')
		}
		out.WriteString(plain(fmt.Sprint(value)))
	}
	out.WriteByte('\n')
}

// count gives "1 article", "2 articles", "12,345 articles".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return thousands(n) + " " + many
}

// thousands gives a number with commas.
func thousands(n int) string {
	digits := fmt.Sprint(n)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}
