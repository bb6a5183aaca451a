package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"entente/graph"
)

// question is what the commands that ask a graph have in common.
type question struct {
	*program
	path   string // of the graph
	asJSON bool
	filter filter
}

// answer is a graph that is being asked, and where the answer goes.
type answer struct {
	question
	*graph.Index
	g *graph.Graph
}

func (q *question) flags(cmd *cobra.Command) {
	q.graphFlag(cmd)
	cmd.Flags().BoolVar(&q.asJSON, "json", false, "print JSON")
}

func (q *question) graphFlag(cmd *cobra.Command) {
	cmd.Flags().SortFlags = false
	cmd.Flags().StringVarP(&q.path, "graph", "g", defaultGraph, "`file` with the graph, - for stdin")
}

// open reads the graph.
func (q question) open() (*answer, error) {
	if err := q.filter.check(); err != nil {
		return nil, err
	}
	g, err := q.readGraph(q.path)
	if err != nil {
		return nil, err
	}
	return &answer{q, graph.NewIndex(g), g}, nil
}

// node finds the node that a name means. Where it can mean several, it takes the
// likeliest and says so.
func (a *answer) node(name string) (int, error) {
	nodes := a.Resolve(name)
	if len(nodes) == 0 {
		return 0, a.unknown(name)
	}
	best := &a.g.Nodes[nodes[0]]
	if len(nodes) > 1 && !strings.EqualFold(best.Label, name) {
		a.tellChoices(name, nodes)
	}
	return nodes[0], nil
}

func (a *answer) unknown(name string) error {
	near := a.Nearest(name, 3)
	if len(near) == 0 {
		return nothing("No entity “%s” in %s.", plain(name), a.path)
	}
	for i := range near {
		near[i] = plain(near[i])
	}
	return nothing("No entity “%s”. Did you mean %s?", plain(name), strings.Join(near, " or "))
}

// tellChoices says on stderr who else a name can mean, and how to ask for them.
func (a *answer) tellChoices(name string, nodes []int) {
	const shown = 5
	var others []string
	for _, n := range nodes[1:min(len(nodes), shown+1)] {
		others = append(others, fmt.Sprintf("%s (%s)", plain(a.g.Nodes[n].Label), a.g.Nodes[n].ID))
	}
	if more := len(nodes) - 1 - shown; more > 0 {
		others = append(others, fmt.Sprintf("%d more", more))
	}
	fmt.Fprintf(a.err, "“%s” is taken as %s; it can also be %s\n",
		plain(name), plain(a.g.Nodes[nodes[0]].Label), strings.Join(others, ", "))
}

// pair finds the nodes that two names mean.
func (a *answer) pair(names []string) (from, to int, err error) {
	if from, err = a.node(names[0]); err != nil {
		return 0, 0, err
	}
	if to, err = a.node(names[1]); err != nil {
		return 0, 0, err
	}
	if from == to {
		return 0, 0, nothing("“%s” and “%s” are both %s.", plain(names[0]), plain(names[1]), plain(a.g.Nodes[from].Label))
	}
	return from, to, nil
}

// label gives the name of the node with an id.
func (a *answer) label(id string) string {
	at, found := slices.BinarySearchFunc(a.g.Nodes, id, func(n graph.Node, id string) int { return strings.Compare(n.ID, id) })
	if !found {
		return id
	}
	return plain(a.g.Nodes[at].Label)
}

// source gives the file that a document came from, or its id.
func (a *answer) source(document string) string {
	at, found := slices.BinarySearchFunc(a.g.Documents, document, func(d graph.Document, id string) int { return strings.Compare(d.ID, id) })
	if !found || a.g.Documents[at].Source == "" {
		return plain(document)
	}
	return plain(a.g.Documents[at].Source)
}

// completeNames offers the names in the graph for up to n arguments.
func (q *question) completeNames(n int) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, begun string) ([]cobra.Completion, cobra.ShellCompDirective) {
		a, err := q.open()
		if err != nil || len(args) >= n {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		var names []cobra.Completion
		for i := range a.g.Nodes {
			node := &a.g.Nodes[i]
			label := plain(node.Label)
			if strings.HasPrefix(strings.ToLower(label), strings.ToLower(begun)) {
				names = append(names, cobra.CompletionWithDesc(label, string(node.Kind)))
			}
		}
		return names, cobra.ShellCompDirectiveNoFileComp
	}
}
