package main

import (
	"context"
	"fmt"

	"entente/extract"
)

// reader hands articles one by one to each and stops at its error, as extract.ReadArticles does.
type reader func(each func(extract.Article) error) error

// found is one article and what a worker made of it.
type found[T any] struct {
	article extract.Article
	made    T
	failed  string // why nothing could be made of it, or ""
}

// task is an article on its way to a worker, and where its result goes.
type task[T any] struct {
	article extract.Article
	result  chan<- found[T]
}

// inOrder reads articles, does work on them in jobs goroutines, and hands the
// results to take in the order of reading: the number of jobs changes the speed
// and nothing else. It keeps few articles in memory at a time. It stops at the
// first error of take, and when ctx ends; it does not wait for a reader that is
// stuck in a read by then.
func inOrder[T any](ctx context.Context, jobs int, read reader, work func(*extract.Article) T, take func(found[T]) error) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	tasks := make(chan task[T])
	// Each article has a channel of its own for its result; queue holds these in the order of reading.
	queue := make(chan chan found[T], 4*jobs)
	var readError error // set before queue is closed
	go func() {
		defer close(queue)
		defer close(tasks)
		readError = read(func(a extract.Article) error { return hand(ctx, a, queue, tasks) })
	}()
	for range jobs {
		go func() {
			for t := range tasks {
				t.result <- safely(t.article, work)
			}
		}()
	}
	for {
		result, more, err := receive(ctx, queue)
		switch {
		case err != nil:
			return err
		case !more:
			return readError
		}
		f, _, err := receive(ctx, result)
		if err != nil {
			return err
		}
		if err := take(f); err != nil {
			return err
		}
	}
}

// hand gives an article its place in the queue and then to a worker.
func hand[T any](ctx context.Context, a extract.Article, queue chan<- chan found[T], tasks chan<- task[T]) error {
	result := make(chan found[T], 1)
	if err := send(ctx, queue, result); err != nil {
		return err
	}
	return send(ctx, tasks, task[T]{a, result})
}

// send sends on a channel, unless ctx ends first.
func send[T any](ctx context.Context, to chan<- T, value T) error {
	select {
	case to <- value:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// receive receives from a channel, unless ctx ended before.
func receive[T any](ctx context.Context, from <-chan T) (value T, more bool, err error) {
	if err := ctx.Err(); err != nil {
		return value, false, err
	}
	select {
	case value, more = <-from:
		return value, more, nil
	case <-ctx.Done():
		return value, false, ctx.Err()
	}
}

// safely does the work on one article. A panic there is a fault of ours, but one
// strange article must not cost the user all the others.
func safely[T any](a extract.Article, work func(*extract.Article) T) (f found[T]) {
	f.article = a
	defer func() {
		if fault := recover(); fault != nil {
			f.failed = fmt.Sprintf("a fault in entente, please report it with the article: %v", fault)
		}
	}()
	f.made = work(&f.article)
	return f
}
