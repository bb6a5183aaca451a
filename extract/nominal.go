package extract

import (
	"slices"
	"strings"

	"entente/gazetteer"
)

// nounFrame finds the action that the head noun of phrase k names: "Shoigu's
// visit to Pyongyang", "talks between Iran and Russia", "Israeli strikes on Gaza".
func (c *sceneReader) nounFrame(k int) (filled, bool) {
	var best filled
	if head := c.set.chunks[k].head; head > c.r.doc.Sentences[c.sentence].First && isCapital(c.r.doc.Tokens[head].Text) {
		return best, false // "the Mexico-Canada Agreement" is a name, no deed
	}
	for _, key := range []string{c.twoWords(k), c.nounOf(k)} {
		for _, f := range c.r.x.nounFrames[key] {
			if got, ok := c.tryNoun(k, f.action); ok && got.score > best.score {
				best = got
			}
		}
		if best.score > 0 {
			break
		}
	}
	if best.score == 0 {
		return best, false
	}
	best.at = k
	best.standing = c.set.nominalStanding(k)
	return best, true
}

// tryNoun lays a noun frame over phrase k. Who does it stands before the noun
// (possessive, adjective) or after "by", "between", "of"; "of" is whom it is
// done to where the doer is found already.
func (c *sceneReader) tryNoun(k int, a *action) (filled, bool) {
	out := filled{action: a, score: 2, usedNoun: []int{k}, why: "noun " + c.nounOf(k)}
	preps := c.set.prepsFrom(k + 1)
	owners, before := c.beforeHead(k)
	out.source = owners
	if len(out.source) == 0 {
		out.source, before = before, nil
	}
	ofTaken := false
	for _, word := range []string{"by", "between", "among", "of", "from"} {
		if len(out.source) > 0 {
			break
		}
		if word == "of" && c.patient(a) || word == "from" && slices.Contains(a.target, "from") {
			continue
		}
		out.source = c.fromPreps(c.nearest(preps, word), word)
		ofTaken = word == "of"
	}
	if len(out.source) == 0 {
		out.source = c.supportSubject(k)
	}
	for _, slot := range a.target {
		if len(out.target) > 0 {
			break
		}
		word := slot
		if slot == "object" || slot == "owner" {
			if ofTaken {
				continue
			}
			word = "of"
		}
		out.target = without(c.fromPrepsAs(preps, word, c.role(a)), out.source, c.r)
	}
	if len(out.target) == 0 && len(before) > 0 && a.needsTarget {
		out.target = without(c.rightBefore(k, before), out.source, c.r) // "Xi's Moscow visit"
	}
	if len(out.target) == 0 && a.mutual {
		out.target = without(c.fromPreps(preps, "with"), out.source, c.r)
	}
	return c.complete(out)
}

// rightBefore keeps the mentions that touch the head of phrase k.
func (c *sceneReader) rightBefore(k int, list []int) []int {
	return slices.DeleteFunc(list, func(i int) bool { return c.r.mentions[i].last != c.set.chunks[k].head })
}

// nearest leaves "between" to the noun right before it: in "discussions about deals
// between A and B" it belongs to the deals.
func (c *sceneReader) nearest(preps []attached, word string) []attached {
	if word == "of" && (len(preps) == 0 || preps[0].word != "of") {
		return nil // "the meeting with members of Congress": the members', not the meeting's
	}
	for i, p := range preps {
		if p.word == word && word == "by" && i > 0 && c.anotherThing(preps[i-1].np) {
			return nil // "the attack on the compound and the reaction by the State Department"
		}
		if p.word == word && word == "between" && i > 0 && len(preps[i-1].np) > 0 && len(c.r.x.nounFrames[c.nounOf(preps[i-1].np[0])]) > 0 {
			return nil
		}
	}
	return preps
}

// anotherThing: the list ends in something that is no name: what follows hangs on that.
func (c *sceneReader) anotherThing(nps []int) bool {
	if len(nps) < 2 {
		return false
	}
	_, named := c.head[c.set.chunks[nps[len(nps)-1]].head]
	return !named
}

// patient: for nouns of deeds with an object and nothing else, "of" is the one it
// is done to ("the invasion of Ukraine"); with "to" or "with" the other side has a
// place of its own ("the visit of Xi to Moscow").
func (c *sceneReader) patient(a *action) bool {
	object := false
	for _, s := range a.target {
		if s == "to" || s == "with" {
			return false
		}
		object = object || s == "object"
	}
	return object
}

func (c *sceneReader) fromPrepsAs(preps []attached, word string, as roleOf) []int {
	for _, p := range preps {
		if p.word == word {
			if got := c.actorsOf(p.np, as); len(got) > 0 {
				return got
			}
		}
	}
	return nil
}

// beforeHead finds the actors before the head of phrase k: its possessor, or its
// adjectives and country names ("US-Iran talks" has two).
func (c *sceneReader) beforeHead(k int) (owners, others []int) {
	ch := c.set.chunks[k]
	for i := c.first; i < c.last; i++ {
		m := &c.r.mentions[i]
		if m.first < ch.first || m.last > ch.head || !c.mayAct(i) || c.inner(i, ch.head) {
			continue
		}
		if c.prefixed(m.first) {
			continue // "pro-Palestinian protests": not theirs
		}
		next := c.r.doc.Tokens[m.last]
		if next.Tag == "POS" || c.r.doc.Tokens[m.first].Tag == "PRP$" {
			owners = append(owners, i)
			continue
		}
		if !isHyphen(next.Text) && m.form != gazetteer.FormAdjective && m.kind != gazetteer.Country && !c.knownBody(m) {
			continue // "the Oval Office meeting": where, not who
		}
		others = append(others, i)
	}
	owners, others = c.joinedBefore(k, owners), c.joinedBefore(k, others)
	for _, i := range append(append([]int{}, owners...), others...) {
		c.act(i, acting)
	}
	return owners, others
}

