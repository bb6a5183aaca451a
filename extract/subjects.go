package extract

// findSubject gives clause i its subject and its governor.
func (c *clauseSet) findSubject(i int) {
	cl := &c.clauses[i]
	switch v := cl.verb; {
	case v.infinitive:
		c.governInfinitive(i)
	case v.gerund, v.participle:
		c.governParticiple(i)
	default:
		c.finiteSubject(i)
	}
}

// before returns the nearest clause before chunk k, or -1.
func (c *clauseSet) before(k int) int {
	for j := k - 1; j >= 0; j-- {
		if i, ok := c.byVerb[j]; ok {
			return i
		}
	}
	return -1
}

// governInfinitive: "Iran plans to visit", "urged Iran to halt", "is likely to sign", "a bid to encourage".
func (c *clauseSet) governInfinitive(i int) {
	cl := &c.clauses[i]
	g := c.before(cl.at)
	if g < 0 {
		cl.subject = c.nounBefore(cl.at)
		return
	}
	gov := &c.clauses[g]
	cl.governor, cl.link, cl.subject = g, infinitive, gov.subject
	k := cl.at - 1
	for k > gov.at && c.chunks[k].kind == adverb {
		k--
	}
	if k > gov.at && (c.chunks[k].kind == nounPhrase || c.chunks[k].kind == adjective) {
		cl.linkNoun = k
	}
	if obj := c.controlled(gov); obj != nil && c.x.words.has("object-control", c.headOf(gov)) && !gov.verb.passive && !c.parted(gov.at, cl.at) {
		cl.subject, cl.linkNoun = obj, -1
	}
	if cl.linkNoun >= 0 && c.chunks[cl.linkNoun].kind == nounPhrase && (!c.belongs(gov, cl.linkNoun) || c.owned(cl.linkNoun)) {
		cl.subject = nil // "alarmed by US plans to deploy": the plans' owner does it, not the verb's subject
	}
}

// parted: a "that", relative or subordinator stands between two chunks.
func (c *clauseSet) parted(from, to int) bool {
	for _, ch := range c.chunks[from:to] {
		if ch.kind == thatWord || ch.kind == relative || ch.kind == subordinate {
			return true
		}
	}
	return false
}

// owned: the noun phrase has a possessor of its own: "France's attempt".
func (c *clauseSet) owned(k int) bool {
	for t := c.chunks[k].first; t < c.chunks[k].head; t++ {
		if c.doc.Tokens[t].Tag == "POS" {
			return true
		}
	}
	return false
}

// belongs: what noun phrase k speaks of is the subject's own: "made an attempt to",
// "traded letters in a bid to".
func (c *clauseSet) belongs(cl *clause, k int) bool {
	if contains(cl.object, k) || contains(cl.second, k) {
		return true
	}
	for _, p := range cl.preps {
		if contains(p.np, k) && (p.word == "in" || p.word == "with" || p.word == "as") {
			return true
		}
	}
	return false
}

// headOf is the verb with its particle where it has one: "call on".
func (c *clauseSet) headOf(cl *clause) string {
	if cl.particle != "" && c.x.words.has("object-control", cl.verb.lemma+" "+cl.particle) {
		return cl.verb.lemma + " " + cl.particle
	}
	return cl.verb.lemma
}

// controlled is the object of an object-control verb, or of its particle.
func (c *clauseSet) controlled(gov *clause) []int {
	if len(gov.object) > 0 {
		return gov.object
	}
	if len(gov.preps) > 0 && gov.particle != "" {
		return gov.preps[0].np
	}
	return nil
}

// nounBefore is the noun phrase (list) that ends right before chunk k, or nil.
func (c *clauseSet) nounBefore(k int) []int {
	for j := k - 1; j >= 0; j-- {
		switch c.chunks[j].kind {
		case adverb:
		case nounPhrase:
			return c.listEndingAt(j)
		default:
			return nil
		}
	}
	return nil
}

