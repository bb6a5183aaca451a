package extract

import "strings"

// Stage 4a: chunks. A sentence becomes a row of noun phrases, verb groups,
// prepositions and the words that join clauses. Everything about clauses is then
// said over chunks, never over single words.

type chunkKind int

const (
	nounPhrase chunkKind = iota
	verbGroup
	adjective // an adjective phrase without a noun: "likely", "ready"
	preposition
	comma
	conjunction // and, or, but
	thatWord    // the "that" of reported speech
	relative    // who, which, that
	subordinate // while, because, if, as
	quoteMark
	bracket
	adverb
	otherMark
)

// chunk is tokens [first, last) of the document.
type chunk struct {
	kind        chunkKind
	first, last int
	head        int    // token: the last noun of a noun phrase, the main verb of a verb group
	word        string // lower case: of a preposition, conjunction or subordinator
	verb        *verb  // of a verb group
	time        bool   // a noun phrase that is a date or time
}

// verb is what a verb group says besides its lemma.
type verb struct {
	lemma      string
	passive    bool
	negated    bool
	infinitive bool   // with "to"
	gerund     bool   // bare -ing
	participle bool   // bare -ed, -en: "resolutions backed by Russia"
	modal      string // lower case, or ""
	progress   bool   // "is visiting"
	perfect    bool
}

func (v *verb) finite() bool { return !v.infinitive && !v.gerund && !v.participle }

// likePrepositions are participles that news uses as prepositions.
var likePrepositions = set("following including regarding concerning excluding despite amid during pending considering")

var subordinators = set("while although though because if unless whereas whether once lest when where why how")

// bothWays may begin a clause or a phrase: "after the visit", "after Kim visited".
var bothWays = set("after before since until as than like for")

// chunker cuts one sentence.
type chunker struct {
	x     *Extractor
	t     []Token
	named []bool // by token: part of a name
	last  int
	out   []chunk
}

// chunks cuts sentence s. named tells which tokens belong to names.
func (x *Extractor) chunks(doc *Document, s Sentence, named []bool) []chunk {
	c := &chunker{x: x, t: doc.Tokens, named: named, last: s.Last}
	c.retag(s.First)
	for i := s.First; i < s.Last; {
		next := c.next(i)
		i = max(next, i+1)
	}
	return c.out
}

func (c *chunker) add(k chunk) int {
	c.out = append(c.out, k)
	return k.last
}

func (c *chunker) low(i int) string {
	if i >= c.last {
		return ""
	}
	return strings.ToLower(c.t[i].Text)
}

func (c *chunker) tag(i int) string {
	if i < 0 || i >= c.last {
		return ""
	}
	if c.named[i] {
		return "NNP"
	}
	return c.t[i].Tag
}

// next adds the chunk that begins at token i and returns where it ends.
func (c *chunker) next(i int) int {
	if c.named[i] {
		return c.noun(i)
	}
	low, tag := c.low(i), c.tag(i)
	one := func(kind chunkKind) int { return c.add(chunk{kind: kind, first: i, last: i + 1, head: i, word: low}) }
	switch {
	case tag == ",":
		return one(comma)
	case tag == "''":
		return one(quoteMark)
	case tag == "(" || tag == ")":
		return one(bracket)
	case tag == ":" || tag == "." || tag == "SYM" || tag == "HYPH":
		return one(otherMark)
	case low == "according" && c.low(i+1) == "to":
		return c.add(chunk{kind: preposition, first: i, last: i + 2, head: i, word: "according to"})
	case (low == "because" || low == "ahead" || low == "instead" || low == "outside" || low == "out") && c.low(i+1) == "of":
		return c.add(chunk{kind: preposition, first: i, last: i + 2, head: i, word: low + " of"})
	case low == "that":
		return c.that(i)
	case likePrepositions[low] && c.beginsNoun(i+1):
		return one(preposition)
	case subordinators[low]:
		return one(subordinate)
	case tag == "WP" || tag == "WDT" || tag == "WP$":
		return one(relative)
	case tag == "WRB":
		return one(subordinate)
	case tag == "CC" || low == "but" || low == "and" || low == "or":
		return one(conjunction)
	}
	if end := c.verbs(i); end > i {
		return end
	}
	switch {
	case (low == "neither" || low == "either") && c.named[min(i+1, c.last-1)]:
		return one(adverb)
	case low == "both" && (c.tag(i+1) == "DT" || c.named[min(i+1, c.last-1)]):
		return one(adverb) // "both the Syrian government and Russia"
	case (low == "home" || low == "abroad") && c.afterVerb(i):
		return one(adverb) // "sent home"
	case tag == "IN" || tag == "TO":
		return one(preposition)
	case c.beginsNoun(i):
		return c.noun(i)
	case strings.HasPrefix(tag, "RB"), tag == "RP", tag == "UH", tag == "EX":
		return one(adverb)
	}
	return one(otherMark)
}

