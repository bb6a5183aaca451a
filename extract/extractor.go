package extract

import (
	"embed"
	"fmt"
	"io/fs"
	"sort"
	"strings"

	"entente/gazetteer"
)

//go:embed rules
var ruleFiles embed.FS

// Extractor reads articles. It is built once, never changes and may serve many goroutines.
type Extractor struct {
	g          *gazetteer.Gazetteer
	words      *wordLists
	actions    []action
	verbs      map[string]bool    // every verb lemma that the rules and word lists know
	verbFrames map[string][]frame // by the first word of the head
	nounFrames map[string][]frame // by the whole head
	moves      map[string]bool    // names of actions whose target is a place to go to
	tagger     *tagger
}

// New builds an extractor from a gazetteer and the embedded rules. The error
// lists every fault in the rules as file:line: message.
func New(g *gazetteer.Gazetteer) (*Extractor, error) {
	rules, err := fs.Sub(ruleFiles, "rules")
	if err != nil {
		return nil, err
	}
	x := &Extractor{g: g, verbs: map[string]bool{}, verbFrames: map[string][]frame{}, nounFrames: map[string][]frame{}, moves: map[string]bool{}}
	if x.words, err = loadWords(rules, "english.words"); err != nil {
		return nil, err
	}
	if x.actions, err = loadActions(rules); err != nil {
		return nil, fmt.Errorf("rules: %w", err)
	}
	if x.tagger, err = loadTagger(); err != nil {
		return nil, err
	}
	x.index()
	return x, nil
}

// index makes the look-ups over actions and word lists.
func (x *Extractor) index() {
	for _, list := range []string{"report", "object-control", "transparent", "planned-verb", "possible-verb", "failed-verb", "light-verb", "stop-verb", "motion-verb"} {
		for w := range x.words.lists[list] {
			x.verbs[strings.Fields(w)[0]] = true
		}
	}
	for item := range x.words.lists["irregular"] {
		x.verbs[strings.Fields(item)[0]] = true
	}
	for i := range x.actions {
		a := &x.actions[i]
		for _, head := range a.verbs {
			words := strings.Fields(head)
			x.verbs[words[0]] = true
			x.verbFrames[words[0]] = append(x.verbFrames[words[0]], frame{a, words[1:]})
			if x.words.has("motion-verb", words[0]) && a.class == "CONSULT" {
				x.moves[a.name] = true
			}
		}
		for _, head := range a.nouns {
			x.nounFrames[head] = append(x.nounFrames[head], frame{a, nil})
		}
	}
}

// Extract reads one article through all stages. It is a pure function of the article.
func (x *Extractor) Extract(a *Article) *Extraction {
	r := &reading{x: x, g: x.g, doc: x.document(a)}
	r.ref = r.referenceOf()
	r.noteSkipped()
	r.findNames()
	r.resolve()
	r.parse()
	r.roles()
	r.pronouns()
	r.findQuotes()
	return r.extraction(r.statements())
}

// document takes the article apart: blocks, sentences, tokens, tags.
func (x *Extractor) document(a *Article) *Document {
	doc := &Document{Article: a, Blocks: x.findBlocks(a.Text)}
	for i, b := range doc.Blocks {
		for _, span := range splitSentences(a.Text, b.Span) {
			s := Sentence{Span: span, Block: i, First: len(doc.Tokens)}
			doc.Tokens = append(doc.Tokens, tokenize(a.Text, span)...)
			s.Last = len(doc.Tokens)
			if b.read() {
				x.tagger.tag(doc.Tokens[s.First:s.Last])
			}
			doc.Sentences = append(doc.Sentences, s)
		}
	}
	return doc
}

func (r *reading) noteSkipped() {
	for _, b := range r.doc.Blocks {
		if b.Repeated {
			r.note(b.Span, "repeated "+string(b.Kind)+" not read again")
		} else if !b.read() {
			r.note(b.Span, string(b.Kind)+" not read: "+b.Why)
		}
	}
}

// longestParsed is the most tokens of a sentence that is parsed. Prose stays far
// below it; what is longer is a table or a page without full stops, of which no
// grammar holds, and whose cost would grow with the square of its length.
const longestParsed = 400

