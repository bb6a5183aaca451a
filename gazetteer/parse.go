package gazetteer

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// record is an entry, a title or a line of given names as written, before it is
// known whether it makes sense.
type record struct {
	file   string
	line   int
	kind   string // the first word
	name   string // the rest of the line
	fields []field
}

// field is an indented line of a record.
type field struct {
	line  int
	name  string
	value string // never ""
}

// headLines are the lines that every file begins with.
func headLines() []string { return []string{"source", "date", "licence"} }

// parser takes one file apart, line by line.
type parser struct {
	file   string
	line   int
	said   fileHead // by the head
	head   []string // head lines met
	record record   // the one being read; of line 0 before the first
	faults Faults
	each   func(record)
}

// parse takes a file apart into its records and hands each over, to be used
// before the next. It gives what the head says, and faults what can be seen to be
// wrong without knowing what kinds and fields there are.
func parse(file, text string, each func(record)) (fileHead, Faults) {
	p := &parser{file: file, each: each}
	text = strings.TrimPrefix(text, "\ufeff") // some editors begin UTF-8 files with it
	for text != "" {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		p.line++
		p.read(line)
	}
	if p.record.line == 0 {
		p.line = max(p.line, 1)
		p.endHead()
		return p.said, p.faults
	}
	each(p.record)
	return p.said, p.faults
}

func (p *parser) fault(format string, args ...any) {
	p.faults.add(p.file, p.line, format, args...)
}

func (p *parser) read(line string) {
	if !utf8.ValidString(line) {
		p.fault("invalid UTF-8")
		return
	}
	trimmed := strings.TrimSpace(line)
	switch {
	case trimmed == "" || trimmed[0] == '#':
	case line[0] == ' ':
		p.field(trimmed)
	case line[0] == '\t':
		p.fault("a field is indented by spaces, not by a tab")
	default:
		p.margin(trimmed)
	}
}

// margin reads a line that is not indented: of the head, or the first of a record.
func (p *parser) margin(line string) {
	name, value := cutWord(line)
	if slices.Contains(headLines(), name) {
		p.headLine(name, value)
		return
	}
	if p.record.line == 0 {
		p.endHead()
	} else {
		p.each(p.record)
	}
	p.record = record{p.file, p.line, name, value, p.record.fields[:0]}
}

func (p *parser) headLine(name, value string) {
	switch {
	case p.record.line > 0:
		p.fault("%s belongs in the head, before the first entry", name)
		return
	case slices.Contains(p.head, name):
		p.fault("%s stands twice in the head", name)
	case value == "":
		p.fault("%s needs a value", name)
	case name == "date":
		if _, err := ParseDate(value); err != nil {
			p.fault("%v", err)
		}
	}
	p.head = append(p.head, name)
	switch name {
	case "source":
		p.said.source = value
	case "date":
		p.said.date = value
	case "licence":
		p.said.licence = value
	}
}

// endHead faults what the head lacks, at the line where it should have been.
func (p *parser) endHead() {
	var lacking []string
	for _, name := range headLines() {
		if !slices.Contains(p.head, name) {
			lacking = append(lacking, name)
		}
	}
	if lacking != nil {
		p.fault("the head of the file lacks %s", strings.Join(lacking, ", "))
	}
}

func (p *parser) field(line string) {
	name, value := cutWord(line)
	if p.record.line == 0 {
		p.fault("field %q before the first entry", name)
		return
	}
	if value == "" {
		p.fault("field %q needs a value", name)
		return
	}
	p.record.fields = append(p.record.fields, field{p.line, name, value})
}

// cutWord parts the first word of a trimmed line from the rest.
func cutWord(line string) (word, rest string) {
	i := strings.IndexAny(line, " \t")
	if i < 0 {
		return line, ""
	}
	return line[:i], strings.TrimSpace(line[i:])
}
