package main

import (
	"fmt"
	"io"
	"time"
)

// progress is a line on a terminal that says how far a long run has come.
type progress struct {
	out     io.Writer // nil: nobody looks
	next    time.Time // no line before
	visible bool
}

// newProgress begins a run. Short runs need no progress, and neither does a file.
func newProgress(stderr io.Writer) *progress {
	p := &progress{next: time.Now().Add(time.Second)}
	if is, _ := terminal(stderr); is {
		p.out = stderr
	}
	return p
}

func (p *progress) report(articles int) {
	if p.out == nil {
		return
	}
	now := time.Now()
	if now.Before(p.next) {
		return
	}
	p.next, p.visible = now.Add(200*time.Millisecond), true
	fmt.Fprintf(p.out, "\r%s …", count(articles, "article", "articles"))
}

// clear takes the line away.
func (p *progress) clear() {
	if p.visible {
		fmt.Fprint(p.out, "\r\x1b[K")
		p.visible = false
	}
}
