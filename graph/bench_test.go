package graph

import (
	"fmt"
	"io"
	"math/rand"
	"testing"
)

func BenchmarkBuild(b *testing.B) {
	r := rand.New(rand.NewSource(1))
	var scenes []*scene
	for i := range 1000 {
		s := newScene(fmt.Sprintf("d%d", i), "2024-01-01")
		for range 20 {
			s.sentence(fmt.Sprintf("[One=person_n%d] met [another=person_n%d] in [a place=place_n%d] to talk of many things.",
				r.Intn(2000), 2000+r.Intn(2000), r.Intn(500)))
			last := len(s.extraction.Mentions) - 1
			s.statement("meet", []int{last - 2}, []int{last - 1})
		}
		scenes = append(scenes, s)
	}
	b.ReportAllocs()
	for b.Loop() {
		builder := NewBuilder()
		for _, s := range scenes {
			builder.Add(&s.article, &s.extraction)
		}
		if g := builder.Graph(); len(g.Edges) < 50000 {
			b.Fatalf("%d edges", len(g.Edges))
		}
	}
	b.ReportMetric(float64(b.N*len(scenes))/b.Elapsed().Seconds(), "articles/s")
}

func BenchmarkIndex(b *testing.B) {
	g := randomGraph(20000, 100000)
	b.ReportAllocs()
	for b.Loop() {
		NewIndex(g)
	}
}

func BenchmarkPath(b *testing.B) {
	x := NewIndex(randomGraph(20000, 100000))
	r := rand.New(rand.NewSource(2))
	for b.Loop() {
		// Most nodes have an edge; the few without cost little.
		_, _ = x.Path(r.Intn(20000), r.Intn(20000))
	}
}

func BenchmarkResolve(b *testing.B) {
	x := NewIndex(randomGraph(20000, 100000))
	for b.Loop() {
		x.Resolve("number 4711")
	}
}

func BenchmarkWrite(b *testing.B) {
	g := randomGraph(20000, 100000)
	for _, c := range []struct {
		name  string
		write func(io.Writer) error
	}{{"JSON", g.WriteJSON}, {"DOT", g.WriteDOT}, {"GraphML", g.WriteGraphML}} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if err := c.write(io.Discard); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
