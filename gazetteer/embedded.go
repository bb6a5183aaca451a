package gazetteer

import (
	"crypto/sha256"
	_ "embed"
	"fmt"
	"io/fs"
	"path"
)

//go:generate go run entente/cmd/gazetteer-tables -data data
//go:generate go run entente/cmd/gazetteer-index -data data -o index.bin

// The index is a string: it stays in the program's own pages, and of those only
// what is asked for comes into memory.
//
//go:embed index.bin
var index string

// Embedded opens the knowledge that is part of the program. It reads none of it.
func Embedded() (*Gazetteer, error) {
	l, err := openLayer(index)
	if err != nil {
		return nil, err
	}
	return newGazetteer(l), nil
}

// Compile makes the index of a folder's text: of the generated files in its
// folder tables, where there is one, and of its own, hand-kept ones, which win.
// The same text gives the same bytes.
//
// An error is Faults where the text is at fault.
func Compile(folder fs.FS) (string, error) {
	hash, err := hashOf(folder)
	if err != nil {
		return "", err
	}
	folders := []labelledFolder{{folder, "data/"}}
	if _, err := fs.Stat(folder, tables); err == nil {
		sub, err := fs.Sub(folder, tables)
		if err != nil {
			return "", err
		}
		folders = []labelledFolder{{sub, "data/" + tables + "/"}, {folder, "data/"}}
	}
	return newLoading().load(hash, folders)
}

// tables is the folder of generated files within ours.
const tables = "tables"

// hashOf gives the hash of the names and contents of all files that Compile reads.
func hashOf(folder fs.FS) (hash [hashLength]byte, err error) {
	all := sha256.New()
	for _, at := range []string{tables, "."} {
		files, err := fs.ReadDir(folder, at)
		if err != nil && at == "." {
			return hash, err
		}
		for _, file := range files {
			if file.IsDir() || !isData(file.Name()) {
				continue
			}
			name := path.Join(at, file.Name())
			content, err := fs.ReadFile(folder, name)
			if err != nil {
				return hash, err
			}
			fmt.Fprintf(all, "%s %d\n", name, len(content))
			all.Write(content)
		}
	}
	return [hashLength]byte(all.Sum(nil)), nil
}
