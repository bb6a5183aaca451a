// Package gazetteer holds what Entente knows before it reads: people, countries,
// organizations and places, the names they go by, the offices they have held and
// the words for offices. It finds those names among the words of a sentence.
//
// The knowledge is text (format: data/FORMAT.md). Ours is made into one file,
// index.bin, when the text changes, and is part of the program in that form:
// to open it is to cut it into pieces. A user's own folder in the same text
// format is laid over it and wins over it.
package gazetteer

// Kind says what an entry is.
type Kind string

// The kinds of entry. They are also the kinds of mention and entity in package extract.
const (
	Person       Kind = "person"
	Country      Kind = "country"
	Organization Kind = "organization"
	Place        Kind = "place"
	Group        Kind = "group"
	Event        Kind = "event"
	Other        Kind = "other"
)

// Form says what sort of expression names an entity.
type Form string

// The forms that a gazetteer name can have. Package extract adds title, pronoun and description.
const (
	FormName      Form = "name"      // Vladimir Putin, Russian Federation
	FormShort     Form = "short"     // Putin, the North
	FormAcronym   Form = "acronym"   // UN, DPRK: letter case is exact
	FormAdjective Form = "adjective" // Russian, Iranian
)

// Gender of a person or of a title: "male", "female" or "" (unknown, or either).
type Gender string

// The genders that decide which pronouns may refer to a person.
const (
	Male   Gender = "male"
	Female Gender = "female"
)

// Name is one way to write an entry's name.
type Name struct {
	Text string
	Form Form
	// Ambiguous: also an ordinary word or a name of something else (Turkey, May, Georgia).
	// Two entries may share a name only where both mark it so.
	Ambiguous bool
	// Later: counts only after the entity was named otherwise in the same article
	// ("the North" after North Korea, "the bloc" after the European Union).
	Later bool
	// Generated: a spelling made of another of the entry's names (data/spellings.txt), written nowhere.
	Generated bool
}

// Role is an office held by a person for a time.
type Role struct {
	Title string // lower case, in the words of a title entry: "defense minister"
	Of    string // id of the entry where it is held: country_russia, organization_nato
	From  Date   // zero: unknown
	To    Date   // zero: open or unknown
}

// Entry is one known person, country, organization or place.
type Entry struct {
	ID        string // matches ^[a-z][a-z0-9_-]*$, e.g. person_vladimir-putin
	Kind      Kind
	Name      string
	Wikidata  string // "Q7747", or "" where we are not sure
	Country   string // ISO 3166-1 alpha-3 of the country it belongs to, or "" (for a country: its own code)
	Gender    Gender
	StandsFor string // id of the country that a capital or a seat of government can act for, or ""
	// Prominence is 1 for those of whom everyone has heard, which is also what
	// entries have that do not say, to 4 for those whom hardly anyone knows.
	Prominence int
	Names      []Name // the first is Name itself
	Roles      []Role // people only, in file order
	File       string // where it is written; Gazetteer.Origin says where each of its names is
	Line       int
}

// InOffice says whether a person held any office on a day. A bound that is not
// known shuts nothing out; of a partial date, any day will do. On the zero Date it
// is false: nobody can tell.
func (e *Entry) InOffice(on Date) bool {
	if on == (Date{}) {
		return false
	}
	for _, role := range e.Roles {
		if role.covers(on) {
			return true
		}
	}
	return false
}

// covers says whether a role was held on a day; with the zero Date, whether its end is not known.
func (r Role) covers(on Date) bool {
	if on == (Date{}) {
		return r.To == Date{}
	}
	return !on.Before(r.From) && !r.To.Before(on)
}

// Title is a word for an office, a rank or an honour: "defense minister", "spokeswoman", "Mr".
type Title struct {
	Text   string   // singular, lower case
	Kind   string   // office, rank, honorific, speaker, relation
	Gender Gender   // of the holder where the word says it (spokeswoman, king)
	Forms  []string // all ways to write it, singular and plural, lower case
}

// Candidate is one entry, and one of its names, that a stretch of words can mean.
type Candidate struct {
	Entry int // for Gazetteer.Entry
	Name  int // index into Entry.Names
}

// Match is a stretch of words that is a known name: words[First:Last].
type Match struct {
	First, Last int
	Candidates  []Candidate // in order of the entries
}

// TitleMatch is a stretch of words that is a known title: words[First:Last].
type TitleMatch struct {
	First, Last int
	Title       int // for Gazetteer.Title
	Plural      bool
}
