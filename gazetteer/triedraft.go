package gazetteer

// trieDraft is a trie that grows.
type trieDraft struct {
	numbers map[string]int32
	words   []string         // folded, by number
	edges   map[uint64]int32 // node<<32 | word: the node that the word leads to
	ways    []way            // by node
	first   []int32          // once settled: the values of node n are values[first[n]:first[n+1]]
	values  []pair
}

// way is the last step to a node.
type way struct {
	from, word int32
}

// pair is a value, as a trie has them.
type pair struct{ a, b uint32 }

func newTrieDraft() *trieDraft {
	return &trieDraft{numbers: map[string]int32{}, edges: map[uint64]int32{}, ways: make([]way, 1)}
}

// word gives a word's number, a new one where it has none.
func (t *trieDraft) word(word string) int32 {
	var space [64]byte
	folded := foldInto(space[:0], word)
	n, ok := t.numbers[string(folded)]
	if !ok {
		n = int32(len(t.words))
		text := string(folded)
		t.numbers[text] = n
		t.words = append(t.words, text)
	}
	return n
}

// insert gives the node of a sequence of words and makes the way to it.
func (t *trieDraft) insert(words []string) int32 {
	node := int32(0)
	for _, word := range words {
		w := t.word(word)
		next, ok := t.edges[edge(node, w)]
		if !ok {
			next = int32(len(t.ways))
			t.edges[edge(node, w)] = next
			t.ways = append(t.ways, way{node, w})
		}
		node = next
	}
	return node
}

// exact gives the node of just these words, or 0.
func (t *trieDraft) exact(words []string) int32 {
	node := int32(0)
	for _, word := range words {
		w, ok := t.numbers[Fold(word)]
		if !ok {
			return 0
		}
		if node, ok = t.edges[edge(node, w)]; !ok {
			return 0
		}
	}
	return node
}

func edge(node, word int32) uint64 { return uint64(node)<<32 | uint64(uint32(word)) }

// settle puts values[i] at nodes[i]. Values of one node keep their order. No
// words may be inserted afterwards.
func (t *trieDraft) settle(nodes []int32, values []pair) {
	t.first = make([]int32, len(t.ways)+1)
	for _, node := range nodes {
		t.first[node+1]++
	}
	for node := range t.ways {
		t.first[node+1] += t.first[node]
	}
	t.values = make([]pair, len(values))
	next := make([]int32, len(t.ways))
	copy(next, t.first)
	for i, node := range nodes {
		t.values[next[node]] = values[i]
		next[node]++
	}
}

// at gives the values that stand at a node.
func (t *trieDraft) at(node int32) []pair { return t.values[t.first[node]:t.first[node+1]] }

// renumber numbers words and nodes as a trie wants them: starters first.
func (t *trieDraft) renumber() (words, nodes []uint32, starters int) {
	words, nodes = make([]uint32, len(t.words)), make([]uint32, len(t.ways))
	next := uint32(0)
	for node, w := range t.ways {
		if node > 0 && w.from == 0 {
			words[w.word] = next
			nodes[node] = next + 1
			next++
		}
	}
	starters = int(next)
	for w := range t.words {
		if _, starts := t.edges[edge(0, int32(w))]; !starts {
			words[w] = next
			next++
		}
	}
	next = uint32(starters) + 1
	for node, w := range t.ways {
		if node > 0 && w.from != 0 {
			nodes[node] = next
			next++
		}
	}
	return words, nodes, starters
}

// write gives the pieces of a trie, in the order in which cutter takes them.
// Values are as turned gives them.
func (t *trieDraft) write(turned func(pair) [valueRow]uint32) []rows {
	words, nodes, starters := t.renumber()
	var meta rows
	meta.add(uint32(starters))
	all, places := t.writeWords(words)
	first, values := t.writeValues(nodes, turned)
	return []rows{meta, all, t.writeSlots(words, places), t.writeEdges(words, nodes, starters), first, values}
}

// writeWords gives all words, and the place of each by its number.
func (t *trieDraft) writeWords(words []uint32) (all rows, places []uint32) {
	ordered := make([]string, len(words))
	for w, n := range words {
		ordered[n] = t.words[w]
	}
	for _, text := range ordered {
		places = append(places, uint32(len(all)))
		all = append(append(all, text...), endOfWord)
	}
	return all, places
}

func (t *trieDraft) writeSlots(words, places []uint32) rows {
	size := slotsFor(len(words))
	slots := make([]uint32, slotRow*size)
	for w, n := range words {
		hash := hashText(t.words[w])
		i := place(hash, uint32(size))
		for slots[slotRow*i+1] != 0 {
			if i++; int(i) == size {
				i = 0
			}
		}
		tag, rest, isShort := slotOf([]byte(t.words[w]), hash)
		if !isShort {
			rest = uint64(places[n])
		}
		copy(slots[slotRow*i:], []uint32{tag, n + 1, uint32(rest), uint32(rest >> 32)})
	}
	return rowsOf(slots)
}

func (t *trieDraft) writeEdges(words, nodes []uint32, starters int) rows {
	size := slotsFor(len(t.ways) - 1 - starters)
	slots := make([]uint32, edgeRow*size)
	for node, w := range t.ways {
		if node == 0 || w.from == 0 {
			continue
		}
		from, word := nodes[w.from], words[w.word]
		i := edgePlace(from, word, uint32(size))
		for slots[edgeRow*i+2] != 0 {
			if i++; int(i) == size {
				i = 0
			}
		}
		copy(slots[edgeRow*i:], []uint32{from, word, nodes[node]})
	}
	return rowsOf(slots)
}

func (t *trieDraft) writeValues(nodes []uint32, turned func(pair) [valueRow]uint32) (first, values rows) {
	back := make([]int32, len(nodes))
	for node, n := range nodes {
		back[n] = int32(node)
	}
	first, values = make(rows, 0, 4*len(nodes)+4), make(rows, 0, 4*valueRow*len(t.values))
	first.add(0)
	for _, node := range back {
		for _, value := range t.at(node) {
			value := turned(value)
			values.add(value[:]...)
		}
		first.add(uint32(values.count()) / valueRow)
	}
	return first, values
}

func (r rows) count() int { return len(r) / 4 }
