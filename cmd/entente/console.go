package main

import (
	"io"
	"os"
	"strconv"

	"golang.org/x/term"
)

// console is where the program reads and prints.
type console struct {
	in       io.Reader
	out, err io.Writer
}

// plainWidth is how wide text is laid out where no terminal says how wide it is.
const plainWidth = 80

// terminal reports whether a stream is a terminal, and how many columns it has.
func terminal(stream any) (is bool, width int) {
	file, ok := stream.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		return false, columns()
	}
	width, _, err := term.GetSize(int(file.Fd()))
	if err != nil || width < 20 {
		return true, columns()
	}
	// Lines longer than this are hard to read, however wide the window.
	return true, min(width, 110)
}

func columns() int {
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n >= 20 {
		return min(n, 110)
	}
	return plainWidth
}

func (p *program) checkColour() error {
	switch p.colour {
	case "auto", "always", "never":
		return nil
	}
	return usage("--color takes auto, always or never, not %q", p.colour)
}

// colourful reports whether output to a stream is to be coloured.
func (p *program) colourful(isTerminal bool) bool {
	switch {
	case p.colour != "auto":
		return p.colour == "always"
	case os.Getenv("NO_COLOR") != "":
		return false
	case os.Getenv("FORCE_COLOR") != "" || os.Getenv("CLICOLOR_FORCE") != "":
		return true
	}
	return isTerminal && os.Getenv("TERM") != "dumb"
}

// form is how a command prints its answer.
type form int

const (
	tableForm form = iota // for people
	tsvForm               // for other programs, one row a line, no header
	jsonForm
)

// form chooses: JSON where asked for, a table on a terminal, else tab-separated values.
func (p *program) form(asJSON bool) form {
	isTerminal, _ := terminal(p.out)
	switch {
	case asJSON:
		return jsonForm
	case isTerminal || p.table:
		return tableForm
	}
	return tsvForm
}

// page gives a page on stdout.
func (p *program) page() *page {
	isTerminal, width := terminal(p.out)
	return &page{out: p.out, width: width, colour: p.colourful(isTerminal)}
}
