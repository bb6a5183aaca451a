package gazetteer

import (
	"encoding/binary"
	"math/bits"
)

// A layer of the gazetteer is one flat text of bytes: to open it is to cut it
// into pieces, and nothing in it is read before it is asked for. This file
// holds the pieces: rows of numbers, texts by number, and look-up by text.

// numbers is a row of 32-bit numbers, little-endian. It is a string, not a
// slice, so that the program's own pages can be used as they are: no copy, no
// alignment, no unsafe.
type numbers string

// at gives the number at a place. The compiler makes one load of it.
func (n numbers) at(i uint32) uint32 {
	b := n[4*int(i) : 4*int(i)+4]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

// count is how many numbers there are.
func (n numbers) count() int { return len(n) / 4 }

// texts are texts by number, each once.
type texts struct {
	starts numbers // text i is all[starts[i]:starts[i+1]]
	all    string
}

func (t *texts) at(i uint32) string { return t.all[t.starts.at(i):t.starts.at(i+1)] }

// dictionary finds numbers by text: an open hash table of pairs, the number of
// the text plus one (0: free) and the value.
type dictionary struct {
	texts *texts
	slots numbers
}

// find gives the value of a text.
func (d *dictionary) find(key string) (value uint32, ok bool) {
	size := uint32(d.slots.count() / 2)
	if size == 0 {
		return 0, false
	}
	for i := place(hashText(key), size); ; i++ {
		if i == size {
			i = 0
		}
		number := d.slots.at(2 * i)
		if number == 0 {
			return 0, false
		}
		if d.texts.at(number-1) == key {
			return d.slots.at(2*i + 1), true
		}
	}
}

// FNV-1a: short, and good enough for words.
const (
	hashStart = 14695981039346656037
	hashPrime = 1099511628211
)

func hashText(text string) uint64 {
	h := uint64(hashStart)
	for i := range len(text) {
		h = (h ^ uint64(text[i])) * hashPrime
	}
	return mixed(h)
}

// mixed spreads what the last characters changed over all bits.
func mixed(h uint64) uint64 {
	h ^= h >> 32
	h *= 0x9e3779b97f4a7c15
	return h ^ h>>29
}

// place gives the slot at which to begin, from the upper half of a hash: tables
// of any size will do.
func place(hash uint64, size uint32) uint32 {
	at, _ := bits.Mul32(uint32(hash>>32), size)
	return at
}

// slotsFor is how many slots a table for n values has: seven in ten are taken.
func slotsFor(n int) int {
	if n == 0 {
		return 0
	}
	return n*10/7 + 1
}

// rows is a row of numbers being written.
type rows []byte

func (r *rows) add(values ...uint32) {
	for _, v := range values {
		*r = binary.LittleEndian.AppendUint32(*r, v)
	}
}

// textsDraft numbers texts as they come.
type textsDraft struct {
	numbers map[string]uint32
	starts  rows
	all     []byte
}

func newTextsDraft(about int) *textsDraft {
	t := &textsDraft{numbers: make(map[string]uint32, about), starts: make(rows, 0, 4*about), all: make([]byte, 0, 16*about)}
	t.starts.add(0)
	return t
}

// add gives a text's number.
func (t *textsDraft) add(text string) uint32 {
	n, ok := t.numbers[text]
	if !ok {
		n = uint32(len(t.numbers))
		t.numbers[text] = n
		t.all = append(t.all, text...)
		t.starts.add(uint32(len(t.all)))
	}
	return n
}

// keyed is a value to be found by a text.
type keyed struct {
	key   string
	value uint32
}

// table writes the slots of a dictionary. The order of the values decides where they lie.
func (t *textsDraft) table(values []keyed) rows {
	size := slotsFor(len(values))
	slots := make([]uint32, 2*size)
	for _, v := range values {
		i := place(hashText(v.key), uint32(size))
		for slots[2*i] != 0 {
			if i++; int(i) == size {
				i = 0
			}
		}
		slots[2*i], slots[2*i+1] = t.add(v.key)+1, v.value
	}
	return rowsOf(slots)
}

// rowsOf gives numbers as they are written.
func rowsOf(numbers []uint32) rows {
	out := make(rows, 0, 4*len(numbers))
	out.add(numbers...)
	return out
}
