package main

import (
	"fmt"
	"strings"

	"entente/graph"
)

// summaryRows is how many of each sort the summary shows: what a glance takes in.
const summaryRows = 5

// tally gives the size of a graph in two lines.
func tally(g *graph.Graph) string {
	sentences := 0
	for i := range g.Documents {
		sentences += g.Documents[i].Sentences
	}
	counts := g.Counts()
	return fmt.Sprintf("%s · %s · %s\n%s (%s stated, %s named together)",
		count(counts.Documents, "article", "articles"), count(sentences, "sentence", "sentences"),
		count(counts.Nodes, "entity", "entities"), count(counts.Edges, "link", "links"),
		thousands(counts.Stated), thousands(counts.CoOccurrence))
}

// summarize says what is in a graph that was just written to path, to someone who sees it for the first time.
func summarize(p *page, g *graph.Graph, path string) {
	a := &answer{g: g}
	summary := g.Summary(summaryRows)
	p.print("%s\n", tally(g))
	a.summarizeNodes(p, summary.Nodes)
	a.summarizeStated(p, summary.Stated)
	a.summarizeTogether(p, summary.Together)
	p.print("\nWrote %s.", plain(path))
	if next := a.nextCommands(summary, path); len(next) > 0 {
		p.print(" Next:\n  %s\n", strings.Join(next, "\n  "))
	} else {
		p.print("\n")
	}
}

func (a *answer) summarizeNodes(p *page, nodes []int) {
	if len(nodes) == 0 {
		return
	}
	p.print("\n%s\n", p.in(bold, "Most mentioned"))
	widest := a.widest(nodes, func(n int) string { return a.g.Nodes[n].Label })
	for _, n := range nodes {
		p.print("  %s   %s\n", pad(plain(a.g.Nodes[n].Label), widest), p.in(faint, describe(&a.g.Nodes[n])))
	}
}

func (a *answer) summarizeStated(p *page, edges []int) {
	if len(edges) == 0 {
		return
	}
	p.print("\n%s\n", p.in(bold, "Strongest stated links"))
	for _, i := range edges {
		edge := &a.g.Edges[i]
		best := edge.Best()
		p.print("  %s — %s → %s   %s\n", a.label(edge.Source), p.in(cyan, plain(edge.Action)), a.label(edge.Target),
			p.in(faint, strings.Join(standings(edge.Evidence), ", ")))
		short := *best
		short.Sentence = cut(plain(best.Sentence), 3*(p.width-6))
		p.quote(6, &short)
		p.print("      %s\n", a.origin(p, best))
	}
}

func (a *answer) summarizeTogether(p *page, edges []int) {
	if len(edges) == 0 {
		return
	}
	p.print("\n%s\n", p.in(bold, "Most often named together"))
	pairOf := func(i int) string { return a.label(a.g.Edges[i].Source) + " and " + a.label(a.g.Edges[i].Target) }
	widest := a.widest(edges, pairOf)
	for _, i := range edges {
		p.print("  %s   %s\n", pad(pairOf(i), widest), p.in(faint, count(a.g.Edges[i].Weight, "sentence", "sentences")))
	}
}

func (a *answer) widest(items []int, text func(int) string) int {
	widest := 0
	for _, i := range items {
		widest = max(widest, cells(plain(text(i))))
	}
	return widest
}

// nextCommands gives commands that have an answer in this graph.
func (a *answer) nextCommands(summary graph.Summary, path string) []string {
	file := ""
	if path != defaultGraph {
		file = " -g " + shellWord(path)
	}
	var next []string
	for _, edges := range [][]int{summary.Stated, summary.Together} {
		if len(edges) > 0 {
			edge := &a.g.Edges[edges[0]]
			next = append(next, "entente between "+a.shellName(edge.Source)+" "+a.shellName(edge.Target)+file)
			break
		}
	}
	if len(summary.Nodes) > 0 {
		next = append(next, "entente links "+a.shellName(a.g.Nodes[summary.Nodes[0]].ID)+file,
			"entente export"+file+" -o "+shellWord(strings.TrimSuffix(path, ".json")+".graphml"))
	}
	return next
}

// shellName gives what to type for a node: its name, or its id where a shell would take the name apart.
func (a *answer) shellName(id string) string {
	label := a.label(id)
	if strings.ContainsAny(label, "\"$`\\!") || strings.HasPrefix(label, "-") {
		return id
	}
	return shellWord(label)
}

// shellWord quotes a word for a shell where it needs that.
func shellWord(word string) string {
	safe := func(c rune) bool {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.ContainsRune("._-/", c) || c > 0x7f
	}
	if word != "" && strings.TrimFunc(word, safe) == "" {
		return word
	}
	if !strings.ContainsAny(word, "\"$`\\!") {
		return `"` + word + `"`
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}
