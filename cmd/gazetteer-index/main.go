// Gazetteer-index makes the index that package gazetteer embeds of the text in
// gazetteer/data: go generate ./gazetteer.
package main

import (
	"flag"
	"fmt"
	"os"

	"entente/gazetteer"
)

func main() {
	data := flag.String("data", "data", "`folder` with the text")
	out := flag.String("o", "index.bin", "`file` to write")
	flag.Parse()
	if err := write(*data, *out); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// write makes the index whole or not at all: without one, nothing builds.
func write(data, out string) error {
	index, err := gazetteer.Compile(os.DirFS(data))
	if err != nil {
		return err
	}
	beside := out + ".new"
	if err := os.WriteFile(beside, []byte(index), 0o644); err != nil {
		return err
	}
	return os.Rename(beside, out)
}
