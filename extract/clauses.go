package extract

import "strings"

// Stage 4b: clauses. Every verb group gets its subject, its object, its
// prepositional phrases and the verb that governs it. The walk is from left to
// right and looks back only over chunks already placed.

// clause is one verb group with what belongs to it. All ints are chunk indexes
// but governor, which is a clause index.
type clause struct {
	at       int // chunk of the verb group
	verb     *verb
	particle string // "on" of "called on", where the object follows it
	subject  []int
	object   []int
	second   []int // the second object: "gave Ukraine weapons": object Ukraine, second weapons
	preps    []attached
	governor int // the clause whose verb governs this one, or -1
	link     link
	linkNoun int    // chunk of the noun or adjective in between ("a bid to encourage"), or -1
	linkPrep string // of a gerund: the preposition before it ("of attacking"), or ""
	ifClause bool   // under "if" or "unless"
}

// attached is a preposition and its noun phrases.
type attached struct {
	word string
	at   int // chunk of the preposition
	np   []int
}

// link says how a clause hangs on its governor.
type link int

const (
	free       link = iota // a clause of its own, or coordinated
	infinitive             // "plans to visit", "urged Iran to halt"
	gerundOf               // "accused Russia of attacking", "denied attacking"
	participle             // "..., insisting that ..."
	relativeOf             // "Russia, which attacked ..."
)

// clauseSet is the analysis of one sentence.
type clauseSet struct {
	x        *Extractor
	doc      *Document
	chunks   []chunk
	lists    [][]int // by chunk: the coordinated noun phrases that begin there (at least itself)
	listEnd  []int   // by chunk: the chunk after the list
	clauses  []clause
	byVerb   map[int]int // chunk of a verb group -> clause
	reports  []report
	question bool         // the sentence ends in a question mark outside a quotation's own
	person   map[int]bool // tokens that are the last of a person's name
	place    map[int]bool // likewise of a place or country
}

func (c *clauseSet) isPerson(k int) bool {
	return c.chunks[k].kind == nounPhrase && c.person[c.chunks[k].head]
}

// parseClauses analyses the chunks of one sentence. person and place tell the last tokens of
// the names of people, and of places and countries.
func (x *Extractor) parseClauses(doc *Document, chunks []chunk, person, place map[int]bool) *clauseSet {
	c := &clauseSet{x: x, doc: doc, chunks: chunks, byVerb: map[int]int{}, person: person, place: place}
	c.question = len(chunks) > 0 && doc.Tokens[chunks[len(chunks)-1].last-1].Text == "?"
	c.markSubordinators()
	c.finitePast()
	c.findLists()
	for k := range chunks {
		if chunks[k].kind == verbGroup {
			c.byVerb[k] = len(c.clauses)
			c.clauses = append(c.clauses, clause{at: k, verb: chunks[k].verb, governor: -1, linkNoun: -1})
			c.complements(&c.clauses[len(c.clauses)-1])
		}
	}
	for i := range c.clauses {
		c.findSubject(i)
	}
	c.supposed()
	c.findReports()
	return c
}

// supposed marks the clause of "Had Russia attacked", "Should Iran strike", "Were
// Kim to come": an auxiliary before its subject at the start says if.
func (c *clauseSet) supposed() {
	if len(c.clauses) < 2 || c.question || c.clauses[0].at != 0 || len(c.chunks) < 3 || c.chunks[1].kind != nounPhrase {
		return
	}
	switch strings.ToLower(c.doc.Tokens[c.chunks[0].first].Text) {
	case "had", "should", "were":
		c.clauses[1].ifClause = true
	}
}

// markSubordinators turns "after", "before", "as", "since", "until" into
// subordinators where a clause follows: a noun phrase and then a finite verb.
func (c *clauseSet) markSubordinators() {
	for k := range c.chunks {
		ch := &c.chunks[k]
		if ch.kind != preposition || !bothWays[ch.word] || ch.word == "for" {
			continue
		}
		for j := k + 1; j < len(c.chunks); j++ {
			n := c.chunks[j]
			if n.kind == verbGroup {
				if n.verb.finite() && j > k+1 {
					ch.kind = subordinate
				}
				break
			}
			if n.kind != nounPhrase && n.kind != adverb && n.kind != conjunction && n.kind != quoteMark && n.kind != preposition {
				break
			}
		}
	}
}

