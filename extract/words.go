package extract

import (
	"bufio"
	"fmt"
	"io/fs"
	"strings"
)

// wordLists are the small word classes that the grammar needs: which verbs
// report speech, which nouns act for a state, which adjectives say that a thing
// is only planned. They are data (rules/english.words), as the actions are.
type wordLists struct {
	lists     map[string]map[string]bool
	irregular map[string]string // inflected form -> lemma
}

// has says whether list holds word. A list that does not exist holds nothing;
// loadWords makes sure that every list the program asks for is there.
func (w *wordLists) has(list, word string) bool { return w.lists[list][word] }

// requiredLists are those that the program asks for: a file without one of them does not load.
var requiredLists = strings.Fields(`agency artefact report tell requesting planning-noun trying-noun object-control
	transparent planned-verb possible-verb failed-verb planned-adjective possible-adjective light-verb stop-verb
	motion-verb collective sector org-head org-tail place-head place-tail not-a-name
	particle partitive ditransitive letters-of-things general-name false-word doubt-word accusing party-tail failing-noun member-noun denial weekday month body-noun`)

// loadWords reads a word file. A list begins at the margin, `list NAME`; its
// words follow, indented, comma-separated. The list `irregular` has one verb an
// item: the lemma, then its forms.
func loadWords(fsys fs.FS, name string) (*wordLists, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	w := &wordLists{lists: map[string]map[string]bool{}, irregular: map[string]string{}}
	var list string
	scan := bufio.NewScanner(f)
	for n := 1; scan.Scan(); n++ {
		text := scan.Text()
		switch trimmed := strings.TrimSpace(text); {
		case trimmed == "" || trimmed[0] == '#':
		case text[0] != ' ':
			list = strings.TrimPrefix(trimmed, "list ")
			if list == trimmed || w.lists[list] != nil {
				return nil, fmt.Errorf("%s:%d: want `list NAME` with a new name", name, n)
			}
			w.lists[list] = map[string]bool{}
		case list == "":
			return nil, fmt.Errorf("%s:%d: words before the first list", name, n)
		default:
			if err := w.add(list, trimmed); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, n, err)
			}
		}
	}
	for _, l := range requiredLists {
		if len(w.lists[l]) == 0 {
			return nil, fmt.Errorf("%s: list %q is missing or empty", name, l)
		}
	}
	return w, scan.Err()
}

func (w *wordLists) add(list, words string) error {
	for _, item := range strings.Split(words, ",") {
		item = strings.TrimSpace(item)
		if item == "" {
			continue
		}
		if w.lists[list][item] {
			return fmt.Errorf("%q stands twice in list %s", item, list)
		}
		w.lists[list][item] = true
		if forms := strings.Fields(item); list == "irregular" {
			for _, form := range forms[1:] {
				w.irregular[form] = forms[0]
			}
			if len(forms) > 1 && forms[1] == forms[0]+"s" {
				w.irregular[forms[0]] = forms[0] // cut, hurt: the past is the base form
			}
		}
	}
	return nil
}
