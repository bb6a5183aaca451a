package main

import (
	"github.com/spf13/cobra"

	"entente/graph"
)

// filter says which links an answer shows.
type filter struct {
	layer     string
	minWeight int
	limit     int
	limited   bool // the user gave a limit
}

// defaultLimit is how much of a long answer is shown on a terminal.
const defaultLimit = 20

func (f *filter) flags(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.layer, "layer", "", "only this `layer`: stated or co-occurrence")
	flags.IntVar(&f.minWeight, "min-weight", 1, "only links with `n` pieces of evidence or more")
	flags.IntVar(&f.limit, "limit", defaultLimit, "show `n` at most, 0 for all (default 20; piped: all)")
	flags.Lookup("limit").DefValue = "0" // the text says what it is
	cmd.PreRun = func(cmd *cobra.Command, _ []string) { f.limited = cmd.Flags().Changed("limit") }
}

func (f filter) check() error {
	switch {
	case f.layer != "" && f.layer != string(graph.StatedLayer) && f.layer != string(graph.CoOccurrenceLayer):
		return usage("--layer takes %s or %s, not %q", graph.StatedLayer, graph.CoOccurrenceLayer, f.layer)
	case f.limit < 0:
		return usage("--limit takes a number from 0 up, not %d", f.limit)
	}
	return nil
}

// keeps reports whether an edge is to be shown.
func (f filter) keeps(e *graph.Edge) bool {
	return e.Weight >= f.minWeight && (f.layer == "" || f.layer == string(e.Layer))
}

// edges gives those of some edges that are to be shown.
func (f filter) edges(g *graph.Graph, edges []int) []int {
	var kept []int
	for _, i := range edges {
		if f.keeps(&g.Edges[i]) {
			kept = append(kept, i)
		}
	}
	return kept
}

// first gives how many of n things are to be shown. Other programs get
// everything, unless the user said otherwise.
func (f filter) first(n int, shown form) int {
	if f.limit == 0 || shown != tableForm && !f.limited {
		return n
	}
	return min(n, f.limit)
}
