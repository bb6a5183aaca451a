package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// mayImport says for every package which others of ours it may use: imports run
// one way, gazetteer <- extract <- graph <- cmd/entente. A new package belongs in here.
var mayImport = map[string][]string{
	"gazetteer":   {},
	"extract":     {"gazetteer"},
	"graph":       {"extract", "gazetteer"},
	"cmd/entente": {"extract", "gazetteer", "graph"},

	"cmd/gazetteer-index":  {"gazetteer"}, // go generate ./gazetteer
	"cmd/gazetteer-tables": {"gazetteer"}, // likewise
}

// foreign says where each library may be used: in one package, and there in at
// most so many files (0: any number), so that it can be replaced. Tests are free.
var foreign = map[string]struct {
	folder string
	files  int
}{
	"github.com/spf13/cobra":         {"cmd/entente", 0},
	"github.com/jdkato/prose/v2":     {"extract", 1},
	"github.com/dominikbraun/graph":  {"graph", 1},
	"golang.org/x/term":              {"cmd/entente", 1},
	"golang.org/x/text/unicode/norm": {"gazetteer", 1},
	"golang.org/x/text/width":        {"cmd/entente", 1},
}

// source is one Go file of ours.
type source struct {
	folder, name string
	file         *ast.File
}

func sources(t *testing.T) []source {
	t.Helper()
	var all []source
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && file != root && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata") {
			return fs.SkipDir
		}
		if !strings.HasSuffix(file, ".go") {
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(root, file)
		all = append(all, source{filepath.ToSlash(filepath.Dir(relative)), entry.Name(), parsed})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func (s source) imports() []string {
	var all []string
	for _, spec := range s.file.Imports {
		all = append(all, strings.Trim(spec.Path.Value, `"`))
	}
	return all
}

func TestImports(t *testing.T) {
	users := map[string][]string{}
	for _, s := range sources(t) {
		allowed, known := mayImport[s.folder]
		if !known {
			t.Errorf("%s/%s: a package that mayImport does not name", s.folder, s.name)
			continue
		}
		test := strings.HasSuffix(s.name, "_test.go")
		for _, imported := range s.imports() {
			ours, isOurs := strings.CutPrefix(imported, "entente/")
			first, _, _ := strings.Cut(imported, "/")
			switch {
			case isOurs && ours != s.folder && !slices.Contains(allowed, ours):
				t.Errorf("%s/%s imports %s: imports run one way", s.folder, s.name, ours)
			case isOurs || test:
			case imported == "C" || imported == "net" || first == "net" && imported != "net/url" || imported == "os/exec":
				t.Errorf("%s/%s imports %s: the program is pure Go, offline, and runs no other", s.folder, s.name, imported)
			case strings.Contains(first, ".") && !strings.HasPrefix(s.folder, "cmd/gazetteer-"): // generators are not in the program
				users[imported] = append(users[imported], path.Join(s.folder, s.name))
			}
		}
	}
	for library, files := range users {
		rule, known := foreign[library]
		switch {
		case !known:
			t.Errorf("%s, used in %v: a library that foreign does not name", library, files)
		case rule.files > 0 && len(files) > rule.files:
			t.Errorf("%s is used in %v; %d file in %s is to be enough", library, files, rule.files, rule.folder)
		}
		for _, file := range files {
			if known && path.Dir(file) != rule.folder {
				t.Errorf("%s is used in %s; it belongs in %s", library, file, rule.folder)
			}
		}
	}
}

// No init functions: what a package does, it does when it is called.
func TestNoInit(t *testing.T) {
	for _, s := range sources(t) {
		for _, declaration := range s.file.Decls {
			if f, ok := declaration.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
				t.Errorf("%s/%s has an init function", s.folder, s.name)
			}
		}
	}
}
