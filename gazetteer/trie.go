package gazetteer

import (
	"math/bits"
	"slices"
)

// noWord and joiner are the word numbers of tokens that are no word of any name.
const (
	noWord int32 = -1
	joiner int32 = -2
)

// trie finds sequences of words. Its words are numbered, those that begin a
// sequence first, so that one comparison passes over a token that begins none.
// Node 0 is the root, node w+1 is where the single word w leads, and every other
// node is the sequence of words that leads to it. At some nodes stand values: rows
// of valueRow numbers, whose meaning is the owner's.
type trie struct {
	starters int32   // how many words begin a sequence
	words    string  // folded, each with an endOfWord behind it
	slots    numbers // hash table of the words: see slotOf
	edges    numbers // hash table of node, word, and the node that the word leads to (0: free)
	first    numbers // the values of node n are values first[n] to first[n+1]
	values   numbers
}

const (
	slotRow  = 4
	edgeRow  = 3
	valueRow = 3
)

// endOfWord is a byte that no folded word has.
const endOfWord = 0xff

// folded gives a token as words are compared, and its hash, in one pass; in the
// space given, so without taking memory, where it has no letters but Latin ones.
func folded(space *[40]byte, word string) (text []byte, hash uint64) {
	if len(word) > len(space) {
		return hashed(space, Fold(word))
	}
	h, n := uint64(hashStart), 0
	for i := 0; i < len(word); i++ {
		c := word[i]
		switch {
		case c >= 0x80:
			if i++; i == len(word) || latinLetter(c, word[i]) == 0 {
				return hashed(space, foldMark(word))
			}
			c = latinLetter(c, word[i])
		case 'A' <= c && c <= 'Z':
			c |= 0x20
		case c == '.' && !dotBetweenDigits(word, i):
			continue
		}
		space[n] = c
		n++
		h = (h ^ uint64(c)) * hashPrime
	}
	if n == 0 {
		return hashed(space, word)
	}
	return space[:n], mixed(h)
}

func hashed(space *[40]byte, folded string) (text []byte, hash uint64) {
	return append(space[:0], folded...), hashText(folded)
}

// slotOf gives what is compared in a slot: the word's tag, a part of its hash and
// its length; its own characters where it is short, so that most words are known
// without a look anywhere else. The slot has the tag, the number of the word plus one
// (0: free), and the characters, or the word's place in words.
func slotOf(text []byte, hash uint64) (tag uint32, short uint64, isShort bool) {
	tag = uint32(hash)&^15 | uint32(min(len(text), 15))
	if len(text) > 8 {
		return tag, 0, false
	}
	for i := len(text) - 1; i >= 0; i-- {
		short = short<<8 | uint64(text[i])
	}
	return tag, short, true
}

// number gives the number of a folded word, or noWord.
func (t *trie) number(text []byte, hash uint64) int32 {
	size := uint32(t.slots.count() / slotRow)
	if size == 0 {
		return noWord
	}
	tag, short, isShort := slotOf(text, hash)
	for i := place(hash, size); ; i++ {
		if i == size {
			i = 0
		}
		word := t.slots.at(slotRow*i + 1)
		if word == 0 {
			return noWord
		}
		if t.slots.at(slotRow*i) != tag {
			continue
		}
		rest := uint64(t.slots.at(slotRow*i+2)) | uint64(t.slots.at(slotRow*i+3))<<32
		if isShort && rest == short || !isShort && begin(t.words[rest:], text) {
			return int32(word - 1)
		}
	}
}

// begin says whether words begin with just this one.
func begin(words string, word []byte) bool {
	return len(words) > len(word) && words[:len(word)] == string(word) && words[len(word)] == endOfWord
}

// readTokens appends the numbers of a text's tokens in the first trie, then those in the second, and so on.
func readTokens(to []int32, tries []*trie, tokens []string) []int32 {
	var space [40]byte
	from := len(to)
	to = slices.Grow(to, len(tries)*len(tokens))[:from+len(tries)*len(tokens)]
	for i, token := range tokens {
		if joins(token) {
			for j := range tries {
				to[from+j*len(tokens)+i] = joiner
			}
			continue
		}
		text, hash := folded(&space, token)
		for j, t := range tries {
			to[from+j*len(tokens)+i] = t.number(text, hash)
		}
	}
	return to
}

// read gives the numbers of a text's tokens.
func (t *trie) read(tokens []string) []int32 { return readTokens(nil, []*trie{t}, tokens) }

// step gives the node that a word leads to from a node, or 0.
func (t *trie) step(node uint32, word int32) uint32 {
	switch {
	case word < 0:
		return 0
	case node != 0:
		return t.edge(node, uint32(word))
	case word < t.starters:
		return uint32(word) + 1
	}
	return 0
}

func (t *trie) edge(node, word uint32) uint32 {
	size := uint32(t.edges.count() / edgeRow)
	if size == 0 {
		return 0
	}
	for i := edgePlace(node, word, size); ; i++ {
		if i == size {
			i = 0
		}
		next := t.edges.at(edgeRow*i + 2)
		if next == 0 || t.edges.at(edgeRow*i) == node && t.edges.at(edgeRow*i+1) == word {
			return next
		}
	}
}

func edgePlace(node, word, size uint32) uint32 {
	h := (uint64(node)<<32 | uint64(word)) * 0x9e3779b97f4a7c15
	at, _ := bits.Mul32(uint32(h>>32)^uint32(h), size)
	return at
}

// at gives where the values of a node begin and end.
func (t *trie) at(node uint32) (first, last uint32) {
	return t.first.at(node), t.first.at(node + 1)
}

// value gives the numbers of a value.
func (t *trie) value(i uint32) (a, b, c uint32) {
	return t.values.at(valueRow * i), t.values.at(valueRow*i + 1), t.values.at(valueRow*i + 2)
}

// exact gives the node of just these words, or 0.
func (t *trie) exact(numbers []int32) uint32 {
	node := uint32(0)
	for _, word := range numbers {
		if node = t.step(node, word); node == 0 {
			return 0
		}
	}
	return node
}

// end is where a stretch of tokens that has values ends, and its node.
type end struct {
	last int // one past the last token
	node uint32
}

// ends appends all ends of stretches that begin at token first, shortest
// first. One joiner is passed over between two words, never at an end.
func (t *trie) ends(to []end, numbers []int32, first int) []end {
	node := t.step(0, numbers[first])
	for i := first + 1; node != 0; i++ {
		if a, b := t.at(node); a < b {
			to = append(to, end{i, node})
		}
		if i < len(numbers) && numbers[i] == joiner {
			i++
		}
		if i == len(numbers) {
			break
		}
		node = t.step(node, numbers[i])
	}
	return to
}
