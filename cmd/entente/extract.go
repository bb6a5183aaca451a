package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"entente/extract"
	"entente/graph"
)

// extraction is one run of the extract command.
type extraction struct {
	*program
	cmd      *cobra.Command
	output   string
	format   string
	jobs     int
	quiet    bool
	problems complaints
}

func newExtract(p *program) *cobra.Command {
	x := extraction{program: p}
	cmd := &cobra.Command{
		Use:   "extract PATH...",
		Short: "Read articles and write the graph of who is linked to whom",
		Long: `A PATH is a text file, a folder of them, JSON Lines with one article a line
(id, text; title, date and url if known), or - for stdin.`,
		Example: `  entente extract articles/                  writes entente.json, says what is in it
  entente extract a.txt b.txt -o news.json   another file for the graph
  entente extract in.jsonl --format jsonl    one extraction a line, on stdout`,
		RunE: func(cmd *cobra.Command, paths []string) error {
			x.cmd, x.problems.out = cmd, p.err
			return x.run(paths)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVarP(&x.output, "output", "o", "", "`file` to write, - for stdout (default entente.json; jsonl: stdout)")
	flags.StringVar(&x.format, "format", "json", "the `form` to write: json, the graph; jsonl, extractions one a line")
	flags.IntVar(&x.jobs, "jobs", 0, "`n` articles at a time; the result is the same (default: one a core)")
	p.gazetteerFlag(cmd)
	flags.BoolVarP(&x.quiet, "quiet", "q", false, "print no summary")
	return cmd
}

func (x *extraction) run(paths []string) error {
	if err := x.check(paths); err != nil {
		return err
	}
	known, err := x.knowledge()
	if err != nil {
		return err
	}
	extractor, err := extract.New(known)
	if err != nil {
		return err
	}
	if x.format == "jsonl" {
		return x.writeLines(extractor, paths)
	}
	return x.writeGraph(extractor, paths)
}

// check finds what is wrong with the call before the work, not after it, and fills in what is left to us.
func (x *extraction) check(paths []string) error {
	switch {
	case len(paths) == 0:
		return usage("extract takes files or folders with articles, or - for stdin\nTry: entente extract --help")
	case x.jobs < 0:
		return usage("--jobs takes a number from 1 up, not %d", x.jobs)
	case x.format != "json" && x.format != "jsonl":
		return usage("unknown format %q; there are json (the graph) and jsonl (the extractions)", x.format)
	}
	if x.jobs == 0 {
		x.jobs = runtime.GOMAXPROCS(0)
	}
	ending := strings.ToLower(filepath.Ext(x.output))
	switch {
	case x.format == "jsonl" && x.output == "":
		x.output = "-"
	case x.format == "jsonl":
		return overwritable(x.output, linesFile)
	case x.output == "":
		x.output = defaultGraph
	case ending == ".jsonl" || ending == ".ndjson":
		return usage("the graph is one JSON file; for the extractions, one a line, add --format jsonl")
	case ending != ".json" && x.output != "-":
		return usage("the graph's file ends in .json, not %q; for other forms: entente export", ending)
	}
	return overwritable(x.output, graphFile)
}

// read gives the articles of paths, and counts what cannot be read.
func (x *extraction) read(paths []string) reader {
	return func(each func(extract.Article) error) error {
		return extract.ReadArticles(paths, x.in, each, x.problems.add)
	}
}

// failed tells of an article on which the extraction failed.
func (x *extraction) failed(a *extract.Article, why string) {
	x.problems.add(extract.Problem{Path: a.Source, Message: why + "; skipped"})
}

func (x *extraction) writeGraph(extractor *extract.Extractor, paths []string) error {
	builder := graph.NewBuilder()
	articles := 0
	progress := newProgress(x.err)
	err := inOrder(x.cmd.Context(), x.jobs, x.read(paths), extractor.Extract, func(f found[*extract.Extraction]) error {
		if f.failed != "" {
			x.failed(&f.article, f.failed)
			return nil
		}
		builder.Add(&f.article, f.made)
		articles++
		progress.report(articles)
		return nil
	})
	progress.clear()
	if err != nil {
		return err
	}
	incomplete := x.problems.finish(articles)
	if articles == 0 {
		return incomplete
	}
	g := builder.Graph()
	for _, id := range builder.Repeated() {
		fmt.Fprintf(x.err, "article %q came twice, word for word; counted once\n", id)
	}
	if err := x.writeFile(x.cmd.Context(), x.output, g.WriteJSON); err != nil {
		return err
	}
	if err := x.summary(g); err != nil {
		return err
	}
	return incomplete
}

// summary says what is in the graph, on stdout if that is free.
func (x *extraction) summary(g *graph.Graph) error {
	switch {
	case x.quiet:
		return nil
	case x.output == "-":
		_, err := fmt.Fprintln(x.err, tally(g))
		return err
	}
	page := x.page()
	summarize(page, g, x.output)
	return page.err
}

func (x *extraction) writeLines(extractor *extract.Extractor, paths []string) error {
	out, err := x.create(x.cmd.Context(), x.output)
	if err != nil {
		return err
	}
	articles := 0
	progress := newProgress(x.err)
	work := func(a *extract.Article) encoded { return encode(extractor.Extract(a)) }
	err = inOrder(x.cmd.Context(), x.jobs, x.read(paths), work, func(f found[encoded]) error {
		switch {
		case f.failed != "":
			x.failed(&f.article, f.failed)
			return nil
		case f.made.err != nil:
			return f.made.err
		}
		articles++
		progress.report(articles)
		_, err := out.Write(f.made.line)
		return err
	})
	progress.clear()
	if err != nil {
		out.abandon()
		return err
	}
	incomplete := x.problems.finish(articles)
	if articles == 0 {
		out.abandon()
		return incomplete
	}
	if !x.quiet {
		fmt.Fprintln(x.err, count(articles, "article", "articles"))
	}
	return errors.Join(out.finish(), incomplete)
}
