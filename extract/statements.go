package extract

import (
	"sort"
	"strings"

	"entente/gazetteer"
)

// sceneReader reads the statements of one sentence.
type sceneReader struct {
	r           *reading
	set         *clauseSet
	sentence    int
	first, last int         // r.mentions of the sentence
	head        map[int]int // token -> mention that it is the head of
	used        map[int]bool
	frames      map[int]filled // by clause, as far as asked for
}

// roleOf says in what part an actor stands, which decides whether a city means its government.
type roleOf int

const (
	acting    roleOf = iota // does it or says it: of places only seats of government can
	addressed               // it is done to: seats of government stand for their country, other places for themselves
	located                 // a place to go to or to be struck: it stands for itself
)

// role is the part that the other side of an action plays: visits and attacks go to places.
func (c *sceneReader) role(a *action) roleOf {
	if a.class == "ASSAULT" || a.class == "MOBILIZE" || c.r.x.moves[a.name] {
		return located
	}
	return addressed
}

// seats lets the capitals and seats of government act for their country where
// the sentence makes them an actor, whether or not a statement comes of it: a
// seat that is an organization (the Kremlin) always does, a city where it is a
// subject, owns a noun, or follows "with", "against", "between", "among" or "by".
func (c *sceneReader) seats() {
	for i := c.first; i < c.last; i++ {
		if m := &c.r.mentions[i]; m.kind == gazetteer.Organization {
			c.act(i, acting)
		}
	}
	for k, ch := range c.set.chunks {
		i, ok := c.head[ch.head]
		if ch.kind != nounPhrase || !ok || c.r.mentions[i].kind != gazetteer.Place || k == 0 || c.set.chunks[k-1].kind != preposition {
			continue
		}
		switch c.set.chunks[k-1].word {
		case "with", "against", "between", "among", "by", "according to":
			c.act(i, acting)
		}
	}
	for i := range c.set.clauses {
		if cl := &c.set.clauses[i]; !cl.verb.passive && !cl.verb.participle && !c.describes(cl) {
			c.actorsOf(cl.subject, acting)
		}
	}
}

// describes: "Moscow is a city", "Moscow lies on a river": nothing is done. "Moscow is ready" is.
func (c *sceneReader) describes(cl *clause) bool {
	if cl.verb.lemma != "be" {
		return cl.verb.lemma == "lie" || cl.verb.lemma == "stand"
	}
	next := cl.at + 1
	return next >= len(c.set.chunks) || c.set.chunks[next].kind != adjective
}

// statements reads every sentence that has a mention.
func (r *reading) statements() []draft {
	var out []draft
	for i := range r.doc.Sentences {
		if r.parses[i] == nil {
			continue
		}
		c := &sceneReader{r: r, set: r.parses[i], sentence: i, used: map[int]bool{}, frames: map[int]filled{}}
		c.first, c.last = r.mentionsOf(i)
		c.head = r.heads(i)
		c.seats()
		out = append(out, c.read()...)
	}
	return out
}

// draft is a Statement in the making: mentions are indexes into r.mentions.
type draft struct {
	filled
	sentence int
	speakers []int
	when     *When
}

// read lays the frames over clauses and event nouns, and adds who says it and when.
func (c *sceneReader) read() []draft {
	var found []filled
	for i := range c.set.clauses {
		if f, ok := c.verbFrame(i); ok {
			found = append(found, f)
			for _, k := range f.usedNoun {
				c.used[k] = true
			}
		}
	}
	for k := range c.set.chunks {
		if c.set.chunks[k].kind != nounPhrase || c.used[k] || c.stopped(k) {
			continue
		}
		if f, ok := c.nounFrame(k); ok {
			found = append(found, f)
		}
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].at < found[j].at })
	var out []draft
	for _, f := range found {
		d := draft{filled: f, sentence: c.sentence, speakers: c.speakers(f), when: c.when(f)}
		if !c.repeats(out, d) {
			out = append(out, d)
		}
	}
	return out
}

// repeats: the same action with the same sides and standing is in the sentence already.
func (c *sceneReader) repeats(list []draft, d draft) bool {
	for _, o := range list {
		if o.action == d.action && o.standing.modality == d.standing.modality && o.standing.negated == d.standing.negated &&
			c.sameDeeds(o.source, d.source) && c.sameDeeds(o.target, d.target) {
			return true
		}
	}
	return false
}

func (c *sceneReader) sameDeeds(a, b []int) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if c.r.deed(a[i]) != c.r.deed(b[i]) {
			return false
		}
	}
	return true
}

// actorsOf gives the mentions that head the noun phrases, as far as they can act.
func (c *sceneReader) actorsOf(nps []int, as roleOf) []int {
	var out []int
	for _, k := range nps {
		i, ok := c.head[c.set.chunks[k].head]
		if inner := c.set.insidePartitive(k); !ok && inner >= 0 {
			i, ok = c.head[c.set.chunks[inner].head] // "a group of Russian officials"
		}
		if !ok && c.apposed(k) {
			i, ok = c.head[c.set.chunks[k+2].head] // "his counterpart, Masoud Roe"
		}
		if !ok || !c.mayAct(i) || c.bareAdjective(i) {
			continue
		}
		if as == acting && c.r.mentions[i].kind == gazetteer.Place && !c.canAct(i) {
			continue
		}
		c.act(i, as)
		out = append(out, i)
	}
	return out
}

// mayAct: the mention is resolved and of a kind that takes part in actions.
func (c *sceneReader) mayAct(i int) bool {
	m := &c.r.mentions[i]
	return m.actor >= 0 && m.kind != gazetteer.Other && m.kind != gazetteer.Event
}

// apposed: a person's name stands in apposition to noun phrase k.
func (c *sceneReader) apposed(k int) bool {
	return k+2 < len(c.set.chunks) && c.set.chunks[k+1].kind == comma && c.set.isPerson(k+2)
}

// bareAdjective: "Russian" of "Russian and Chinese talks": no one by itself; "Russians" are.
func (c *sceneReader) bareAdjective(i int) bool {
	m := &c.r.mentions[i]
	return m.form == gazetteer.FormAdjective && !strings.HasSuffix(c.r.doc.Tokens[m.last-1].Text, "s")
}

// canAct: a place acts only where it is a seat of government.
func (c *sceneReader) canAct(i int) bool {
	e := c.r.people.actors[c.r.mentions[i].actor].entry
	return e >= 0 && c.r.g.Entry(e).StandsFor != ""
}

// act lets a seat of government stand for its country where it acts: "Moscow said".
func (c *sceneReader) act(i int, as roleOf) {
	m := &c.r.mentions[i]
	if as == located || m.actsFor >= 0 || m.actor < 0 || m.form == FormDescription {
		return
	}
	if e := c.r.people.actors[m.actor].entry; e >= 0 {
		if country, ok := c.r.g.ByID(c.r.g.Entry(e).StandsFor); ok {
			m.actsFor = c.r.people.known(country)
		}
	}
}

// speakers lists who says what the frame states, nearest first.
func (c *sceneReader) speakers(f filled) []int {
	var out []int
	for _, nps := range c.set.speakersOf(f.at) {
		out = append(out, c.actorsOf(nps, acting)...)
	}
	if len(out) == 0 {
		out = c.r.quoted[c.sentence]
	}
	return unique(out)
}

func unique(list []int) []int {
	var out []int
	for _, x := range list {
		if !contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}
