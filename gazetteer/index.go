package gazetteer

import "slices"

// noWord and joiner are the word numbers of tokens that are no word of any name.
const (
	noWord int32 = -1
	joiner int32 = -2
)

// vocabulary numbers the folded words of all names and titles.
type vocabulary map[string]int32

// add gives a word's number, a new one where it has none.
func (v vocabulary) add(word string) int32 {
	folded := Fold(word)
	n, ok := v[folded]
	if !ok {
		n = int32(len(v))
		v[folded] = n
	}
	return n
}

// number gives a word's number, or noWord. It makes no string of an ASCII word.
func (v vocabulary) number(word string) int32 {
	ascii, folded := look(word)
	var n int32
	var ok bool
	switch {
	case folded:
		n, ok = v[word]
	case ascii:
		var space [64]byte
		n, ok = v[string(appendFolded(space[:0], word))]
	default:
		n, ok = v[Fold(word)]
	}
	if !ok {
		return noWord
	}
	return n
}

// read appends the numbers of a text's tokens.
func (v vocabulary) read(to []int32, tokens []string) []int32 {
	for _, token := range tokens {
		if joins(token) {
			to = append(to, joiner)
			continue
		}
		to = append(to, v.number(token))
	}
	return to
}

// index is a trie over word numbers: node 0 is the root, and every other node
// is the sequence of words that leads to it. At some nodes stand values.
type index[V any] struct {
	start  []int32          // by first word: the node it leads to, or 0
	edges  map[uint64]int32 // node<<32 | word: the node that the word leads to
	nodes  int32
	first  []int32 // the values of node n are values[first[n]:first[n+1]]
	values []V
}

// newIndex gives an index without values.
func newIndex[V any]() *index[V] {
	return &index[V]{edges: make(map[uint64]int32), nodes: 1, first: make([]int32, 2)}
}

// settle puts values[i] at nodes[i]. Values of one node keep their order. No
// words may be inserted afterwards.
func (x *index[V]) settle(nodes []int32, values []V) {
	x.first = make([]int32, x.nodes+1)
	for _, node := range nodes {
		x.first[node+1]++
	}
	for node := range x.nodes {
		x.first[node+1] += x.first[node]
	}
	x.values = make([]V, len(values))
	next := slices.Clone(x.first)
	for i, node := range nodes {
		x.values[next[node]] = values[i]
		next[node]++
	}
}

// insert gives the node of a sequence of words and makes the way to it.
func (x *index[V]) insert(words []int32) int32 {
	node := int32(0)
	for _, word := range words {
		next := x.step(node, word)
		if next == 0 {
			next = x.nodes
			x.nodes++
			x.link(node, word, next)
		}
		node = next
	}
	return node
}

func (x *index[V]) link(node, word, next int32) {
	if node != 0 {
		x.edges[edge(node, word)] = next
		return
	}
	for int(word) >= len(x.start) {
		x.start = append(x.start, 0)
	}
	x.start[word] = next
}

func edge(node, word int32) uint64 { return uint64(node)<<32 | uint64(uint32(word)) }

// step gives the node that a word leads to, or 0.
func (x *index[V]) step(node, word int32) int32 {
	switch {
	case word < 0:
		return 0
	case node != 0:
		return x.edges[edge(node, word)]
	case int(word) < len(x.start):
		return x.start[word]
	}
	return 0
}

// at gives the values that stand at a node.
func (x *index[V]) at(node int32) []V { return x.values[x.first[node]:x.first[node+1]] }

// exact gives the values under just these words.
func (x *index[V]) exact(numbers []int32) []V {
	node := int32(0)
	for _, word := range numbers {
		if node = x.step(node, word); node == 0 {
			return nil
		}
	}
	return x.at(node)
}

// end is where a stretch of tokens that has values ends, and its node.
type end struct {
	last int // one past the last token
	node int32
}

// ends appends all ends of stretches that begin at token first, shortest
// first. One joiner is passed over between two words, never at an end.
func (x *index[V]) ends(to []end, numbers []int32, first int) []end {
	node := x.step(0, numbers[first])
	for i := first + 1; node != 0; i++ {
		if x.first[node] < x.first[node+1] {
			to = append(to, end{i, node})
		}
		if i < len(numbers) && numbers[i] == joiner {
			i++
		}
		if i == len(numbers) {
			break
		}
		node = x.step(node, numbers[i])
	}
	return to
}
