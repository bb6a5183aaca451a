package graph

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// Real tools open what the exporters write, hostile texts and all. It takes
// seconds and packages from outside Go, so it runs only when asked to.
func TestInterop(t *testing.T) {
	if os.Getenv("ENTENTE_INTEROP") == "" {
		t.Skip("set ENTENTE_INTEROP=1 to run networkx, igraph, xmllint and Graphviz")
	}
	for name, g := range map[string]*Graph{
		"empty": build(t), "small": small(t), "hostile": hostile(t), "large": randomGraph(2000, 10000),
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			for file, write := range map[string]func(io.Writer) error{
				"out.json": g.WriteJSON, "out.dot": g.WriteDOT, "out.graphml": g.WriteGraphML,
			} {
				out, err := os.Create(filepath.Join(folder, file))
				if err != nil {
					t.Fatal(err)
				}
				if err := write(out); err != nil {
					t.Fatal(err)
				}
				if err := out.Close(); err != nil {
					t.Fatal(err)
				}
			}
			report, err := exec.Command("../.ci/interop.sh", folder).CombinedOutput()
			t.Logf("%s", report)
			if err != nil {
				t.Error(err)
			}
		})
	}
}