// findLists joins coordinated noun phrases: "South Korea and Japan", "the US, the UK and Japan".
func (c *clauseSet) findLists() {
	n := len(c.chunks)
	c.lists, c.listEnd = make([][]int, n), make([]int, n)
	for k := 0; k < n; k++ {
		if c.chunks[k].kind != nounPhrase {
			continue
		}
		c.lists[k], c.listEnd[k] = c.listFrom(k)
	}
}

// listFrom returns the noun phrases of the list that begins with chunk k and the chunk after it.
func (c *clauseSet) listFrom(k int) ([]int, int) {
	items, end := []int{k}, k+1
	for j := k + 1; j < len(c.chunks); {
		next, joined := c.joiner(j)
		if next < 0 || c.chunks[next].time != c.chunks[k].time {
			break
		}
		if joined && len(items) == 1 && c.chunks[j].kind == comma {
			return items, end // ", and Israel dispatched": a comma before "and" joins no two phrases
		}
		items = append(items, next)
		j = next + 1
		if joined {
			// The noun phrase after "and" begins a clause of its own where a verb
			// follows and the list is no subject: "France met Italy and Spain left".
			if c.startsClause(next) && !c.mayBeSubject(k) {
				items = items[:len(items)-1]
				if len(items) > 1 {
					return items[:1], k + 1
				}
				return items, end
			}
			return items, j
		}
	}
	return []int{k}, k + 1 // commas without "and" are appositions, not lists
}

// joiner reads ", NP", "and NP" or ", and NP" from chunk j. joined is true after a conjunction.
func (c *clauseSet) joiner(j int) (next int, joined bool) {
	if c.chunks[j].kind == comma {
		j++
	}
	if j < len(c.chunks) && c.chunks[j].kind == conjunction && (c.chunks[j].word == "and" || c.chunks[j].word == "or" || c.chunks[j].word == "nor") {
		j++
		joined = true
	}
	if j < len(c.chunks) && c.chunks[j].kind == adverb && joined && c.chunks[j].word != "not" {
		j++ // "and also Japan", but "and not Japan" is no list
	}
	if j >= len(c.chunks) || c.chunks[j].kind != nounPhrase {
		return -1, false
	}
	return j, joined
}

// startsClause: a finite verb group follows noun phrase k at once.
func (c *clauseSet) startsClause(k int) bool {
	for j := k + 1; j < len(c.chunks); j++ {
		switch ch := c.chunks[j]; ch.kind {
		case adverb:
		case verbGroup:
			return ch.verb.finite()
		default:
			return false
		}
	}
	return false
}

// mayBeSubject: chunk k stands where a subject, or a phrase that hangs on one, can: not after a verb.
func (c *clauseSet) mayBeSubject(k int) bool {
	for j := k - 1; j >= 0; j-- {
		switch c.chunks[j].kind {
		case adverb, quoteMark:
		case verbGroup:
			// "said Russia and Iran signed": after a verb of speaking a clause may begin.
			return c.x.isReport(c.chunks[j].verb.lemma)
		case preposition:
			if c.chunks[j].word == "between" || c.chunks[j].word == "among" {
				return true
			}
		case nounPhrase:
			// "talks with Iran and Iraq broke down": the phrase before it may be the subject.
		default:
			return true
		}
	}
	return true
}

// complements finds what follows the verb: particle, objects, prepositional phrases.
func (c *clauseSet) complements(cl *clause) {
	k := c.skipAdverbs(cl.at + 1)
	if k < len(c.chunks) && c.chunks[k].kind == nounPhrase && !c.chunks[k].time && !c.subjectOfNext(cl, k) {
		cl.object, k = c.lists[k], c.listEnd[k]
		if k < len(c.chunks) && c.chunks[k].kind == nounPhrase && !c.chunks[k].time && !c.startsClause(k) {
			cl.second, k = c.lists[k], c.listEnd[k]
		}
	}
	cl.preps = c.prepsFrom(k)
	if len(cl.object) == 0 && len(cl.preps) > 0 {
		cl.particle = cl.preps[0].word
	}
}

// subjectOfNext: in "said Russia attacked" the noun phrase is the next verb's subject.
func (c *clauseSet) subjectOfNext(cl *clause, k int) bool {
	return c.startsClause(c.listEnd[k] - 1)
}

func (c *clauseSet) skipAdverbs(k int) int {
	for k < len(c.chunks) && (c.chunks[k].kind == adverb || c.chunks[k].kind == quoteMark && c.glueQuote(k)) {
		k++
	}
	return k
}

