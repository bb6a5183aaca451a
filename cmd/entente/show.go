package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"entente/extract"
)

// showing is one run of the show command.
type showing struct {
	*program
	asJSON   bool
	problems complaints
}

func newShow(p *program) *cobra.Command {
	s := showing{program: p}
	cmd := &cobra.Command{
		Use:   "show ARTICLE",
		Short: "What was found in an article, stage by stage, and why",
		Long: `The stages are blocks, sentences, mentions, entities and statements.
An ARTICLE is a file, - for stdin, or one of the articles in a file: its number
or id after a #, or file:line as answers name it.`,
		Example: `  entente show letters.txt
  entente show articles.txt#2
  entente show wire.jsonl#ap-1042 --json`,
		Args: takes(1, "one article: a file, -, or file#2"),
		RunE: func(_ *cobra.Command, args []string) error {
			s.problems.out = p.err
			return s.run(args[0])
		},
	}
	p.gazetteerFlag(cmd)
	cmd.Flags().BoolVar(&s.asJSON, "json", false, "print the extraction as JSON")
	return cmd
}

// errEnough stops the reading once the article that was asked for is found.
var errEnough = errors.New("enough")

func (s *showing) run(argument string) error {
	path, wanted := splitArgument(argument)
	known, err := s.knowledge()
	if err != nil {
		return err
	}
	extractor, err := extract.New(known)
	if err != nil {
		return err
	}
	seen, shown := 0, 0
	err = extract.ReadArticles([]string{path}, s.in, func(a extract.Article) error {
		seen++
		if wanted != "" && a.ID != wanted && strconv.Itoa(seen) != wanted {
			return nil
		}
		shown++
		if err := s.show(extractor, &a); err != nil || wanted == "" {
			return err
		}
		return errEnough
	}, s.problems.add)
	switch {
	case err != nil && !errors.Is(err, errEnough):
		return err
	case shown == 0 && seen > 0:
		return nothing("No article “%s” among the %d of %s.", plain(wanted), seen, path)
	}
	return s.problems.finish(seen)
}

// splitArgument takes "file#2" apart, unless a file has that very name.
func splitArgument(argument string) (path, wanted string) {
	at := strings.LastIndexByte(argument, '#')
	if colon := strings.LastIndexByte(argument, ':'); at < 1 && colon > 0 && strings.Trim(argument[colon+1:], "0123456789") == "" {
		at = colon // "wire.jsonl:47", as answers name an article
	}
	if _, err := os.Stat(argument); at < 1 || !errors.Is(err, fs.ErrNotExist) {
		return argument, ""
	}
	return argument[:at], argument[at+1:]
}

func (s *showing) show(extractor *extract.Extractor, a *extract.Article) error {
	found := safely(*a, extractor.Extract)
	if found.failed != "" {
		return fmt.Errorf("%s: %s", a.Source, found.failed)
	}
	if !s.asJSON {
		return extract.Show(s.out, a, found.made)
	}
	line := encode(found.made)
	if line.err != nil {
		return line.err
	}
	_, err := s.out.Write(line.line)
	return err
}