// that tells "said that Russia", "the country that attacked" and "that country" apart.
func (c *chunker) that(i int) int {
	kind := thatWord
	prev, after := c.tag(i-1), c.tag(i+1)
	switch {
	case strings.HasPrefix(after, "V") && after != "VBG" || after == "MD":
		kind = relative
		if !strings.HasPrefix(prev, "N") {
			kind = nounPhrase // "that violates"
		}
	case c.tag(i) == "DT" && (strings.HasPrefix(after, "NN") && !strings.HasPrefix(prev, "V") && !strings.HasPrefix(prev, "N")):
		return c.noun(i)
	}
	return c.add(chunk{kind: kind, first: i, last: i + 1, head: i, word: "that"})
}

func (c *chunker) beginsNoun(i int) bool {
	switch tag := c.tag(i); tag {
	case "DT", "PDT", "PRP", "PRP$", "CD", "$", "JJ", "JJR", "JJS", "EX":
		return true
	default:
		return strings.HasPrefix(tag, "NN") || c.premodifier(i)
	}
}

// premodifier: a participle right before a noun and after nothing verbal:
// "increased sales", "warring parties".
func (c *chunker) premodifier(i int) bool {
	tag := c.tag(i)
	if i+1 < c.last && c.named[i+1] {
		return false // "of attacking Kyiv"
	}
	return (tag == "VBN" || tag == "VBG") && (strings.HasPrefix(c.tag(i+1), "NN") || c.tag(i+1) == "JJ") && !c.afterVerb(i)
}

func (c *chunker) afterVerb(i int) bool {
	n := len(c.out)
	return n > 0 && c.out[n-1].kind == verbGroup && c.out[n-1].last == i
}

// noun adds the noun phrase that begins at token i.
func (c *chunker) noun(i int) int {
	end, head, nominal := i, -1, false
	time := false
	for end < c.last {
		tag, low := c.tag(end), c.low(end)
		isTime := !c.named[end] && (c.x.words.has("weekday", low) || c.x.words.has("month", low) && isCapital(c.t[end].Text))
		switch {
		case (tag == "DT" || tag == "PRP$" || tag == "PDT") && end > i && head >= 0 && c.tag(end-1) != "POS" && c.tag(end-1) != "PDT":
			return c.close(i, end, head, nominal, time)
		case c.beginsPeriod(end) && end > i && head >= 0:
			return c.close(i, end, head, nominal, time)
		case c.beginsPeriod(end) && end == i:
			return c.close(i, end+2, end+1, true, true)
		case c.givesTo(i, end):
			return c.close(i, end, head, nominal, time)
		case tag == "PRP":
			if end == i {
				return c.close(i, end+1, end, true, false)
			}
			return c.close(i, end, head, nominal, time)
		case isTime && head >= 0 && !time, time && !isTime && tag != "CD" && (c.named[end] || strings.HasPrefix(tag, "NNP")):
			return c.close(i, end, head, nominal, time)
		case strings.HasPrefix(tag, "NN"):
			head, nominal = end, true
			time = time || isTime
		case tag == "POS" && head >= 0:
			head = -1
			time = false
		case tag == "CC" && head < 0 && end > i && strings.HasPrefix(c.tag(end-1), "JJ") && strings.HasPrefix(c.tag(end+1), "JJ") && strings.HasPrefix(c.tag(end+2), "NN") && !c.named[end+2]:
			// "economic and political ties"
		case tag == "CD" || tag == "$":
			if head < 0 {
				head, nominal = end, nominal || tag == "CD"
			} else if !time && tag == "CD" && (!c.named[end-1] || strings.HasPrefix(c.tag(end+1), "NN")) {
				return c.close(i, end, head, nominal, time)
			}
		case tag == "DT" || tag == "PDT" || tag == "PRP$" || strings.HasPrefix(tag, "JJ") && !c.postposed(end, head):
			if head >= 0 && c.tag(end-1) == "CD" && strings.HasPrefix(tag, "JJ") {
				head = -1
			}
		case tag == "HYPH" && c.t[end].Glued && end+1 < c.last && c.t[end+1].Glued, low == "&":
		case end > i && c.t[end].Glued && isHyphen(c.t[end-1].Text):
		case end > i && c.premodifier(end) && head < 0:
		case strings.HasPrefix(tag, "RB") && end+1 < c.last && strings.HasPrefix(c.tag(end+1), "JJ") && head < 0:
		default:
			return c.close(i, end, head, nominal, time)
		}
		end++
	}
	return c.close(i, end, head, nominal, time)
}

