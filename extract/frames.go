package extract

import (
	"strings"
)

// Stage 5: statements. A frame of the rule files is laid over each clause and
// each event noun; what fills its slots are actors.

// frame is one head of an action, ready for look-up by its first word.
type frame struct {
	action *action
	rest   []string // words after the first: "on" of "call on"
}

// conditions counts what the frame asks for; more win over fewer.
func (f frame) conditions() int {
	n := 4 * len(f.rest)
	if len(f.action.objects) > 0 {
		n += 2
	}
	if f.action.needsTarget {
		n++
	}
	return n
}

// filled is a frame whose slots are found.
type filled struct {
	action         *action
	source, target []int // mentions
	at             int   // chunk of the head
	standing       standing
	score          int
	usedNoun       []int // noun phrases that the frame has read as its object
	why            string
}

// verbFrame finds the action of clause i that asks for most, if any. It is worked
// out once: a threat asks for the frame of what is threatened, and so on down a
// chain of infinitives, each of which several frames would ask for anew.
func (c *sceneReader) verbFrame(i int) (filled, bool) {
	f, known := c.frames[i]
	if !known {
		f = c.bestFrame(i)
		c.frames[i] = f
	}
	return f, f.score > 0
}

func (c *sceneReader) bestFrame(i int) filled {
	cl := &c.set.clauses[i]
	var best filled
	for _, f := range c.r.x.verbFrames[cl.verb.lemma] {
		if got, ok := c.tryVerb(i, f); ok && got.score > best.score {
			best = got
		}
	}
	if best.score > 0 {
		best.at = cl.at
		best.standing = c.set.standingOf(i)
	}
	return best
}

// tryVerb lays one frame over clause i.
func (c *sceneReader) tryVerb(i int, f frame) (filled, bool) {
	cl := &c.set.clauses[i]
	a := f.action
	if len(f.rest) == 0 && c.phrasal(cl) {
		return filled{}, false
	}
	object, preps, ok := c.afterParticles(cl, f.rest)
	if !ok {
		return filled{}, false
	}
	passive := cl.verb.passive || cl.verb.participle
	subject := cl.subject
	indirect := []int(nil)
	if passive && len(a.objects) > 0 && c.headed(object, a.objects) {
		indirect, subject = cl.subject, nil // "Snowden was given citizenship"
	} else if passive {
		object, subject = cl.subject, nil
	}
	if len(a.objects) > 0 {
		if c.headed(cl.second, a.objects) && !passive {
			indirect, object = object, cl.second
		}
		if !c.headed(object, a.objects) {
			return filled{}, false
		}
	}
	out := filled{action: a, score: 1 + f.conditions(), usedNoun: object, why: "verb " + cl.verb.lemma}
	if passive {
		out.why = "passive of " + cl.verb.lemma
		out.source = c.fromPreps(preps, "by")
		preps = append(append([]attached{}, preps...), c.nounPreps(object)...)
	}
	for _, slot := range a.source {
		if len(out.source) == 0 && slot != "subject" {
			out.source = c.slot(slot, object, indirect, preps, a)
		}
		if len(out.source) == 0 && slot == "subject" {
			out.source = c.actorsOf(subject, acting)
		}
		if subject == nil && cl.linkNoun >= 0 && !passive {
			out.source = c.ownersOf([]int{cl.linkNoun}) // "US plans to deploy missiles"
		}
	}
	if len(out.source) == 0 && len(a.objects) > 0 && passive {
		out.source = c.fromPreps(preps, "between")
	}
	for _, slot := range a.target {
		if len(out.target) == 0 {
			out.target = without(c.slot(slot, object, indirect, preps, a), out.source, c.r)
		}
	}
	if len(out.target) == 0 && len(a.objects) == 0 && !a.mutual && intents[a.class] {
		out.target = without(c.infinitiveTarget(i), out.source, c.r)
	}
	if c.eachOther(object) && len(out.source) == 2 {
		out.source, out.target = out.source[:1], out.source[1:]
	}
	return c.complete(out)
}

// intents are the classes of actions that consist of another one: what is refused,
// threatened or promised is done to somebody, and that is whom it is aimed at.
var intents = set("REJECT THREATEN AGREE")

// infinitiveTarget finds whom the infinitive under clause i is done to: "threatened to attack Iran".
func (c *sceneReader) infinitiveTarget(i int) []int {
	for j := i + 1; j < len(c.set.clauses); j++ {
		if inner := &c.set.clauses[j]; inner.governor != i || inner.link != infinitive {
			continue
		}
		f, _ := c.verbFrame(j)
		return f.target
	}
	return nil
}