// parse chunks and parses every sentence that is read, and adds descriptions.
func (r *reading) parse() {
	r.parses = make([]*clauseSet, len(r.doc.Sentences))
	named := make([]bool, len(r.doc.Tokens))
	person, place := map[int]bool{}, map[int]bool{}
	for i := range r.mentions {
		m := &r.mentions[i]
		for t := m.first; t < m.last; t++ {
			named[t] = true
		}
		switch m.kind {
		case gazetteer.Person:
			person[m.last-1] = true
		case gazetteer.Place, gazetteer.Country:
			place[m.last-1] = true
		}
	}
	for _, t := range r.titles {
		for k := t.first; t.taken && k < t.last; k++ {
			named[k] = true // "Secretary of State Roe" is one noun phrase
		}
	}
	for i, s := range r.doc.Sentences {
		if k := r.doc.Blocks[s.Block].Kind; !r.doc.Blocks[s.Block].read() || k == Dateline || s.First == s.Last {
			continue
		}
		if s.Last-s.First > longestParsed {
			r.note(s.Span, fmt.Sprintf("%d words without an end: names are read, statements are not", s.Last-s.First))
			continue
		}
		chunks := r.x.chunks(r.doc, s, named)
		r.describe(i, chunks, named)
		r.parses[i] = r.x.parseClauses(r.doc, chunks, person, place)
	}
	r.merge()
}

// extraction writes the stages' results as indexes and bytes.
func (r *reading) extraction(drafts []draft) *Extraction {
	out := &Extraction{ID: r.doc.Article.ID, Document: r.doc, Sentences: []Span{}, Mentions: []Mention{}, Statements: []Statement{}, Notes: []Note{}}
	for _, s := range r.doc.Sentences {
		out.Sentences = append(out.Sentences, s.Span)
	}
	keep, index := r.kept(drafts)
	var order []int
	for _, i := range keep {
		m := r.mentions[i]
		for _, a := range []int{m.actor, m.actsFor} {
			if a >= 0 {
				order = append(order, a)
			}
		}
	}
	var entity map[int]int
	out.Entities, entity = r.people.entities(order)
	ref := func(actor int) *int {
		if actor < 0 {
			return nil
		}
		e := entity[actor]
		return &e
	}
	for _, i := range keep {
		m := r.mentions[i]
		t := r.doc.Tokens
		out.Mentions = append(out.Mentions, Mention{t[m.first].Start, t[m.last-1].End, m.kind, m.form, m.sentence, ref(m.actor), ref(m.actsFor), m.why})
	}
	r.noteCrowds(out)
	for _, d := range drafts {
		out.Statements = append(out.Statements, r.statement(d, index))
	}
	out.Notes = append(out.Notes, r.notes...)
	sort.SliceStable(out.Notes, func(i, j int) bool { return out.Notes[i].Start < out.Notes[j].Start })
	return out
}

// noteCrowds tells of sentences that name too many entities to link them.
func (r *reading) noteCrowds(e *Extraction) {
	present := map[int]bool{}
	for i := range e.Mentions {
		if i > 0 && e.Mentions[i].Sentence != e.Mentions[i-1].Sentence {
			clear(present)
		}
		if ref := e.Mentions[i].Entity; ref != nil && !present[*ref] {
			if present[*ref] = true; len(present) == Crowded+1 {
				r.note(e.Sentences[e.Mentions[i].Sentence], fmt.Sprintf("more than %d entities in one sentence: not counted as named together", Crowded))
			}
		}
	}
}

// kept drops the descriptions without a country that no statement uses.
func (r *reading) kept(drafts []draft) (keep []int, index map[int]int) {
	used := map[int]bool{}
	for _, d := range drafts {
		for _, list := range [][]int{d.source, d.target, d.speakers} {
			for _, m := range list {
				used[m] = true
			}
		}
	}
	index = map[int]int{}
	for i := range r.mentions {
		if m := &r.mentions[i]; m.form != FormDescription || m.actsFor >= 0 || used[i] {
			index[i] = len(keep)
			keep = append(keep, i)
		}
	}
	return keep, index
}

func (r *reading) statement(d draft, index map[int]int) Statement {
	at := func(list []int) []int {
		out := make([]int, len(list))
		for i, m := range list {
			out[i] = index[m]
		}
		return out
	}
	s := r.doc.Sentences[d.sentence]
	why := d.why
	if d.standing.why != "" {
		why += "; " + string(d.standing.modality) + " because of " + d.standing.why
	}
	return Statement{
		Action: d.action.name, Class: d.action.class, Quad: quads[d.action.class],
		Source: at(d.source), Target: at(d.target), Speakers: at(d.speakers),
		Modality: d.standing.modality, Negated: d.standing.negated, When: d.when,
		Start: s.Start, End: s.End, Rule: d.action.rule(), Why: why,
	}
}
