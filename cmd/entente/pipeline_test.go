package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"entente/extract"
)

// numbered reads n articles with the ids 0, 1, 2 ...
func numbered(n int) reader {
	return func(each func(extract.Article) error) error {
		for i := range n {
			if err := each(extract.Article{ID: fmt.Sprint(i)}); err != nil {
				return err
			}
		}
		return nil
	}
}

func TestInOrder(t *testing.T) {
	for _, jobs := range []int{1, 2, 7} {
		next := 0
		err := inOrder(t.Context(), jobs, numbered(300),
			func(a *extract.Article) string {
				if a.ID[len(a.ID)-1] == '3' {
					runtime.Gosched()
				}
				if a.ID == "250" {
					panic("strange article")
				}
				return a.ID + "!"
			},
			func(f found[string]) error {
				want, failed := fmt.Sprint(next, "!"), ""
				if next == 250 {
					want, failed = "", "a fault in entente, please report it with the article: strange article"
				}
				if f.made != strings.ReplaceAll(want, " ", "") || f.failed != failed || f.article.ID != fmt.Sprint(next) {
					t.Errorf("%d jobs, article %d: %+v", jobs, next, f)
				}
				next++
				return nil
			})
		if err != nil || next != 300 {
			t.Errorf("%d jobs: %d articles, error %v", jobs, next, err)
		}
	}
}

func TestInOrderStops(t *testing.T) {
	stop := errors.New("stop")
	taken := 0
	err := inOrder(t.Context(), 3, numbered(1<<30), func(*extract.Article) int { return 0 }, func(found[int]) error {
		if taken++; taken == 5 {
			return stop
		}
		return nil
	})
	if !errors.Is(err, stop) || taken != 5 {
		t.Errorf("%d taken, error %v", taken, err)
	}
}

func TestInOrderEmpty(t *testing.T) {
	broken := errors.New("broken")
	read := func(func(extract.Article) error) error { return broken }
	err := inOrder(t.Context(), 3, read, func(*extract.Article) int { return 0 }, func(found[int]) error { return nil })
	if !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
}

// An interrupted extract ends though its input does not, and leaves no file.
func TestInterrupt(t *testing.T) {
	for _, format := range []string{"json", "jsonl"} {
		folder := t.TempDir()
		ctx, interrupt := context.WithCancel(t.Context())
		in, feed := io.Pipe()
		defer feed.Close()
		go func() {
			for i := range 50 {
				fmt.Fprintf(feed, "{\"id\":\"%d\",\"text\":\"Russia met Iran.\"}\n", i)
			}
			time.Sleep(50 * time.Millisecond)
			interrupt()
		}()
		var out, stderr bytes.Buffer
		target := filepath.Join(folder, "out."+format)
		code := run(ctx, []string{"extract", "-", "--format", format, "-o", target}, in, &out, &stderr)
		if code != exitInterrupted || out.Len() > 0 || stderr.String() != "entente: interrupted\n" {
			t.Errorf("%s: code %d, stdout %q, stderr %q", format, code, &out, &stderr)
		}
		if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
			t.Errorf("%s: left behind: %v, %v", format, left, err)
		}
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

func TestWriteFails(t *testing.T) {
	folder := t.TempDir()
	if err := writeFixture(folder); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(folder, defaultGraph)
	for _, command := range []string{"links Putin", "links Putin --json", "links Putin --table", "between Putin Iran", "between Putin Iran --table",
		"path Putin Iran", "path Putin Iran --json", "path Putin Iran --table", "export -f dot", "export -f json", "export -f graphml"} {
		var stderr bytes.Buffer
		args := append(strings.Fields(command), "-g", file)
		if code := run(t.Context(), args, nil, full{}, &stderr); code != exitFault || stderr.String() != "entente: no space left on device\n" {
			t.Errorf("%s: code %d, stderr %q", command, code, &stderr)
		}
	}
	for _, name := range []string{"out.json", defaultGraph} {
		p := &program{}
		broken := errors.New("broken")
		err := p.writeFile(t.Context(), filepath.Join(folder, name), func(io.Writer) error { return broken })
		if !errors.Is(err, broken) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if left, _ := os.ReadDir(folder); len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}