// governParticiple: "..., insisting that", "accused Russia of attacking", "resolutions backed by Russia".
func (c *clauseSet) governParticiple(i int) {
	cl := &c.clauses[i]
	k := cl.at - 1
	for k >= 0 && c.chunks[k].kind == adverb {
		k--
	}
	if k < 0 {
		c.participleFirst(cl)
		return
	}
	g := c.before(cl.at)
	switch ch := c.chunks[k]; {
	case ch.kind == nounPhrase && cl.verb.participle, ch.kind == nounPhrase && cl.verb.gerund:
		cl.subject, cl.link = []int{k}, relativeOf
		if cl.verb.participle && c.isPerson(k) && k >= 2 && c.chunks[k-1].kind == preposition && c.chunks[k-2].kind == nounPhrase {
			cl.subject = []int{k - 2} // "a letter to Kim released by the White House"
		}
	case ch.kind == preposition && g >= 0:
		cl.governor, cl.link, cl.linkPrep = g, gerundOf, ch.word
		cl.subject = c.clauses[g].subject
		switch {
		case (ch.word == "of" || ch.word == "from" || ch.word == "for") && len(c.clauses[g].object) > 0:
			cl.subject = c.clauses[g].object
		case ch.word == "of" && k > 0 && c.chunks[k-1].kind == nounPhrase:
			cl.subject = nil // "pointed to the importance of developing": no one's yet
		}
	case ch.kind == comma && cl.verb.participle && c.nounBefore(k) != nil:
		cl.subject, cl.link = c.nounBefore(k)[len(c.nounBefore(k))-1:], relativeOf
	case g >= 0:
		cl.governor, cl.subject = g, c.clauses[g].subject
		cl.link = participle
		if ch.kind == verbGroup {
			cl.link = gerundOf // "denied attacking"
		}
	}
}

// participleFirst: at a sentence's start the subject is that of the main clause, found after it.
func (c *clauseSet) participleFirst(cl *clause) {
	for k := cl.at + 1; k+1 < len(c.chunks); k++ {
		if c.chunks[k].kind == comma && c.chunks[k+1].kind == nounPhrase {
			cl.subject, cl.link = c.lists[k+1], participle
			return
		}
	}
}

// listEndingAt returns the list whose last noun phrase is chunk k: at least k itself.
func (c *clauseSet) listEndingAt(k int) []int {
	for j := 0; j < k; j++ {
		if l := c.lists[j]; len(l) > 1 && l[len(l)-1] == k {
			return l
		}
	}
	return []int{k}
}

// finiteSubject finds the subject of a finite verb to its left, or after it where
// the order is turned round ("..., said Kirby").
func (c *clauseSet) finiteSubject(i int) {
	cl := &c.clauses[i]
	k := cl.at - 1
	for k >= 0 && (c.chunks[k].kind == adverb || c.chunks[k].kind == quoteMark || c.chunks[k].kind == bracket) {
		k--
	}
	if k < 0 {
		return
	}
	switch ch := c.chunks[k]; ch.kind {
	case nounPhrase:
		if k >= 3 && c.chunks[k-1].word == "not" && c.chunks[k-2].kind == conjunction && c.chunks[k-3].kind == nounPhrase {
			k -= 3 // "China and not Russia"
		}
		cl.subject = c.phraseSubject(k)
	case comma:
		if c.inverted(cl) {
			return
		}
		cl.subject = c.overParenthesis(k)
	case relative:
		c.relativeSubject(cl, k)
	case conjunction:
		c.sharedSubject(i)
	case verbGroup, thatWord, otherMark, adjective, subordinate:
		if !c.inverted(cl) && ch.kind == otherMark {
			cl.subject = c.overParenthesis(k)
		}
	}
	c.setSubordination(cl)
}

// inverted: a verb of speaking with its subject after it: "..., said Kirby".
func (c *clauseSet) inverted(cl *clause) bool {
	if !c.x.isReport(cl.verb.lemma) || c.x.words.has("tell", cl.verb.lemma) || len(cl.object) == 0 || cl.verb.passive || c.clauseFollows(cl) {
		return false
	}
	cl.subject, cl.object = cl.object, nil
	return true
}

// phraseSubject walks back from the noun phrase right before the verb over its
// prepositional phrases to the phrase that they hang on: "[talks] between Russia
// and Iran", "[the White House] on Wednesday".
func (c *clauseSet) phraseSubject(k int) []int {
	items := c.listEndingAt(k)
	for {
		first := items[0]
		if first == 0 || c.chunks[first-1].kind != preposition {
			break
		}
		p := first - 1
		if p == 0 || c.chunks[p-1].kind != nounPhrase {
			return c.afterOpeningPhrase(items, p)
		}
		items = c.listEndingAt(p - 1)
	}
	if c.chunks[items[len(items)-1]].time && len(items) == 1 && items[0] > 0 && c.chunks[items[0]-1].kind == nounPhrase {
		return c.phraseSubject(items[0] - 1) // "Russia on Friday", "Russia Friday attacked"
	}
	return items
}

