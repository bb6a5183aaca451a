package extract

import (
	"fmt"
	"strings"
	"sync"

	"github.com/jdkato/prose/v2"
)

// prose stays behind this file. It is given one sentence at a time, with our own
// tokens spaced out, because its tokenizer keeps no offsets, folds quotes and
// hands out one shared token for words that repeat; its tags then come back to
// our tokens by walking both strings.

// tagger gives Penn Treebank tags. It is safe for many goroutines.
type tagger struct {
	model *prose.Model
}

// loadTagger takes prose's model out of a first call: prose has no other door to
// it, and without it every call would decode the model anew (0.3 s).
var loadTagger = sync.OnceValues(func() (*tagger, error) {
	doc, err := prose.NewDocument("Load.", prose.WithSegmentation(false), prose.WithExtraction(false))
	if err != nil {
		return nil, fmt.Errorf("load the tagger: %w", err)
	}
	return &tagger{model: doc.Model}, nil
})

// tag sets the tags of one sentence's tokens.
func (t *tagger) tag(tokens []Token) error {
	fed, owner := spaceOut(tokens)
	doc, err := prose.NewDocument(fed, prose.UsingModel(t.model),
		prose.WithSegmentation(false), prose.WithExtraction(false))
	if err != nil {
		return fmt.Errorf("tag %q: %w", fed, err)
	}
	align(tokens, fed, owner, doc.Tokens())
	for i := range tokens {
		tokens[i].Tag = ownTag(tokens, i)
	}
	return nil
}

// spaceOut writes the tokens with spaces between, compounds ("US-led") in one
// piece as the tagger learned them. owner[b] is the token of byte b of the string, or -1.
func spaceOut(tokens []Token) (fed string, owner []int) {
	var b strings.Builder
	for i, tok := range tokens {
		if i > 0 && !(tok.Glued && (isHyphen(tok.Text) || isHyphen(tokens[i-1].Text))) {
			b.WriteByte(' ')
			owner = append(owner, -1)
		}
		word := plainMark(tok.Text)
		b.WriteString(word)
		for range len(word) {
			owner = append(owner, i)
		}
	}
	return b.String(), owner
}

func isHyphen(s string) bool { return s == "-" || s == "‐" || s == "‑" }

// maxFed is the most bytes of one token that prose is given.
const maxFed = 60

// plainMark writes typographic marks as the tagger's training text has them.
func plainMark(s string) string {
	if len(s) > maxFed {
		// prose takes time in the square of a word's length; its end tells it nothing more.
		s = s[:maxFed]
	}
	switch s {
	case "“", "«", "„":
		return "``"
	case "”", "»":
		return "''"
	case "—", "–", "―":
		return "--"
	case "‐", "‑":
		return "-"
	case "…":
		return "..."
	}
	if strings.Contains(s, "’") {
		s = strings.ReplaceAll(s, "’", "'")
	}
	// NUL and other control characters would make prose lose its place.
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7F {
			return 'x'
		}
		return r
	}, strings.ToValidUTF8(s, "x"))
}

// align gives each of our tokens the tag of the prose token that its first byte
// falls in. prose only ever cuts the string further, so walking both never
// loses its place; if it should, the rest of the sentence keeps no tags.
func align(tokens []Token, fed string, owner []int, got []prose.Token) {
	at := 0
	for _, g := range got {
		k := strings.Index(fed[at:], g.Text)
		if k < 0 || g.Text == "" {
			return
		}
		first, last := at+k, at+k+len(g.Text)
		for b := first; b < last; b++ {
			if o := owner[b]; o >= 0 && tokens[o].Tag == "" {
				tokens[o].Tag = g.Tag
			}
		}
		at = last
	}
}

// ownTag puts right what the tagger cannot know: marks, possessives and hyphens.
func ownTag(tokens []Token, i int) string {
	tok := &tokens[i]
	switch tok.Text {
	case "-", "‐", "‑":
		return "HYPH"
	case "“", "”", "\"", "``", "''", "«", "»", "„":
		return "''"
	case ".", "!", "?", "…", "...":
		return "."
	case ",":
		return ","
	case ":", ";", "—", "–", "--", "―":
		return ":"
	case "(", "[", "{":
		return "("
	case ")", "]", "}":
		return ")"
	case "/":
		return "SYM"
	case "'", "’":
		if tok.Glued && i > 0 && strings.HasSuffix(tokens[i-1].Text, "s") && i+1 < len(tokens) && !tokens[i+1].Glued {
			return "POS"
		}
		return "''"
	case "'s", "’s":
		return possessiveOrVerb(tokens, i)
	}
	if tok.Tag == "" {
		return "NN"
	}
	return tok.Tag
}

// possessiveOrVerb tells Putin's visit from "he's" and "Putin's going".
func possessiveOrVerb(tokens []Token, i int) string {
	if i == 0 {
		return "POS"
	}
	switch strings.ToLower(tokens[i-1].Text) {
	case "he", "she", "it", "that", "there", "who", "what", "here", "where", "let", "how":
		return "VBZ"
	}
	if i+1 < len(tokens) {
		switch tag := tokens[i+1].Tag; {
		case tag == "DT" || tag == "VBG" && strings.HasSuffix(tokens[i-1].Tag, "PRP"):
			return "VBZ"
		}
	}
	return "POS"
}
