package gazetteer

import (
	"os"
	"regexp"
	"testing"
)

// TestEmbedded loads the knowledge that is part of the program.
func TestEmbedded(t *testing.T) {
	g, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	checkHolds(t, g, 11) // every eleventh: there are many
	for _, code := range []string{"RUS", "USA", "CHN"} {
		if _, ok := g.ByCode(code); !ok {
			t.Errorf("no country has the code %s", code)
		}
	}
}

// TestIndexIsOfTheText compares the hash in the index with that of the text: it
// fails where somebody changed the text and did not run go generate.
func TestIndexIsOfTheText(t *testing.T) {
	hash, err := hashOf(os.DirFS("data"))
	if err != nil {
		t.Fatal(err)
	}
	if l, err := openLayer(index); err != nil || l.hash != string(hash[:]) {
		t.Errorf("index.bin is not what data gives: go generate ./gazetteer (%v)", err)
	}
}

// TestIndexIsMadeAgain makes the index anew and compares it byte for byte.
func TestIndexIsMadeAgain(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	made, err := Compile(os.DirFS("data"))
	if err != nil {
		t.Fatal(err)
	}
	if made != index {
		t.Error("index.bin is not what data gives: go generate ./gazetteer")
	}
}

// TestIndexOfAnotherMake: what is no index of this make is refused, never misread.
func TestIndexOfAnotherMake(t *testing.T) {
	for _, flat := range []string{"", "entente gazetteer 0\n", index[:100], index[:len(index)-1]} {
		if _, err := openLayer(flat); err == nil {
			t.Errorf("%d bytes pass for an index", len(flat))
		}
	}
}

func TestEmbeddedCostsLittle(t *testing.T) {
	if n := testing.AllocsPerRun(10, func() { _, _ = Embedded() }); n > 20 {
		t.Errorf("Embedded: %v allocations", n)
	}
}

// checkHolds checks what must hold for every gazetteer that loads, on every so many of its entries.
func checkHolds(t *testing.T, g *Gazetteer, every int) {
	t.Helper()
	id := regexp.MustCompile(`^[a-z][a-z0-9_-]*$`)
	for i := 0; i < g.Len(); i += every {
		e := g.Entry(i)
		if at, ok := g.ByID(e.ID); !id.MatchString(e.ID) || !ok || at != i {
			t.Errorf("%s:%d: id %q leads to %d", e.File, e.Line, e.ID, at)
		}
		if len(e.Names) == 0 || e.Names[0].Text != e.Name {
			t.Errorf("%s: its first name is not %q", e.ID, e.Name)
		}
		for j, name := range e.Names {
			checkFound(t, g, Candidate{i, j}, name)
		}
		if _, ok := g.ByCode(e.Country); e.Country != "" && !ok {
			t.Errorf("%s: no country has the code %s", e.ID, e.Country)
		}
		if _, ok := g.ByID(e.StandsFor); e.StandsFor != "" && !ok {
			t.Errorf("%s stands for %s, which is no entry", e.ID, e.StandsFor)
		}
		for _, role := range e.Roles {
			checkRole(t, g, e.ID, role)
		}
	}
}

// checkFound checks that a name is found in a text that consists of it.
func checkFound(t *testing.T, g *Gazetteer, want Candidate, name Name) {
	t.Helper()
	words := Words(name.Text)
	matches := g.Find(words)
	if len(matches) == 1 && matches[0].First == 0 && matches[0].Last == len(words) {
		for _, c := range matches[0].Candidates {
			if c == want {
				return
			}
		}
	}
	t.Errorf("%s: its name %q is not found in itself", g.Entry(want.Entry).ID, name.Text)
}

func checkRole(t *testing.T, g *Gazetteer, id string, role Role) {
	t.Helper()
	if _, ok := g.ByID(role.Of); !ok {
		t.Errorf("%s: %s of %s, which is no entry", id, role.Title, role.Of)
	}
	if i, ok := g.TitleByText(role.Title); !ok || g.Title(i).Text != role.Title {
		t.Errorf("%s: %q is not the text of a title", id, role.Title)
	}
	on := role.From
	if on == (Date{}) {
		on = role.To
	}
	for _, holder := range g.Holders(role.Title, role.Of, on) {
		if g.Entry(holder).ID == id {
			return
		}
	}
	if on != (Date{}) || role.To == (Date{}) {
		t.Errorf("%s does not hold %s of %s on %s", id, role.Title, role.Of, on)
	}
}
