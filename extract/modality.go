package extract

import "strings"

// Modality is read from the construction: auxiliaries, the verb or noun that
// governs an infinitive, denial, and "if".

// standing is how an action stands to the facts.
type standing struct {
	modality Modality
	negated  bool
	why      string
}

// standingOf says how the action of clause i stands.
func (c *clauseSet) standingOf(i int) standing {
	return c.standingAt(i, 0)
}

func (c *clauseSet) standingAt(i, depth int) standing {
	cl := &c.clauses[i]
	s := standing{Stated, cl.verb.negated || c.noSubject(cl), ""}
	if depth > 8 {
		return s
	}
	switch {
	case cl.ifClause:
		s.modality, s.why = Conditional, "under if"
	case cl.verb.modal != "":
		s.modality, s.why = modalModality(cl.verb.modal), cl.verb.modal
	case cl.verb.infinitive && cl.governor < 0:
		s.modality, s.why = Planned, "a headline's infinitive"
	case cl.governor >= 0 && (cl.link == infinitive || cl.link == gerundOf):
		s = c.governed(cl, s, depth)
	}
	s = c.underThat(cl, s)
	if s.modality == Stated && c.question {
		s.modality, s.why = Possible, "a question"
	}
	if d := c.deniedAt(cl.at); d && s.modality == Stated {
		s.modality, s.why = Denied, "what is denied"
	}
	return s
}

func modalModality(modal string) Modality {
	switch modal {
	case "will", "shall", "'ll", "would", "'d", "wo", "ll":
		return Planned
	case "must", "should", "ought":
		return Requested
	}
	return Possible // may, might, can, could
}

// underThat: the word that a that-clause hangs on says that the clause is not so
// ("it is false that", "no evidence that", "nobody believes that") or that it is
// no more than thought ("doubted that", "fears that").
func (c *clauseSet) underThat(cl *clause, s standing) standing {
	j := cl.start()
	for j--; j > 0 && c.chunks[j].kind == adverb; {
		j--
	}
	if j < 1 || c.chunks[j].kind != thatWord {
		return s
	}
	before := c.chunks[j-1]
	word := c.x.lemma(before.word, "N")
	negative := before.kind == nounPhrase && c.startsWithNo(j-1)
	if i, ok := c.byVerb[j-1]; ok {
		negative = c.clauses[i].verb.negated || c.noSubject(&c.clauses[i])
	} else if i := c.before(j - 1); i >= 0 && c.clauses[i].verb.negated {
		negative = true
	}
	switch {
	case c.x.words.has("false-word", word) && !negative:
		return standing{s.modality, !s.negated, "under " + word}
	case (c.x.words.has("doubt-word", word) || c.x.words.has("possible-verb", word)) && s.modality == Stated:
		return standing{Possible, s.negated != (negative && word != "doubt"), "under " + word}
	case negative && c.x.isReport(word) && s.modality == Stated:
		return standing{Possible, !s.negated, "under a negated " + word}
	}
	return s
}

// noSubject: "No agreement was signed", "Neither Iran nor Iraq signed".
func (c *clauseSet) noSubject(cl *clause) bool {
	for i, k := range cl.subject {
		if i == 0 && k > 0 && c.chunks[k-1].word == "neither" {
			return true
		}
		if c.startsWithNo(k) {
			return true
		}
	}
	for _, k := range cl.object {
		if c.startsWithNo(k) {
			return true
		}
	}
	return false
}

func (c *clauseSet) startsWithNo(k int) bool {
	w := strings.ToLower(c.doc.Tokens[c.chunks[k].first].Text)
	return w == "no" || w == "neither" || w == "nobody" || w == "none"
}

// governed is the standing of an infinitive or gerund under the verb, noun or adjective that governs it.
func (c *clauseSet) governed(cl *clause, s standing, depth int) standing {
	gov := &c.clauses[cl.governor]
	above := c.standingAt(cl.governor, depth+1)
	head := c.headOf(gov)
	words := c.x.words
	if cl.linkNoun >= 0 {
		noun := c.x.lemma(strings.ToLower(c.doc.Tokens[c.chunks[cl.linkNoun].head].Text), "N")
		if c.chunks[cl.linkNoun].kind == adjective || !words.has("object-control", head) {
			head = noun
		}
		if words.has("failing-noun", noun) {
			return standing{above.modality, !s.negated, "to, after " + noun}
		}
		if words.has("planning-noun", noun) {
			return standing{Planned, s.negated, "to, after " + noun}
		}
		if words.has("trying-noun", noun) {
			return standing{Possible, s.negated, "to, after " + noun}
		}
	}
	if cl.link == gerundOf && cl.linkPrep != "" && cl.linkPrep != "of" && cl.linkPrep != "from" {
		return circumstance(cl.linkPrep, s)
	}
	if k := gov.at + 1; k < len(c.chunks) && c.chunks[k].kind == adverb && words.has("failed-verb", gov.verb.lemma+" "+c.chunks[k].word) {
		head = gov.verb.lemma + " " + c.chunks[k].word // "ruled out attacking"
	}
	switch {
	case words.has("denial", head):
		return standing{Denied, s.negated, "under " + head}
	case words.has("failed-verb", head):
		return standing{above.modality, !s.negated, "under " + head}
	case words.has("requesting", head):
		return standing{Requested, s.negated || above.negated, "under " + head}
	case words.has("planned-verb", head):
		return standing{stronger(above.modality, Planned), s.negated || above.negated, "under " + head}
	case words.has("possible-verb", head):
		return standing{stronger(above.modality, Possible), s.negated || above.negated, "under " + head}
	case cl.link == gerundOf && words.has("accusing", head) && c.falsely(gov):
		return standing{Denied, s.negated, "falsely"}
	case cl.link == gerundOf && words.has("accusing", head):
		return standing{Stated, s.negated, "under " + head}
	case words.has("transparent", head):
		return standing{above.modality, s.negated || above.negated, "under " + head}
	case cl.link == infinitive && (head == "be" || head == "have"): // "is to sign", "has to sign"
		return standing{stronger(above.modality, Planned), s.negated || above.negated, "under " + head}
	case cl.link == gerundOf && cl.linkPrep == "": // "advocated bombing"
		return standing{stronger(above.modality, Possible), s.negated, "under " + head}
	case cl.link == infinitive: // an infinitive of purpose tells an aim
		return standing{stronger(above.modality, Possible), s.negated, "an infinitive of purpose"}
	}
	return standing{above.modality, s.negated, above.why}
}

