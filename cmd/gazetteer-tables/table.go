package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// row is a line of a table. Lists within a cell are parted by "|".
type row struct {
	columns map[string]int
	cells   []string
}

// get gives a cell, "" where the line is too short. A column that the table
// lacks is a mistake of this program.
func (r row) get(column string) string {
	i, ok := r.columns[column]
	if !ok {
		panic("no column " + column)
	}
	if i >= len(r.cells) {
		return ""
	}
	return strings.TrimSpace(r.cells[i])
}

// list gives the places of a cell that is a list.
func (r row) list(column string) []string { return parts(r.get(column)) }

func parts(cell string) []string {
	var items []string
	for item := range strings.SplitSeq(cell, "|") {
		if item = strings.TrimSpace(item); item != "" {
			items = append(items, item)
		}
	}
	return items
}

// readTable hands over the rows of a tab-separated file with a header,
// compressed or not, in their order.
func readTable(folder, name string, each func(row)) error {
	file, err := os.Open(filepath.Join(folder, name))
	if err != nil {
		return err
	}
	defer file.Close()
	var text io.Reader = file
	if strings.HasSuffix(name, ".gz") {
		if text, err = gzip.NewReader(file); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	if err := readRows(text, each); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

func readRows(text io.Reader, each func(row)) error {
	lines := bufio.NewScanner(text)
	lines.Buffer(nil, 16<<20)
	var columns map[string]int
	for lines.Scan() {
		cells := strings.Split(lines.Text(), "\t")
		if columns == nil {
			columns = make(map[string]int, len(cells))
			for i, name := range cells {
				columns[name] = i
			}
			continue
		}
		each(row{columns, cells})
	}
	return lines.Err()
}
