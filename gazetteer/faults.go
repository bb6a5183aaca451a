package gazetteer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Fault is one mistake in a gazetteer file.
type Fault struct {
	File    string // as named in its folder; "." for the folder itself
	Line    int    // from 1; 0 where the whole file is meant
	Message string
}

// String gives file:line: message, without the line where there is none.
func (f Fault) String() string {
	if f.Line == 0 {
		return f.File + ": " + f.Message
	}
	return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Message)
}

// Faults are all mistakes found in one run over all files, in order of file and line.
type Faults []Fault

// Error lists the faults, one a line.
func (f Faults) Error() string {
	lines := make([]string, len(f))
	for i, fault := range f {
		lines[i] = fault.String()
	}
	return strings.Join(lines, "\n")
}

func (f *Faults) add(file string, line int, format string, args ...any) {
	*f = append(*f, Fault{file, line, fmt.Sprintf(format, args...)})
}

// sorted gives the faults by file, line and message.
func (f Faults) sorted() Faults {
	slices.SortFunc(f, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Message, b.Message))
	})
	return f
}
