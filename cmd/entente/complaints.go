package main

import (
	"fmt"
	"io"
	"sync"

	"entente/extract"
)

// complaintsShown is how many problems of one file are told before the rest of them is only counted.
const complaintsShown = 20

// complaints tells of problems in the input on stderr. It may be used by many goroutines.
type complaints struct {
	out     io.Writer
	mu      sync.Mutex
	path    string // of the last problem
	ofPath  int    // problems of this path so far
	skipped int    // problems that cost an article or a file
}

func (c *complaints) add(p extract.Problem) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if p.Path != c.path {
		c.sumUp()
		c.path, c.ofPath = p.Path, 0
	}
	if c.ofPath++; c.ofPath <= complaintsShown {
		fmt.Fprintln(c.out, plain(p.String()))
	}
	if !p.Read {
		c.skipped++
	}
}

// sumUp counts what add did not tell.
func (c *complaints) sumUp() {
	if more := c.ofPath - complaintsShown; more > 0 {
		fmt.Fprintf(c.out, "%s: and %s\n", plain(c.path), count(more, "more problem", "more problems"))
	}
}

// finish gives the error that tells of incomplete input, or nil.
func (c *complaints) finish(articles int) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.sumUp()
	c.ofPath = 0
	switch {
	case articles == 0:
		return coded{exitFault, fmt.Errorf("no article could be read")}
	case c.skipped > 0:
		return coded{exitIncomplete, nil}
	}
	return nil
}
