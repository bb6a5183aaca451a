package extract

// Document is an article taken apart: blocks, their sentences, their tokens.
type Document struct {
	Article   *Article
	Blocks    []Block
	Sentences []Sentence
	Tokens    []Token // of all sentences, in order
}

// BlockKind says what part of an article a block of lines is.
type BlockKind string

// The kinds of block. Only titles, captions and body text are read for mentions.
const (
	Title    BlockKind = "title"
	Caption  BlockKind = "caption"
	Credit   BlockKind = "credit"   // photographers and picture agencies
	Byline   BlockKind = "byline"   // "By Jane Roe", "-- Warsaw Newsroom"
	Dateline BlockKind = "dateline" // "MOSCOW, Jan. 11 (AP) -"
	Agency   BlockKind = "agency"   // a line that only names a news agency
	Artefact BlockKind = "artefact" // leftovers of a page: "TT", "ADVERTISEMENT"
	Body     BlockKind = "body"
)

// Block is a run of text of one kind. A repeated block (a title or caption that
// stands twice in the file) is marked and read only the first time.
type Block struct {
	Span
	Kind     BlockKind
	Repeated bool
	Why      string
}

// Sentence is a range of bytes, the block it is in and its tokens Tokens[First:Last].
type Sentence struct {
	Span
	Block       int
	First, Last int
}

// Token is a word, number or mark. Tag is its Penn Treebank part of speech as prose gives it.
type Token struct {
	Span
	Text string // the bytes as written
	Tag  string
	// Glued: no space before it in the text ("-" and "led" in "US-led", "'s").
	Glued bool
}
