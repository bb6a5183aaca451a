package extract

import "entente/gazetteer"

// Article is one piece of news as it came in. Its text is never altered: every
// offset in this package is a UTF-8 byte offset into Text.
type Article struct {
	ID     string `json:"id"`
	Title  string `json:"title,omitempty"`
	Date   string `json:"date,omitempty"`   // YYYY-MM-DD, or "" where unknown
	Source string `json:"source,omitempty"` // file, or file:line, that it was read from
	URL    string `json:"url,omitempty"`
	Text   string `json:"text"`
}

// Span is a half-open range of bytes of an article's text.
type Span struct {
	Start, End int
}

// MarshalJSON writes the span as [start, end].
func (s Span) MarshalJSON() ([]byte, error) { return marshalSpan(s), nil }

// UnmarshalJSON reads [start, end].
func (s *Span) UnmarshalJSON(data []byte) error { return unmarshalSpan(data, s) }

// Form says what sort of expression a mention is: the gazetteer's forms and four more.
type Form = gazetteer.Form

// The forms that only a text can have.
const (
	FormTitle       Form = "title"       // the president, the spokeswoman: an office in place of its holder
	FormPronoun     Form = "pronoun"     // he, her, it
	FormDescription Form = "description" // North Korean officials, the two leaders
)

// Modality says how a statement's action stands to the facts.
type Modality string

// The modalities. What is planned, possible, asked for or denied did not happen
// because a sentence speaks of it; the graph never adds it to what did.
const (
	Stated      Modality = "stated"
	Planned     Modality = "planned"
	Possible    Modality = "possible"
	Requested   Modality = "requested"
	Conditional Modality = "conditional"
	Denied      Modality = "denied"
)

// Extraction is all that was found in one article. Later parts refer to earlier
// ones by index: a mention to its sentence and entity, a statement to its mentions.
type Extraction struct {
	ID         string      `json:"id"`
	Sentences  []Span      `json:"sentences"`
	Mentions   []Mention   `json:"mentions"`
	Entities   []Entity    `json:"entities"`
	Statements []Statement `json:"statements"`
	Notes      []Note      `json:"notes"`

	// Document is what the mentions were found in: blocks, tokens and tags.
	// It is not part of the JSON; an extraction read back has none.
	Document *Document `json:"-"`
}

// Crowded is the most different entities of a sentence that count as named
// together. A longer list (a table, an index of names) says nothing of any two of
// them, and its pairs would grow with the square of its length; it gets a note.
const Crowded = 50

// Mention is a stretch of text that refers to an entity.
type Mention struct {
	Start    int            `json:"start"`
	End      int            `json:"end"`
	Kind     gazetteer.Kind `json:"kind"` // what the words name literally
	Form     Form           `json:"form"`
	Sentence int            `json:"sentence"`
	Entity   *int           `json:"entity"`     // the literal referent: index into Entities, or null where unresolved
	ActsFor  *int           `json:"stands_for"` // the entity it acts for in this sentence (Moscow for Russia), or null

	Why string `json:"-"` // how it was found and resolved, in words
}

// Entity is one person, country, organization, place or group of an article.
type Entity struct {
	ID       string         `json:"id"`
	Kind     gazetteer.Kind `json:"kind"`
	Name     string         `json:"name"`
	Wikidata string         `json:"wikidata"` // "" where there is none or we do not know it
	Country  string         `json:"country"`  // ISO 3166-1 alpha-3, or ""
	New      bool           `json:"new"`      // met only in the text, not in the gazetteer
}

// Statement is one action that a sentence states: who did what to whom, according to whom.
type Statement struct {
	Action   string   `json:"action"` // the action's name in the rule file: "exchange letters"
	Class    string   `json:"class"`  // a PLOVER class, or AFFILIATION
	Quad     string   `json:"quad"`   // verbal_cooperation, material_cooperation, verbal_conflict, material_conflict, or "" for AFFILIATION
	Source   []int    `json:"source"` // mentions
	Target   []int    `json:"target"` // mentions; empty where the action needs none
	Speakers []int    `json:"speakers"`
	Modality Modality `json:"modality"`
	Negated  bool     `json:"negated"`
	When     *When    `json:"when"`  // null where the text does not tell
	Start    int      `json:"start"` // the evidence: the sentence, in bytes
	End      int      `json:"end"`
	Rule     string   `json:"rule"` // file:line of the action

	Why string `json:"-"` // the construction it was read from, in words
}

// When is the time of an action, resolved against the article's date.
type When struct {
	Start string `json:"start"` // YYYY-MM-DD
	End   string `json:"end"`   // YYYY-MM-DD, the same for a day
	Text  string `json:"text"`  // the words that say so
}

// Note says what was passed over in an article and why.
type Note struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}
