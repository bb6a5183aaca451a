package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// consoleBlock is a block of the README: one command and what it prints.
var consoleBlock = regexp.MustCompile("(?m)^```console\n\\$ go run \\./cmd/entente (.*)\n((?:.*\n)*?)```\n")

// TestReadme runs the commands of the README, as a newcomer does, and compares
// what they print with what the README says. -update corrects the README.
func TestReadme(t *testing.T) {
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(root, "README.md")
	readme, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	// The commands run in a folder of their own: a test writes nothing into the checkout.
	folder := t.TempDir()
	if err := os.Symlink(filepath.Join(root, "testdata"), filepath.Join(folder, "testdata")); err != nil {
		t.Skip(err)
	}
	program := filepath.Join(folder, "program")
	if out, err := exec.Command("go", "build", "-buildvcs=false", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	commands := 0
	corrected := consoleBlock.ReplaceAllStringFunc(string(readme), func(block string) string {
		commands++
		parts := consoleBlock.FindStringSubmatch(block)
		printed := runAsWritten(t, program, folder, parts[1])
		if printed != parts[2] && !*update {
			t.Errorf("entente %s prints\n%s\nand the README says\n%s", parts[1], printed, parts[2])
		}
		return "```console\n$ go run ./cmd/entente " + parts[1] + "\n" + printed + "```\n"
	})
	if commands != 2 {
		t.Errorf("%d commands in the README, not 2", commands)
	}
	if _, err := os.Stat(filepath.Join(folder, defaultGraph)); err != nil {
		t.Error("the first command leaves no graph:", err)
	}
	if *update && corrected != string(readme) {
		if err := os.WriteFile(file, []byte(corrected), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// runAsWritten runs a command line as on a terminal of 80 columns without colour.
func runAsWritten(t *testing.T, program, folder, line string) string {
	t.Helper()
	cmd := exec.Command("sh", "-c", program+" "+line+" --table")
	cmd.Dir = folder
	cmd.Env = append(os.Environ(), "COLUMNS=80", "NO_COLOR=1")
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil || stderr.Len() > 0 {
		t.Errorf("entente %s: %v\n%s", line, err, &stderr)
	}
	return string(out)
}
