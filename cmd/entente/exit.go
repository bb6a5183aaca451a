package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"syscall"
)

// The exit codes; exitCodesHelp explains them.
const (
	exitOK          = 0
	exitNothing     = 1
	exitFault       = 2
	exitIncomplete  = 3
	exitInterrupted = 130
)

const exitCodesHelp = `  0    it did what was asked
  1    it ran and found nothing: no such name, no link, no path
  2    it could not run: wrong usage, or a file that cannot be read or written
  3    it finished, but part of the input was skipped; stderr names each part
  130  it was interrupted (Ctrl-C); no file is left half-written`

// coded is an error that ends the program with a code of its own.
type coded struct {
	code int
	err  error // nil: everything has been said
}

func (c coded) Error() string {
	if c.err == nil {
		return fmt.Sprintf("exit %d", c.code)
	}
	return c.err.Error()
}

func (c coded) Unwrap() error { return c.err }

// usage is an error in how the program was called.
func usage(format string, args ...any) error {
	return coded{exitFault, fmt.Errorf(format, args...)}
}

// nothing says that a command ran and found nothing.
func nothing(format string, args ...any) error {
	return coded{exitNothing, fmt.Errorf(format, args...)}
}

// exitCode says an error on stderr and gives its exit code.
func exitCode(err error, stderr io.Writer) int {
	var own coded
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(stderr, "entente: interrupted")
		return exitInterrupted
	case errors.Is(err, syscall.EPIPE):
		// Whoever reads has had enough ("| head"): that is no fault.
		return exitOK
	case errors.As(err, &own):
		if own.err != nil {
			fmt.Fprintln(stderr, "entente:", own.err)
		}
		return own.code
	}
	fmt.Fprintln(stderr, "entente:", err)
	return exitFault
}