// afterOpeningPhrase: a list at the start whose first item hangs on an opening
// preposition: "At the United Nations, France and Britain urged".
func (c *clauseSet) afterOpeningPhrase(items []int, p int) []int {
	if len(items) > 1 && c.chunks[items[0]+1].kind == comma {
		return items[1:]
	}
	if len(items) == 1 {
		return nil
	}
	return items
}

// overParenthesis: the verb follows a comma at chunk k: what stands between the
// two commas is set apart, and the subject is before the first.
func (c *clauseSet) overParenthesis(k int) []int {
	for j := k - 1; j > 0; j-- {
		if c.chunks[j].kind != comma && c.chunks[j].kind != otherMark {
			continue
		}
		if j == k-2 && c.isPerson(k-1) && c.chunks[j].kind == comma {
			return []int{k - 1} // "The Syrian ambassador, Riad Roe, told": the name says it best
		}
		if c.chunks[j-1].kind == nounPhrase {
			return c.phraseSubject(j - 1)
		}
		return nil
	}
	if k > 0 && c.chunks[k-1].kind == nounPhrase {
		return c.phraseSubject(k - 1)
	}
	return nil
}

// relativeSubject: who, which or that before the verb: its antecedent is the subject.
func (c *clauseSet) relativeSubject(cl *clause, k int) {
	j := k - 1
	for j >= 0 && (c.chunks[j].kind == comma || c.chunks[j].kind == preposition) {
		j--
	}
	if j < 0 || c.chunks[j].kind != nounPhrase {
		return
	}
	for c.located(j, c.chunks[k].word) {
		j -= 2 // over the preposition, or the comma of "Benghazi, Libya"
	}
	cl.subject, cl.link = []int{j}, relativeOf
}

// located: noun phrase j only says where the thing before it is ("the operation in
// the Netherlands, which ...", "the attack in Benghazi, Libya, that ..."): no one
// says "that" of a place by its name, and a place after "in" does nothing.
func (c *clauseSet) located(j int, word string) bool {
	if j < 2 || !c.place[c.chunks[j].head] || c.chunks[j-2].kind != nounPhrase {
		return false
	}
	switch before := c.chunks[j-1]; before.kind {
	case preposition:
		return word == "that" || before.word == "in" || before.word == "at" || before.word == "near" || before.word == "across"
	case comma:
		return c.place[c.chunks[j-2].head]
	}
	return false
}

// sharedSubject: "Kim met Xi and visited a factory".
func (c *clauseSet) sharedSubject(i int) {
	cl := &c.clauses[i]
	if i > 0 && c.doc.Tokens[c.chunks[cl.at].head].Tag == "VB" && cl.verb.modal == "" {
		// "to monitor and target", "will visit Oslo and meet the king": all but the verb is shared.
		if prev := c.clauses[i-1]; prev.verb.infinitive || prev.verb.modal != "" {
			cl.subject, cl.governor, cl.link, cl.linkNoun, cl.linkPrep = prev.subject, prev.governor, prev.link, prev.linkNoun, prev.linkPrep
			cl.verb.modal, cl.verb.infinitive = prev.verb.modal, prev.verb.infinitive
			return
		}
	}
	for g := i - 1; g >= 0; g-- {
		if c.x.isReport(cl.verb.lemma) && c.afterRelative(g) {
			continue // "complained of the deal under which Kyiv exports grain and said": not Kyiv
		}
		if c.clauses[g].verb.finite() {
			cl.subject, cl.governor = c.clauses[g].subject, -1
			cl.ifClause = c.clauses[g].ifClause
			return
		}
	}
}

// afterRelative: clause g is a relative one.
func (c *clauseSet) afterRelative(g int) bool {
	if c.clauses[g].link == relativeOf {
		return true
	}
	first := c.clauses[g].start()
	return first > 0 && c.chunks[first-1].kind == relative
}

// setSubordination notes clauses under "if" and "unless".
func (c *clauseSet) setSubordination(cl *clause) {
	first := cl.start()
	for j := first - 1; j >= 0 && j >= first-2; j-- {
		if ch := c.chunks[j]; ch.kind == subordinate {
			cl.ifClause = ch.word == "if" || ch.word == "unless" || ch.word == "whether"
			return
		}
	}
}