// prefixed: "pro-", "anti-", "non-" and their kind stand glued before token at.
func (c *sceneReader) prefixed(at int) bool {
	if at < c.r.doc.Sentences[c.sentence].First+2 || !isHyphen(c.r.doc.Tokens[at-1].Text) {
		return false
	}
	switch strings.ToLower(c.r.doc.Tokens[at-2].Text) {
	case "pro", "anti", "non", "ex", "post", "pre", "un":
		return true
	}
	return false
}

// knownBody: an organization of the gazetteer ("NATO strikes").
func (c *sceneReader) knownBody(m *mention) bool {
	return m.kind == gazetteer.Organization && c.r.people.actors[m.actor].entry >= 0
}

// joinedBefore adds the first halves of "Russian and North Korean talks" and
// "North Korea and Russia's talks": a noun phrase that is a name alone, before "and".
func (c *sceneReader) joinedBefore(k int, found []int) []int {
	if len(found) == 0 || k < 2 || c.set.chunks[k-1].kind != conjunction || c.set.chunks[k-2].kind != nounPhrase {
		return found
	}
	first := c.r.mentions[found[0]]
	if first.first != c.set.chunks[k].first {
		return found // "North Korea and the Iran deal"
	}
	before, ok := c.head[c.set.chunks[k-2].head]
	if !ok || !c.mayAct(before) || c.r.mentions[before].kind != first.kind || c.r.mentions[before].form != first.form && first.form == gazetteer.FormAdjective {
		return found
	}
	return append([]int{before}, found...)
}

// inner: the mention lies within a longer mention of the sentence, and that is
// not a description with the noun phrase's own head ("Libya's envoys").
func (c *sceneReader) inner(i, head int) bool {
	m := &c.r.mentions[i]
	for j := c.first; j < c.last; j++ {
		o := &c.r.mentions[j]
		if j != i && o.first <= m.first && m.last <= o.last && o.last-o.first > m.last-m.first && o.last-1 != head {
			return true
		}
	}
	return false
}

// supportSubject is the doer that the verb gives a noun: the subject of a light
// verb ("held talks with Iran"), or of the clause that an indefinite noun is a
// circumstance of ("Shoigu, during a visit to Pyongyang, called").
func (c *sceneReader) supportSubject(k int) []int {
	i, slot := c.set.clauseOf(k)
	if i >= 0 && slot == "object" && c.r.x.words.has("light-verb", c.set.clauses[i].verb.lemma) && !c.set.clauses[i].verb.passive {
		return c.actorsOf(c.set.clauses[i].subject, acting)
	}
	if k == 0 || !c.circumstance(k-1) || !c.indefinite(k) {
		return nil
	}
	if i < 0 {
		for j := k + 1; j < len(c.set.chunks) && i < 0; j++ {
			if n, ok := c.set.byVerb[j]; ok {
				i = n
			}
		}
	}
	if i < 0 || c.set.clauses[i].verb.passive {
		return nil
	}
	return c.actorsOf(c.set.clauses[i].subject, acting)
}

// circumstance: the preposition at chunk p says when or how the clause's subject
// acts. "On", "in" and "at" after a noun phrase hang on that instead ("a survey on assault in the army").
func (c *sceneReader) circumstance(p int) bool {
	switch ch := c.set.chunks[p]; ch.word {
	case "during", "after", "before", "following", "amid":
		return ch.kind == preposition
	case "on", "in", "at":
		return ch.kind == preposition && (p == 0 || c.set.chunks[p-1].kind != nounPhrase || c.set.chunks[p-1].time)
	}
	return false
}

// indefinite: "a visit", "his visit", "talks": whose it is, the clause must tell.
func (c *sceneReader) indefinite(k int) bool {
	t := c.r.doc.Tokens[c.set.chunks[k].first]
	return t.Tag != "DT" || strings.EqualFold(t.Text, "a") || strings.EqualFold(t.Text, "an") || strings.EqualFold(t.Text, "another")
}

// countries keeps the adjectives and acronyms of countries: they own the noun
// ("the US proposal"); other names before a noun are its topic ("the Iraq war").
func (c *sceneReader) countries(list []int) []int {
	var out []int
	for _, i := range list {
		if m := &c.r.mentions[i]; m.kind == gazetteer.Country && (m.form == gazetteer.FormAdjective || m.form == gazetteer.FormAcronym) {
			out = append(out, i)
		}
	}
	return out
}

// ownersOf finds the actors that own the noun phrases: "Israel's strikes", "the
// US proposal", "attacks by the rebels", "the decision of the court".
func (c *sceneReader) ownersOf(nps []int) []int {
	for _, k := range nps {
		owners, others := c.beforeHead(k)
		if len(owners) > 0 {
			return owners
		}
		if others = c.countries(others); len(others) > 0 {
			return others
		}
		preps := c.set.prepsFrom(k + 1)
		for _, w := range []string{"by", "from", "of"} {
			if got := c.fromPreps(preps, w); len(got) > 0 {
				return got
			}
		}
	}
	return nil
}

// stopped: the noun is the object of a verb that ends or prevents it.
func (c *sceneReader) stopped(k int) bool {
	i, slot := c.set.clauseOf(k)
	return i >= 0 && (slot == "object" || slot == "subject" && c.set.clauses[i].verb.passive) && c.r.x.words.has("stop-verb", strings.TrimSpace(c.set.clauses[i].verb.lemma))
}
