package extract

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"math"
	"sort"
	"strings"

	"github.com/jdkato/prose/v2"
)

// prose stays behind this file. Its part-of-speech tagger is an averaged
// perceptron (Honnibal 2013) whose weights it hands out as an asset; they are
// decoded here, over our own tokens, for three reasons: prose keeps no offsets and
// folds quotes, it adds up its scores and breaks ties in the order of a map, so
// that two runs differ in a word of some ten thousand, and it spends its time on
// maps of strings. A test holds the tags against prose's own.

// tagger gives Penn Treebank tags. It never changes and is safe for many goroutines.
type tagger struct {
	classes []string               // sorted
	fixed   map[string]uint8       // words that have one tag only
	weights map[string][]tagWeight // by feature
}

// tagWeight is what a feature adds to the score of a class, in thousandths: the
// weights have three decimals, and whole numbers add up the same in any order.
type tagWeight struct {
	class uint8
	milli int32
}

// maxTags is more than the classes of the model, which has 45.
const maxTags = 64

// loadTagger decodes prose's model (0.1 s).
func loadTagger() (*tagger, error) {
	var classes []string
	var fixed map[string]string
	var weights map[string]map[string]float64
	for name, into := range map[string]any{"classes": &classes, "tags": &fixed, "weights": &weights} {
		data, err := prose.Asset("model/AveragedPerceptron/" + name + ".gob")
		if err == nil {
			err = gob.NewDecoder(bytes.NewReader(data)).Decode(into)
		}
		if err != nil {
			return nil, fmt.Errorf("load the tagger's %s: %w", name, err)
		}
	}
	return newTagger(classes, fixed, weights)
}

func newTagger(classes []string, fixed map[string]string, weights map[string]map[string]float64) (*tagger, error) {
	sort.Strings(classes)
	t := &tagger{classes: classes, fixed: make(map[string]uint8, len(fixed)), weights: make(map[string][]tagWeight, len(weights))}
	number := make(map[string]uint8, len(classes))
	for i, c := range classes {
		number[c] = uint8(i)
	}
	if len(number) > maxTags {
		return nil, fmt.Errorf("load the tagger: %d classes, want at most %d", len(number), maxTags)
	}
	for word, tag := range fixed {
		t.fixed[word] = number[tag]
	}
	for feature, by := range weights {
		list := make([]tagWeight, 0, len(by))
		for class, w := range by {
			list = append(list, tagWeight{number[class], int32(math.Round(w * 1000))})
		}
		t.weights[feature] = list
	}
	return t, nil
}

// tag sets the tags of one sentence's tokens.
func (t *tagger) tag(tokens []Token) {
	words, owner := taggedWords(tokens)
	tags := t.tags(words)
	for i := range tokens {
		tokens[i].Tag = tags[owner[i]]
	}
	for i := range tokens {
		tokens[i].Tag = ownTag(tokens, i)
	}
}

// tags gives the tag of each word of a sentence.
func (t *tagger) tags(words []string) []string {
	context := make([]string, 0, len(words)+4)
	context = append(context, "-START-", "-START2-")
	for _, w := range words {
		context = append(context, contextWord(w))
	}
	context = append(context, "-END-", "-END2-")
	out := make([]string, len(words))
	p1, p2 := "-START-", "-START2-"
	var buffer [128]byte
	for i, w := range words {
		tag := "NN" // of an address
		if class, ok := t.fixed[w]; ok {
			tag = t.classes[class]
		} else if urlLen(w) == 0 && w[0] != '@' {
			tag = t.predict(buffer[:0], context[i:i+5], w, p1, p2)
		}
		out[i] = tag
		p1, p2 = tag, p1
	}
	return out
}

// contextWord is a word as the model's features have it.
func contextWord(w string) string {
	digits := w[0] >= '0' && w[0] <= '9'
	switch {
	case w[0] != '-' && strings.Contains(w, "-"):
		return "!HYPHEN"
	case len(w) == 4 && digits && strings.Trim(w, "0123456789") == "":
		return "!YEAR"
	case digits:
		return "!DIGITS"
	}
	return strings.ToLower(w)
}

// predict scores one word. near are the context words two before to two after it.
// The features and their names are prose's; of classes with the same score the first by name wins.
func (t *tagger) predict(key []byte, near []string, w, p1, p2 string) string {
	var scores [maxTags]int32
	var seen uint64
	add := func(parts ...string) {
		key = key[:0]
		for i, p := range parts {
			if i > 0 {
				key = append(key, ' ')
			}
			key = append(key, p...)
		}
		for _, f := range t.weights[string(key)] {
			scores[f.class] += f.milli
			seen |= 1 << f.class
		}
	}
	add("bias")
	add("i suffix", suffix(w))
	add("i pref1", string(rune(w[0])))
	add("i-1 tag", p1)
	add("i-2 tag", p2)
	add("i tag+i-2 tag", p1, p2)
	add("i word", near[2])
	add("i-1 tag+i word", p1, near[2])
	add("i-1 word", near[1])
	add("i-1 suffix", suffix(near[1]))
	add("i-2 word", near[0])
	add("i+1 word", near[3])
	add("i+1 suffix", suffix(near[3]))
	add("i+2 word", near[4])
	best := -1
	for i := range t.classes {
		if seen&(1<<i) != 0 && (best < 0 || scores[i] > scores[best]) {
			best = i
		}
	}
	return t.classes[best]
}

// suffix is the last three bytes of a word.
func suffix(w string) string { return w[max(0, len(w)-3):] }

// taggedWords writes the tokens as the tagger learned words: quotes and dashes
// plain, compounds ("US-led") in one piece. owner[i] is the word of token i.
func taggedWords(tokens []Token) (words []string, owner []int) {
	words, owner = make([]string, 0, len(tokens)), make([]int, len(tokens))
	for i, tok := range tokens {
		if i > 0 && tok.Glued && (isHyphen(tok.Text) || isHyphen(tokens[i-1].Text)) && len(words[len(words)-1]) < maxFed {
			words[len(words)-1] += plainMark(tok.Text)
		} else {
			words = append(words, plainMark(tok.Text))
		}
		owner[i] = len(words) - 1
	}
	return words, owner
}

func isHyphen(s string) bool { return s == "-" || s == "‐" || s == "‑" }

// maxFed is the most bytes of one token that the tagger is given.
const maxFed = 60

// plainMark writes typographic marks as the tagger's training text has them.
func plainMark(s string) string {
	if len(s) > maxFed {
		s = s[:maxFed] // more of a word tells nothing more
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
	return plain(s)
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