// afterPreposition: what follows a preposition is a noun phrase, whatever its tag ("with flour").
func (c *chunker) afterPreposition() bool {
	n := len(c.out)
	return n > 0 && c.out[n-1].kind == preposition
}

// beginsPeriod: "last week", "next month", "this year" at token i.
func (c *chunker) beginsPeriod(i int) bool {
	switch c.low(i) {
	case "last", "next", "this", "past", "previous":
		switch c.low(i + 1) {
		case "week", "month", "year", "weekend", "night", "spring", "summer", "autumn", "fall", "winter", "decade", "century", "morning", "evening":
			return true
		}
	}
	return false
}

// givesTo: after "gave Ukraine" a second phrase begins: "gave Ukraine modern tanks".
func (c *chunker) givesTo(first, at int) bool {
	n := len(c.out)
	if at == first || n == 0 || c.out[n-1].kind != verbGroup || c.out[n-1].last != first || !c.x.words.has("ditransitive", c.out[n-1].word) {
		return false
	}
	for t := first; t < at; t++ {
		if !c.named[t] {
			return false
		}
	}
	return !c.named[at] && c.tag(at) != "POS" && c.tag(at) != "HYPH"
}

// postposed: an adjective after the noun begins a new phrase ("made Russia reliant").
func (c *chunker) postposed(i, head int) bool {
	return head >= 0 && head == i-1 && !strings.HasPrefix(c.tag(i+1), "NN") && c.tag(i+1) != "HYPH"
}

func (c *chunker) close(first, end, head int, nominal, time bool) int {
	if end == first {
		end++
	}
	kind := nounPhrase
	if head < 0 {
		head = end - 1
		if !nominal && (c.tag(head) == "JJ" || c.tag(head) == "JJR") && c.tag(first) != "DT" && c.tag(first) != "PRP$" && !c.afterPreposition() {
			kind = adjective
		}
	}
	return c.add(chunk{kind: kind, first: first, last: end, head: head, word: c.low(head), time: time})
}

var (
	beForms   = set("be is are was were been being am 's 're 'm isn aren wasn weren ’s ’re ’m")
	haveForms = set("have has had having 've ’ve")
	doForms   = set("do does did")
	negations = set("not n't n’t never neither nor hardly barely")
)

