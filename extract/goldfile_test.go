package extract

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Gold labels as testdata/README.md describes them, read strictly from the source
// that people edit. Statements are in goldstatement_test.go, the JSON in goldlines_test.go.

// goldArticle is one gold file: what is true of one article. Its JSON is a line of articles.gold.jsonl.
type goldArticle struct {
	ID         string          `json:"id"`
	Title      string          `json:"title"`
	Date       string          `json:"date"`
	Text       string          `json:"text"`
	Sentences  []goldSentence  `json:"sentences"`
	Entities   []goldEntity    `json:"entities"`
	Mentions   []goldMention   `json:"mentions"`
	Statements []goldStatement `json:"statements"`

	file    string
	article Article
}

type goldSentence struct {
	Block string `json:"block"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

type goldEntity struct {
	Name    string   `json:"name"`
	Kind    string   `json:"kind"`
	Country string   `json:"country"`
	New     bool     `json:"new"`
	Also    []string `json:"also"`

	line int
}

type goldMention struct {
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Kind      string `json:"kind"`
	Form      Form   `json:"form"`
	Sentence  int    `json:"sentence"`
	Entities  []int  `json:"entities"`
	StandsFor []int  `json:"stands_for"`
	Optional  bool   `json:"optional"`

	line int
}

type goldStatement struct {
	Action         string    `json:"action"`
	Classes        []string  `json:"classes"`
	Source         [][]int   `json:"source"`
	SourceOptional bool      `json:"source_optional"`
	Target         [][]int   `json:"target"`
	TargetOptional bool      `json:"target_optional"`
	Modality       Modality  `json:"modality"`
	Negated        bool      `json:"negated"`
	Mutual         bool      `json:"mutual"`
	Speakers       []int     `json:"speakers"`
	When           *goldWhen `json:"when"`
	Start          int       `json:"start"`
	End            int       `json:"end"`
	Optional       bool      `json:"optional"`

	line int
	raw  string // as written in the source
}

type goldWhen struct {
	Start string `json:"start"`
	End   string `json:"end"`
}

const (
	goldKinds      = " person country organization place group event other "
	goldForms      = " name short acronym adjective title pronoun description "
	goldModalities = " planned possible requested conditional denied "
	goldClasses    = " AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT "
)

// oneOf says whether a word stands in a list of words, each between spaces.
func oneOf(list, word string) bool {
	return word != "" && !strings.Contains(word, " ") && strings.Contains(list, " "+word+" ")
}

var (
	goldCode      = regexp.MustCompile(`^([A-Z]{3})?$`)
	goldAction    = regexp.MustCompile(`^(\S.*) ([A-Z/]+)$`)
	goldSentences = regexp.MustCompile(`^(title|caption|body): (.+)$`)
)

// goldReader reads one gold source.
type goldReader struct {
	articles map[string]Article
	out      *goldArticle
	section  string // "", then article, entities, sentence
	entity   map[string]int
	line     int
	previous *goldMention // of the sentence
	faults   []string
}

// readGold reads the source of one gold file. The faults are all that is wrong, each as file:line: message.
func readGold(file, source string, articles map[string]Article) (*goldArticle, []string) {
	r := &goldReader{articles: articles, entity: map[string]int{}, out: &goldArticle{
		file: file, Sentences: []goldSentence{}, Entities: []goldEntity{}, Mentions: []goldMention{}, Statements: []goldStatement{}}}
	for i, line := range strings.Split(source, "\n") {
		r.line = i + 1
		if line = strings.TrimRight(line, " \r"); line != "" && line[0] != '#' {
			r.read(line)
		}
	}
	r.readToEnd()
	return r.out, r.faults
}

func (r *goldReader) fault(format string, args ...any) { r.faultAt(r.line, format, args...) }

func (r *goldReader) faultAt(line int, format string, args ...any) {
	r.faults = append(r.faults, fmt.Sprintf("%s:%d: %s", r.out.file, line, fmt.Sprintf(format, args...)))
}

func (r *goldReader) read(line string) {
	inner, indented := strings.CutPrefix(line, "    ")
	switch {
	case r.section == "":
		r.readArticle(line)
	case line == "entities" && r.section == "article":
		r.section = "entities"
	case !indented && r.section != "article":
		r.readSentence(line)
	case r.section == "entities":
		r.readEntity(inner)
	case r.section == "sentence" && (strings.HasPrefix(inner, "=>") || strings.HasPrefix(inner, "?=>")):
		r.readStatement(inner)
	case r.section == "sentence":
		r.readMention(inner)
	default:
		r.fault("want `entities`, not %q", line)
	}
}

func (r *goldReader) readArticle(line string) {
	id, ok := strings.CutPrefix(line, "article ")
	a, known := r.articles[id]
	if !ok || !known {
		r.fault("want `article` and the id of an article that is there, not %q", line)
		return
	}
	r.section = "article"
	r.out.article, r.out.ID, r.out.Title, r.out.Date, r.out.Text = a, a.ID, a.Title, a.Date, a.Text
}

// goldFields cuts a line at its bars.
func goldFields(line string) []string {
	out := strings.Split(line, "|")
	for i := range out {
		out[i] = strings.TrimSpace(out[i])
	}
	return out
}

func (r *goldReader) readEntity(line string) {
	f := goldFields(line)
	if len(f) != 4 && len(f) != 5 {
		r.fault("want NAME | KIND | COUNTRY | known or new [| OTHER NAMES], not %q", line)
		return
	}
	e := goldEntity{Name: f[0], Kind: f[1], Country: f[2], New: f[3] == "new", Also: []string{}, line: r.line}
	if len(f) == 5 {
		e.Also = strings.Split(f[4], ";")
		for i := range e.Also {
			e.Also[i] = strings.TrimSpace(e.Also[i])
		}
	}
	_, twice := r.entity[e.Name]
	switch {
	case e.Name == "" || twice:
		r.fault("entity %q has no name or stands twice", e.Name)
	case !oneOf(goldKinds, e.Kind):
		r.fault("kind %q", e.Kind)
	case !goldCode.MatchString(e.Country):
		r.fault("country %q", e.Country)
	case f[3] != "known" && f[3] != "new":
		r.fault("want known or new, not %q", f[3])
	}
	r.entity[e.Name] = len(r.out.Entities)
	r.out.Entities = append(r.out.Entities, e)
}

func (r *goldReader) readSentence(line string) {
	m := goldSentences.FindStringSubmatch(line)
	if m == nil {
		r.fault("want `title: `, `caption: ` or `body: ` and a sentence, not %q", line)
		return
	}
	from := 0
	if n := len(r.out.Sentences); n > 0 {
		from = r.out.Sentences[n-1].End
	}
	r.section, r.previous = "sentence", nil
	at := strings.Index(r.out.Text[from:], m[2])
	if at < 0 {
		r.fault("not in the article after the sentence before: %q", m[2])
		at = 0
		m[2] = ""
	}
	r.out.Sentences = append(r.out.Sentences, goldSentence{m[1], from + at, from + at + len(m[2])})
}

// entities gives the numbers of entities joined with sep.
func (r *goldReader) entities(list, sep string) []int {
	out := []int{}
	for _, name := range strings.Split(list, sep) {
		i, ok := r.entity[strings.TrimSpace(name)]
		if !ok {
			r.fault("no entity %q", name)
		}
		out = append(out, i)
	}
	return out
}

func (r *goldReader) readMention(line string) {
	inner, optional := strings.CutPrefix(line, "? ")
	f := goldFields(inner)
	if len(f) != 4 && len(f) != 5 || !oneOf(goldKinds, f[1]) || !oneOf(goldForms, f[2]) {
		r.fault("want [? ]SURFACE | KIND | FORM | ENTITY [| STANDS-FOR], not %q", line)
		return
	}
	m := goldMention{Kind: f[1], Form: Form(f[2]), Sentence: len(r.out.Sentences) - 1, StandsFor: []int{}, Optional: optional, line: r.line}
	m.Entities = r.entities(f[3], " + ")
	if len(f) == 5 {
		m.StandsFor = r.entities(f[4], " + ")
	}
	if !r.place(&m, f[0]) {
		r.fault("%q does not stand in the sentence after the mention before", f[0])
		return
	}
	if r.previous != nil && m.Start < r.previous.End && m.End > r.previous.End {
		r.fault("%q crosses the mention before", f[0])
	}
	if len(m.Entities) == 1 && len(r.out.Entities) > 0 && r.out.Entities[m.Entities[0]].Kind != m.Kind {
		r.fault("%q is a %s, its entity a %s", f[0], m.Kind, r.out.Entities[m.Entities[0]].Kind)
	}
	r.out.Mentions = append(r.out.Mentions, m)
	r.previous = &m
}

// place finds where a mention stands: the next such words after the start of the
// mention before, or at its start where they are shorter.
func (r *goldReader) place(m *goldMention, surface string) bool {
	s := r.out.Sentences[m.Sentence]
	from := s.Start
	if p := r.previous; p != nil {
		from = p.Start
		if len(surface) >= p.End-p.Start {
			from++
		}
	}
	for text := r.out.Text; from < s.End; from++ {
		at := strings.Index(text[from:s.End], surface)
		if at < 0 || surface == "" {
			return false
		}
		from += at
		if end := from + len(surface); wordEdge(text, from) && wordEdge(text, end) {
			m.Start, m.End = from, end
			return true
		}
	}
	return false
}

// wordEdge says whether no letter or digit stands on both sides of byte at.
func wordEdge(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	inWord := func(c rune) bool { return unicode.IsLetter(c) || unicode.IsNumber(c) }
	return !inWord(before) || !inWord(after)
}

// readToEnd checks what only the whole file can tell.
func (r *goldReader) readToEnd() {
	if r.section != "sentence" {
		r.fault("ends before its first sentence")
		return
	}
	used := make([]bool, len(r.out.Entities))
	for _, m := range r.out.Mentions {
		for _, e := range append(append([]int{}, m.Entities...), m.StandsFor...) {
			if e < len(used) {
				used[e] = true
			}
		}
	}
	for i, e := range r.out.Entities {
		if !used[i] {
			r.faultAt(e.line, "entity %q is never mentioned", e.Name)
		}
	}
}
