package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"entente/graph"
)

// defaultGraph is the file that extract writes and the other commands read where none is named.
const defaultGraph = "entente.json"

// readGraph reads the graph in a file, or on stdin where the path is "-".
func (p *program) readGraph(path string) (*graph.Graph, error) {
	if path == "-" {
		g, err := graph.ReadJSON(p.in)
		if err != nil {
			return nil, fmt.Errorf("stdin: %w", err)
		}
		return g, nil
	}
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("no graph %s here\nMake one: entente extract ARTICLES -o %s", path, path)
	}
	if err != nil {
		return nil, err
	}
	defer file.Close()
	g, err := graph.ReadJSON(bufio.NewReaderSize(file, 1<<16))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return g, nil
}

// output is a file that comes into being whole or not at all, or stdout.
type output struct {
	*bufio.Writer
	file   *os.File // nil for stdout
	target string   // what file is to be called in the end; "" where it is written in place
}

// kind says what sort of file a command writes, and knows one by its first bytes.
type kind struct {
	name string
	is   func(head []byte) bool
}

// overwritable says whether path may be written: it does not exist, is empty, is
// no file at all (a pipe, /dev/null), or holds what we would write there.
// Anything else is somebody's work.
func overwritable(path string, k kind) error {
	if path == "-" {
		return nil
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		folder, err := os.Stat(filepath.Dir(path))
		if err != nil || !folder.IsDir() {
			return fmt.Errorf("no folder %s to write %s to", filepath.Dir(path), filepath.Base(path))
		}
		return nil
	case err != nil:
		return err
	case info.IsDir():
		return fmt.Errorf("%s is a folder; name a file in it", path)
	case !info.Mode().IsRegular() || info.Size() == 0:
		return nil
	}
	head, err := headOf(path)
	if err != nil {
		return err
	}
	if !k.is(head) {
		return fmt.Errorf("%s exists and is not %s; it stays as it is\nName another file with -o, or delete that one first", path, k.name)
	}
	return nil
}

func headOf(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	head, err := io.ReadAll(io.LimitReader(file, 1<<10))
	return bytes.TrimPrefix(head, []byte("\uFEFF")), err
}

// interruptible is a writer that writes no more once ctx ends, so that a long
// write ends as an error does: with nothing left behind.
type interruptible struct {
	ctx context.Context
	io.Writer
}

func (w interruptible) Write(data []byte) (int, error) {
	if err := w.ctx.Err(); err != nil {
		return 0, err
	}
	return w.Writer.Write(data)
}

// create opens an output; path "-" is stdout.
func (p *program) create(ctx context.Context, path string) (*output, error) {
	if path == "-" {
		return &output{Writer: bufio.NewWriterSize(interruptible{ctx, p.out}, 1<<16)}, nil
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real // a link stays a link
	}
	o := &output{}
	var err error
	if info, statError := os.Stat(path); statError == nil && !info.Mode().IsRegular() {
		o.file, err = os.OpenFile(path, os.O_WRONLY, 0)
	} else {
		o.target = path
		// os.CreateTemp would make a file that only its owner can read.
		name := filepath.Join(filepath.Dir(path), fmt.Sprintf(".%s.%d.tmp", filepath.Base(path), os.Getpid()))
		o.file, err = os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	}
	if err != nil {
		return nil, err
	}
	o.Writer = bufio.NewWriterSize(interruptible{ctx, o.file}, 1<<16)
	return o, nil
}

// finish gives the file its name, now that it is whole.
func (o *output) finish() error {
	err := o.Flush()
	if o.file == nil {
		return err
	}
	err = errors.Join(err, o.file.Close())
	if o.target == "" {
		return err
	}
	if err == nil {
		err = os.Rename(o.file.Name(), o.target)
	}
	if err != nil {
		os.Remove(o.file.Name())
	}
	return err
}

// abandon leaves no trace of a file that did not become whole.
func (o *output) abandon() {
	if o.file == nil {
		o.Flush() // what is on stdout already cannot be taken back, and what follows belongs to it
		return
	}
	o.file.Close()
	if o.target != "" {
		os.Remove(o.file.Name())
	}
}

// writeFile writes a whole output by write.
func (p *program) writeFile(ctx context.Context, path string, write func(io.Writer) error) error {
	o, err := p.create(ctx, path)
	if err != nil {
		return err
	}
	if err := write(o); err != nil {
		o.abandon()
		return err
	}
	return o.finish()
}