// eachOther: "France and Britain accused each other".
func (c *sceneReader) eachOther(nps []int) bool {
	if len(nps) == 0 {
		return false
	}
	ch := c.set.chunks[nps[0]]
	first := strings.ToLower(c.r.doc.Tokens[ch.first].Text)
	return ch.word == "other" && first == "each" || ch.word == "another" && first == "one"
}

// phrasal: a particle right after the verb makes it another verb: "work out" is not "work".
func (c *sceneReader) phrasal(cl *clause) bool {
	k := cl.at + 1
	return k < len(c.set.chunks) && c.set.chunks[k].kind == adverb && c.r.doc.Tokens[c.set.chunks[k].head].Tag == "RP"
}

// complete splits the sides of a mutual action and says whether enough is filled.
func (c *sceneReader) complete(f filled) (filled, bool) {
	if f.action.mutual && len(f.target) == 0 && len(f.source) == 2 {
		f.source, f.target = f.source[:1], f.source[1:]
	} else if f.action.mutual && len(f.target) == 0 && len(f.source) > 2 {
		f.target = f.source
	}
	if len(f.source) == 0 || f.action.needsTarget && len(f.target) == 0 {
		return f, false
	}
	if len(f.target) > 0 {
		f.score++
	}
	return f, true
}

// afterParticles checks the words that a head has after its verb and returns the object and prepositions that follow them.
func (c *sceneReader) afterParticles(cl *clause, rest []string) ([]int, []attached, bool) {
	if len(rest) == 0 {
		return cl.object, cl.preps, true
	}
	k := cl.at + 1
	for want := strings.Join(rest, " "); want != ""; k++ {
		if k >= len(c.set.chunks) || c.set.chunks[k].kind == nounPhrase || c.set.chunks[k].word == "" {
			return nil, nil, false
		}
		left, ok := strings.CutPrefix(want, c.set.chunks[k].word)
		if !ok || left != "" && left[0] != ' ' {
			return nil, nil, false
		}
		want = strings.TrimPrefix(left, " ")
	}
	k = c.set.skipAdverbs(k)
	if k < len(c.set.chunks) && c.set.chunks[k].kind == nounPhrase && !c.set.chunks[k].time {
		return c.set.lists[k], c.set.prepsFrom(c.set.listEnd[k]), true
	}
	return nil, c.set.prepsFrom(k), true
}

// slot finds the actors in one slot of a clause.
func (c *sceneReader) slot(slot string, object, indirect []int, preps []attached, a *action) []int {
	switch slot {
	case "object":
		if len(a.objects) > 0 {
			return c.actorsOf(indirect, c.role(a))
		}
		return c.actorsOf(object, c.role(a))
	case "owner":
		return c.ownersOf(object)
	}
	var out []int
	for _, p := range preps {
		if p.word == slot {
			out = append(out, c.actorsOf(p.np, c.role(a))...)
		}
	}
	return out
}

func (c *sceneReader) fromPreps(preps []attached, word string) []int {
	for _, p := range preps {
		if p.word == word {
			return c.actorsOf(p.np, acting)
		}
	}
	return nil
}

// headed says whether one of the noun phrases is headed by one of the nouns,
// looking through "a series of strikes".
func (c *sceneReader) headed(nps []int, nouns map[string]bool) bool {
	for _, k := range nps {
		head := c.nounOf(k)
		if nouns[head] || nouns[c.twoWords(k)] {
			return true
		}
		if inner := c.set.insidePartitive(k); inner >= 0 && nouns[c.nounOf(inner)] {
			return true
		}
	}
	return false
}

func (c *sceneReader) nounOf(k int) string {
	return c.r.x.lemma(strings.ToLower(c.r.doc.Tokens[c.set.chunks[k].head].Text), "N")
}

// twoWords is the head noun with the word before it: "air strike".
func (c *sceneReader) twoWords(k int) string {
	head := c.set.chunks[k].head
	if head == c.set.chunks[k].first {
		return ""
	}
	return strings.ToLower(c.r.doc.Tokens[head-1].Text) + " " + c.nounOf(k)
}

// nounPreps are the prepositional phrases that hang on noun phrases.
func (c *sceneReader) nounPreps(nps []int) []attached {
	if len(nps) == 0 {
		return nil
	}
	last := nps[len(nps)-1]
	return c.set.prepsFrom(last + 1)
}

// without leaves out the mentions whose entity is among others already.
func without(list, others []int, r *reading) []int {
	var out []int
	for _, m := range list {
		same := false
		for _, o := range others {
			same = same || r.deed(m) == r.deed(o)
		}
		if !same {
			out = append(out, m)
		}
	}
	return out
}

// deed is the actor that answers for what a mention does.
func (r *reading) deed(m int) int {
	if r.mentions[m].actsFor >= 0 {
		return r.mentions[m].actsFor
	}
	return r.mentions[m].actor
}
