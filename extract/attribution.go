package extract

// report is a verb of speaking and what it covers: clauses of the same sentence.
type report struct {
	clause   int   // the verb of speaking, or -1 for "according to"
	speaker  []int // chunks
	from, to int   // chunks [from, to) that are said
}

func (x *Extractor) isReport(lemma string) bool { return x.words.has("report", lemma) }

// findReports says for every verb of speaking which part of the sentence it covers.
func (c *clauseSet) findReports() {
	for i := range c.clauses {
		cl := &c.clauses[i]
		if !c.x.isReport(cl.verb.lemma) || cl.verb.passive && !c.x.words.has("tell", cl.verb.lemma) {
			continue
		}
		from, to := 0, 0
		switch {
		case c.closing(cl):
			from, to = c.saidBefore(cl)
		case c.clauseFollows(cl) || c.quoteFollows(cl):
			from, to = c.saidAfter(i)
		}
		if from < to {
			c.reports = append(c.reports, report{i, cl.subject, from, to})
		}
	}
	for k, ch := range c.chunks {
		if ch.kind != preposition || ch.word != "according to" || k+1 >= len(c.chunks) || c.chunks[k+1].kind != nounPhrase {
			continue
		}
		r := report{clause: -1, speaker: c.lists[k+1], from: 0, to: k}
		if i := c.before(k); i < 0 {
			r.from, r.to = k+1, len(c.chunks)
		} else {
			r.from = c.mainStart(i)
		}
		c.reports = append(c.reports, r)
	}
}

// mainStart is the chunk where the clause that clause i is part of begins: of
// "Before the talks were known, Kim launched a missile, according to Seoul" only the launch is Seoul's.
func (c *clauseSet) mainStart(i int) int {
	for c.clauses[i].governor >= 0 && c.clauses[i].link != free {
		i = c.clauses[i].governor
	}
	first := c.clauses[i].start()
	if first >= 2 && c.chunks[first-1].kind == comma {
		return first
	}
	return 0
}

// closing: the verb of speaking stands at the end of what is said: "..., Kirby said".
func (c *clauseSet) closing(cl *clause) bool {
	for j := cl.start() - 1; j >= 0; j-- {
		switch c.chunks[j].kind {
		case comma, quoteMark, otherMark:
			if c.before(j) < 0 {
				return false
			}
			return !c.clauseFollows(cl)
		case preposition, nounPhrase, adverb:
			continue // "Kirby, a spokesman for the council, said"
		default:
			return false
		}
	}
	return false
}

// clauseFollows: "that" or a clause with a subject of its own comes right after the verb of speaking.
func (c *clauseSet) clauseFollows(cl *clause) bool {
	for k := cl.at + 1; k < len(c.chunks); k++ {
		switch ch := c.chunks[k]; ch.kind {
		case thatWord:
			return true
		case verbGroup:
			return ch.verb.finite()
		case nounPhrase, adverb, preposition, quoteMark:
		case conjunction:
			if k == 0 || c.chunks[k-1].kind != nounPhrase || k+1 >= len(c.chunks) || c.chunks[k+1].kind != nounPhrase {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// quoteFollows: a quotation begins within three chunks after the verb: `said: "..."`.
func (c *clauseSet) quoteFollows(cl *clause) bool {
	for k := cl.at + 1; k < len(c.chunks) && k <= cl.at+3; k++ {
		if c.chunks[k].kind == quoteMark {
			return true
		}
	}
	return false
}

// saidAfter: what follows the verb up to a clause that answers it: "..., but
// Moscow denied it", or to a closing quotation with another speaker.
func (c *clauseSet) saidAfter(i int) (int, int) {
	from := c.clauses[i].at + 1
	for k := from; k < len(c.chunks); k++ {
		if c.chunks[k].kind == comma && k+2 < len(c.chunks) && c.answers(k+1) {
			return from, k
		}
	}
	return from, len(c.chunks)
}

// answers: "but Moscow", "while Iran", "and Tokyo" with a finite verb: a new main clause.
func (c *clauseSet) answers(k int) bool {
	ch := c.chunks[k]
	if ch.kind == conjunction && (ch.word == "but" || ch.word == "and") || ch.kind == subordinate && (ch.word == "while" || ch.word == "although") {
		return c.chunks[k+1].kind == nounPhrase && c.startsClause(c.listEnd[k+1]-1)
	}
	return false
}

// saidBefore: everything before the speaker, up to an earlier closing report.
func (c *clauseSet) saidBefore(cl *clause) (int, int) {
	return 0, cl.start()
}

// ownComplement: chunk k is the verb of speaking itself or an infinitive or gerund
// that it governs ("denied attacking", "promised to visit"): a deed, not a report.
func (c *clauseSet) ownComplement(report, k int) bool {
	if report < 0 {
		return false
	}
	i, ok := c.byVerb[k]
	for ok && i >= 0 {
		if i == report {
			return true
		}
		if link := c.clauses[i].link; link != infinitive && link != gerundOf {
			return false
		}
		i = c.clauses[i].governor
	}
	return false
}

// accuser is the subject of the verb of accusing that the gerund at chunk k is the
// charge of ("Kyiv accused Moscow of shelling"): it is who says so. Else nil.
func (c *clauseSet) accuser(k int) []int {
	i, ok := c.byVerb[k]
	if !ok || c.clauses[i].link != gerundOf || c.clauses[i].governor < 0 {
		return nil
	}
	gov := &c.clauses[c.clauses[i].governor]
	if !c.x.words.has("accusing", gov.verb.lemma) || gov.verb.passive {
		return nil
	}
	return gov.subject
}

// speakersOf lists the speaker chunks of what stands at chunk k, nearest report first.
func (c *clauseSet) speakersOf(k int) [][]int {
	var out [][]int
	if accuser := c.accuser(k); accuser != nil {
		out = append(out, accuser)
	}
	for i := len(c.reports) - 1; i >= 0; i-- {
		if r := c.reports[i]; k >= r.from && k < r.to && !c.ownComplement(r.clause, k) {
			out = append(out, r.speaker)
		}
	}
	return out
}