// verbs adds the verb group that begins at token i, if one does, and returns its end.
func (c *chunker) verbs(i int) int {
	v := &verb{}
	end, main := i, -1
	be, have := false, false
	for end < c.last && !c.named[end] {
		tag, low := c.tag(end), c.low(end)
		switch {
		case low == "not" && (c.low(end+1) == "just" || c.low(end+1) == "only" || c.low(end+1) == "merely"):
			// "not just": what follows happens all the same
			return c.closeVerbs(i, end, main, v)
		case low == "no" && c.low(end+1) == "longer" && c.verbAhead(end+2):
			v.negated = true
		case low == "not" && main < 0 && c.tag(end+1) == "TO" && c.verbAhead(end+2):
			v.negated = true // "urged Israel not to attack"
		case negations[low] && (main >= 0 && isAuxiliary(c.low(main)) || main < 0 && be || have || v.modal != "" || c.verbAhead(end+1)):
			v.negated = true
		case strings.HasPrefix(tag, "RB") && c.verbAhead(end+1) && (end > i || !strings.HasSuffix(low, "er")):
		case tag == "TO" && main < 0 && c.verbAhead(end+1) && v.modal == "" && !be && !have:
			v.infinitive = true
		case tag == "MD" && main < 0:
			v.modal = strings.ReplaceAll(low, "’", "'")
		case strings.HasPrefix(tag, "V") && c.extends(v, main, be, have, end):
			if main >= 0 {
				prev := c.low(main)
				be = beForms[prev] || (prev == "got" || prev == "get" || prev == "gets")
				have = haveForms[prev]
				v.passive = be && (tag == "VBN" || tag == "VBD" && !beForms[low])
				v.progress = v.progress || beForms[prev] && tag == "VBG"
				v.perfect = v.perfect || have
			}
			main = end
		default:
			return c.closeVerbs(i, end, main, v)
		}
		end++
	}
	return c.closeVerbs(i, end, main, v)
}

// isAuxiliary: only these take "not" after them ("is not", "did not"); after any
// other verb it belongs to what follows ("threatened not to sign").
func isAuxiliary(word string) bool { return beForms[word] || haveForms[word] || doForms[word] }

// extends says whether the verb at token end goes on with the group whose main verb so far is at main.
func (c *chunker) extends(v *verb, main int, be, have bool, end int) bool {
	tag, low := c.tag(end), c.low(end)
	if main < 0 {
		if (tag == "VBG" || tag == "VBN") && v.modal == "" && !v.infinitive && c.premodifier(end) && c.nounBefore(end) {
			return false
		}
		return true
	}
	prev := c.low(main)
	switch {
	case beForms[prev]:
		return tag == "VBN" || tag == "VBG" || tag == "VBD" || low == "being"
	case haveForms[prev]:
		return tag == "VBN" || tag == "VBD" || low == "been"
	case doForms[prev]:
		return tag == "VB" || tag == "VBP"
	case prev == "got" || prev == "get" || prev == "gets":
		return tag == "VBN"
	}
	return false
}

// nounBefore: after a determiner, adjective, possessive or preposition a participle belongs to the noun that follows.
func (c *chunker) nounBefore(i int) bool {
	switch c.tag(i - 1) {
	case "DT", "JJ", "POS", "PRP$", "CD", "CC", "":
		return true
	case "IN": // "of growing concern", but "of bombing civilians"
		return c.tag(i) == "VBN" || len(c.x.verbFrames[c.x.lemma(c.low(i), "V")]) == 0
	}
	return c.tag(i) == "VBN"
}

// verbAhead: adverbs and then a verb follow from token i.
func (c *chunker) verbAhead(i int) bool {
	for k := i; k < c.last && k < i+4; k++ {
		if c.named[k] {
			return false
		}
		tag := c.tag(k)
		if strings.HasPrefix(tag, "V") || tag == "MD" {
			return true
		}
		if !strings.HasPrefix(tag, "RB") {
			return false
		}
	}
	return false
}

func (c *chunker) closeVerbs(first, end, main int, v *verb) int {
	if main < 0 {
		return first
	}
	for end > main+1 && !negations[c.low(end-1)] {
		end--
	}
	tag := c.tag(main)
	alone := !v.infinitive && v.modal == "" && !v.passive && !v.progress && !v.perfect
	v.lemma = c.x.lemma(c.low(main), "V")
	v.gerund = alone && tag == "VBG"
	// "resolutions backed by Russia": a past form with its agent right after it is a participle too.
	v.participle = alone && (tag == "VBN" || tag == "VBD" && c.low(main+1) == "by")
	return c.add(chunk{kind: verbGroup, first: first, last: end, head: main, word: v.lemma, verb: v})
}
