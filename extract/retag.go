package extract

import "strings"

// The tagger was trained on newspapers of the 1980s and stumbles over some short
// sentences. Two slips are put right where grammar leaves no choice.

// retag mends the tags of a sentence: a base form after a modal or "did not" is a
// verb ("may host"), and a stretch between commas without any verb has its verb in
// an irregular past form ("drew") or in what stands between a name and an object ("Iran arms Hezbollah").
func (c *chunker) retag(first int) {
	if first < c.last && c.t[first].Tag == "NNP" && !c.named[first] && (beForms[c.low(first)] || haveForms[c.low(first)]) {
		c.t[first].Tag = "VBD" // "Had Russia attacked"
	}
	for i := first; i+1 < c.last; i++ {
		if c.low(i) == "no" && c.low(i+1) == "longer" {
			c.t[i].Tag, c.t[i+1].Tag = "RB", "RB"
		}
	}
	for i := first; i < c.last; i++ {
		if tag := c.t[i].Tag; (tag == "NN" || tag == "JJ") && !c.named[i] && c.afterAuxiliary(first, i) && c.x.verbs[c.low(i)] {
			c.t[i].Tag = "VB"
		}
	}
	from := first
	for i := first; i <= c.last; i++ {
		if i == c.last || c.t[i].Tag == "," || c.t[i].Tag == ":" || c.low(i) == "that" {
			c.findVerb(from, i)
			from = i + 1
		}
	}
}

// findVerb looks for the verb of tokens [from, to) where the tagger found none.
func (c *chunker) findVerb(from, to int) {
	for i := from; i < to; i++ {
		if tag := c.t[i].Tag; !c.named[i] && (strings.HasPrefix(tag, "V") && tag != "VBG" && tag != "VBN" || tag == "MD") {
			return
		}
	}
	for i := from + 1; i+1 < to; i++ {
		tag, low := c.t[i].Tag, c.low(i)
		if c.named[i] || !strings.HasPrefix(tag, "NN") || !c.named[i-1] && c.t[i-1].Tag != "NN" {
			continue
		}
		if _, past := c.x.words.irregular[low]; past && !isCapital(c.t[i].Text) && c.x.irregularVerb(low) {
			c.t[i].Tag = "VBD"
			return
		}
		if (tag == "NNS" || tag == "NN") && c.named[i-1] && (c.beginsObject(i+1) && c.x.verbs[c.x.lemma(low, "V")] || c.phrasalHead(low, c.low(i+1))) {
			c.t[i].Tag = map[string]string{"NNS": "VBZ", "NN": "VBP"}[tag]
			return
		}
	}
}

// phrasalHead: the rules know the two words as a verb with its particle ("call for").
func (c *chunker) phrasalHead(word, particle string) bool {
	for _, f := range c.x.verbFrames[c.x.lemma(word, "V")] {
		if len(f.rest) == 1 && f.rest[0] == particle {
			return true
		}
	}
	return false
}

// irregularVerb: a form that regular endings do not make.
func (x *Extractor) irregularVerb(form string) bool {
	return !strings.HasSuffix(form, "s") && !strings.HasSuffix(form, "ing") && !strings.HasSuffix(form, "ed")
}

func (c *chunker) beginsObject(i int) bool {
	tag := c.t[i].Tag
	return c.named[i] || tag == "DT" || tag == "PRP" || tag == "PRP$" || tag == "JJ"
}

// afterAuxiliary: "may", "will not", "did not" right before token i.
func (c *chunker) afterAuxiliary(first, i int) bool {
	k := i - 1
	for k >= first && (negations[c.low(k)] || c.t[k].Tag == "RB") {
		k--
	}
	return k >= first && (c.t[k].Tag == "MD" || doForms[c.low(k)] && k < i-1 || c.t[k].Tag == "TO" && k == i-1 && i+1 < c.last && c.named[i+1])
}