// glueQuote: a quoted word inside a phrase does not part it.
func (c *clauseSet) glueQuote(k int) bool { return k > 0 && c.chunks[k-1].kind == verbGroup }

// prepsFrom reads prepositional phrases one after another from chunk k.
func (c *clauseSet) prepsFrom(k int) []attached {
	var out []attached
	for k < len(c.chunks) {
		switch ch := c.chunks[k]; ch.kind {
		case preposition:
			a := attached{word: ch.word, at: k}
			j := c.skipAdverbs(k + 1)
			if j < len(c.chunks) && c.chunks[j].kind == nounPhrase {
				a.np, j = c.lists[j], c.listEnd[j]
				a.np, j = c.withInstances(a.np, j)
			}
			out = append(out, a)
			k = j
		case adverb, quoteMark:
			k++
		case nounPhrase:
			if !ch.time {
				return out
			}
			out = append(out, attached{word: "", at: k, np: []int{k}}) // "met Wednesday in Moscow"
			k++
		default:
			return out
		}
	}
	return out
}

// finitePast turns a bare participle that the tagger took for an adjective's kin
// into a past tense where the clause has no other verb: "said that Shoigu during a
// visit called on officials". Forms that are never a past tense (taken, given) stay.
func (c *clauseSet) finitePast() {
	for k := range c.chunks {
		v := c.chunks[k].verb
		if v == nil || !v.participle || !c.mayBePast(k) || c.finiteNear(k) {
			continue
		}
		if k > 0 && c.subjectLike(k-1) && !(k+1 < len(c.chunks) && c.chunks[k+1].kind == preposition && c.chunks[k+1].word == "by") {
			v.participle = false
		}
	}
}

func (c *clauseSet) mayBePast(k int) bool {
	w := c.doc.Tokens[c.chunks[k].head].Text
	return len(w) > 3 && w[len(w)-2:] == "ed" || c.doc.Tokens[c.chunks[k].head].Tag == "VBD"
}

func (c *clauseSet) subjectLike(k int) bool {
	return c.chunks[k].kind == nounPhrase || c.chunks[k].kind == adverb || c.chunks[k].kind == comma
}

// finiteNear: the clause around chunk k has a finite verb already.
func (c *clauseSet) finiteNear(k int) bool {
	for j := k - 1; j >= 0; j-- {
		ch := c.chunks[j]
		if ch.kind == thatWord || ch.kind == subordinate || ch.kind == relative || ch.kind == quoteMark || ch.kind == otherMark {
			break
		}
		if ch.verb != nil && ch.verb.finite() {
			return true
		}
	}
	for j := k + 1; j < len(c.chunks); j++ {
		ch := c.chunks[j]
		if ch.kind == comma || ch.kind == thatWord || ch.kind == subordinate || ch.kind == relative || ch.kind == quoteMark || ch.kind == otherMark || ch.kind == conjunction {
			return false
		}
		if ch.verb != nil && ch.verb.finite() {
			return true
		}
	}
	return false
}

// withInstances adds the list in "BRICS nations, particularly China and India".
func (c *clauseSet) withInstances(np []int, k int) ([]int, int) {
	j := k
	if j < len(c.chunks) && c.chunks[j].kind == comma {
		j++
	}
	if j+1 >= len(c.chunks) || !instanceWords[c.chunks[j].word] || c.chunks[j+1].kind != nounPhrase {
		return np, k
	}
	return append(append([]int{}, np...), c.lists[j+1]...), c.listEnd[j+1]
}

var instanceWords = set("particularly especially notably including mainly namely")

// insidePartitive returns the noun phrase that a partitive one is about ("a series
// of strikes": strikes), or -1.
func (c *clauseSet) insidePartitive(k int) int {
	if k+2 >= len(c.chunks) || c.chunks[k+1].word != "of" || c.chunks[k+2].kind != nounPhrase {
		return -1
	}
	head := strings.ToLower(c.doc.Tokens[c.chunks[k].head].Text)
	if c.x.words.has("partitive", c.x.lemma(head, "N")) {
		return k + 2
	}
	return -1
}

// start is the chunk that a clause begins with: its subject, where that stands before the verb, or the verb.
func (cl *clause) start() int {
	if len(cl.subject) > 0 && cl.subject[0] < cl.at {
		return cl.subject[0]
	}
	return cl.at
}
