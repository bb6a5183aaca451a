package gazetteer

import (
	"fmt"
	"strings"
	"testing"
)

const spelt = `
spell  Sergei, Sergey, Serguei
spell  Mohammed, Muhammad
spell  al, el
ending -sky, -skyy, -ski
person Sergei Al-Kovsky
    short Kovsky
    later Sergei the Great
    ambiguous Kovsky
person Mohammed Sergey
person Muhammad Serguei
person Sky
place Sergei Kovskyy
event Sergei
`

// TestSpellings: of people's names alone, and none that somebody has as a real name.
func TestSpellings(t *testing.T) {
	g := load(t, spelt)
	checkHolds(t, g, 1)
	for _, c := range []struct{ id, want string }{
		{"person_sergei-al-kovsky", "Sergey Al-Kovsky, Serguei Al-Kovsky, Sergei el-Kovsky, Sergei Al-Kovskyy, Sergei Al-Kovski, " +
			"Sergey el-Kovsky, Sergey Al-Kovskyy, Sergey Al-Kovski, Serguei el-Kovsky, Serguei Al-Kovskyy, Kovskyy?, Kovski?, " +
			"Sergey the Great, Serguei the Great"},
		{"person_mohammed-sergey", "Muhammad Sergey?, Mohammed Sergei?, Mohammed Serguei?, Muhammad Sergei?"},
		{"person_muhammad-serguei", "Mohammed Serguei?, Muhammad Sergei?, Muhammad Sergey?, Mohammed Sergei?"},
		{"person_sky", ""},
		{"place_sergei-kovskyy", ""},
	} {
		i, _ := g.ByID(c.id)
		var made []string
		for j, name := range g.Entry(i).Names {
			if !name.Generated {
				continue
			}
			text := name.Text
			if name.Ambiguous {
				text += "?"
			}
			made = append(made, text)
			if at := g.Origin(Candidate{i, j}); at.File != "t.txt" || at.Line == 0 {
				t.Errorf("%s is from %+v", name.Text, at)
			}
		}
		if got := strings.Join(made, ", "); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.id, got, c.want)
		}
	}
}

func TestSpellingFaults(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"spell A\n", "t.txt:4: spell needs two spellings or more"},
		{"spell A, -b\n", `t.txt:4: "-b" is no word`},
		{"spell A B, C\n", `t.txt:4: "A B" is no word`},
		{"ending -a, b\n", `t.txt:4: "b" is no ending: - and letters`},
		{"ending -a, -b\n    alias C\n", `t.txt:5: kind ending takes no field "alias"`},
		{"family A B\n", `t.txt:4: "A B" is not one family name`},
		{"event X\n    prominence 5\n", `t.txt:5: "5" is not a prominence: 1 to 4`},
	} {
		if _, err := Load(folder(c.text)); fmt.Sprint(err) != c.want {
			t.Errorf("\n got %v\nwant %s", err, c.want)
		}
	}
}