// circumstance is the standing of a gerund after a preposition: "by holding", "in
// attacking" tell what was done, "without" what was not, "about testing", "for leaving" an idea of it.
func circumstance(prep string, s standing) standing {
	switch prep {
	case "by", "in", "after", "before", "while", "when", "since", "through", "upon", "following", "for", "despite":
		return s
	case "without", "instead of":
		return standing{s.modality, true, prep}
	}
	return standing{Possible, s.negated, "after " + prep}
}

// falsely: an adverb in the verb group says that what is charged is untrue.
func (c *clauseSet) falsely(cl *clause) bool {
	for t := c.chunks[cl.at].first; t < c.chunks[cl.at].last; t++ {
		switch strings.ToLower(c.doc.Tokens[t].Text) {
		case "falsely", "wrongly", "wrongfully", "unjustly":
			return true
		}
	}
	return false
}

// stronger keeps what the governing clause says where that is itself no fact.
func stronger(above, own Modality) Modality {
	if above != Stated && above != Planned {
		return above
	}
	return own
}

// deniedAt: chunk k stands in what a verb of denial covers: "denied that it attacked".
func (c *clauseSet) deniedAt(k int) bool {
	for _, r := range c.reports {
		if r.clause >= 0 && k >= r.from && k < r.to && c.clauses[r.clause].at != k && c.x.words.has("denial", c.clauses[r.clause].verb.lemma) && !c.clauses[r.clause].verb.negated {
			return true
		}
	}
	return false
}

// nominalStanding is the standing of an action that a noun names: "a planned
// visit", "any deal", "no talks", and that of the clause that the noun is an object of.
func (c *clauseSet) nominalStanding(k int) standing {
	s := standing{Stated, false, ""}
	ch := c.chunks[k]
	for t := ch.first; t < ch.head; t++ {
		w := strings.ToLower(c.doc.Tokens[t].Text)
		switch {
		case c.x.words.has("planned-adjective", w):
			s.modality, s.why = Planned, w
		case c.x.words.has("possible-adjective", w):
			s.modality, s.why = Possible, w
		case w == "no":
			s.negated = true
		}
	}
	if i, slot := c.clauseOf(k); i >= 0 && s.modality == Stated {
		above := c.standingOf(i)
		lemma := c.clauses[i].verb.lemma
		switch {
		case slot == "object" && c.x.words.has("planned-verb", lemma):
			s.modality, s.why = Planned, "the object of "+lemma
		case slot == "object" && c.x.words.has("denial", lemma):
			s.modality, s.why = Denied, "the object of "+lemma
		case slot == "object" && (c.x.words.has("possible-verb", lemma) || c.x.words.has("requesting", lemma)):
			s.modality, s.why = Possible, "the object of "+lemma
		case slot != "subject" && above.modality != Stated:
			s.modality, s.why = above.modality, above.why
		case above.negated && c.x.words.has("light-verb", lemma):
			s.negated = true
		}
	}
	if s.modality == Stated && c.question {
		s.modality, s.why = Possible, "a question"
	}
	if s.modality == Stated && c.deniedAt(k) {
		s.modality, s.why = Denied, "what is denied"
	}
	return s
}

// clauseOf finds the clause that noun phrase k is a subject, object or prepositional object of.
func (c *clauseSet) clauseOf(k int) (int, string) {
	for i := range c.clauses {
		cl := &c.clauses[i]
		if contains(cl.subject, k) && cl.at > k {
			return i, "subject"
		}
		if contains(cl.object, k) || contains(cl.second, k) {
			return i, "object"
		}
		for _, p := range cl.preps {
			if contains(p.np, k) {
				return i, p.word
			}
		}
	}
	return -1, ""
}

func contains(list []int, k int) bool {
	for _, x := range list {
		if x == k {
			return true
		}
	}
	return false
}
