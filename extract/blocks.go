package extract

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A page that was saved as text carries more than the story: the title twice,
// captions, photo credits, agency lines, leftovers of buttons. They are marked
// as blocks of their kind and never deleted, so that every offset stays true
// and `show` can tell why a line was not read.

// line is one line of the text, without its line break and outer white space.
type line struct {
	Span
	gap int // empty lines before it
}

func linesOf(text string) []line {
	var out []line
	gap := 0
	for start := 0; start < len(text); {
		end := strings.IndexByte(text[start:], '\n')
		if end < 0 {
			end = len(text)
		} else {
			end += start
		}
		if s := appendTrimmed(nil, text, start, end); s != nil {
			out = append(out, line{s[0], gap})
			gap = 0
		} else {
			gap++
		}
		start = end + 1
	}
	return out
}

// wrappedWidth is the widest line, in bytes, of a text whose paragraphs were
// broken into lines by a typewriter or a wire; wider lines are paragraphs.
const wrappedWidth = 100

// paragraphs joins the lines that a fixed width broke apart.
func paragraphs(text string) []Span {
	lines := linesOf(text)
	wrapped := true
	for _, l := range lines {
		wrapped = wrapped && l.End-l.Start <= wrappedWidth
	}
	var out []Span
	for i, l := range lines {
		if i > 0 && l.gap == 0 && continues(text, lines[i-1], l, wrapped) {
			out[len(out)-1].End = l.End
			continue
		}
		out = append(out, l.Span)
	}
	return out
}

// continues says whether line b goes on with the sentence of line a: b begins
// small, or the text is wrapped and a is long and has no end.
func continues(text string, a, b line, wrapped bool) bool {
	before, _ := utf8.DecodeLastRuneInString(text[a.Start:a.End])
	if strings.ContainsRune(".!?:;”\"’)", before) {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(text[b.Start:b.End]); unicode.IsLower(r) {
		return true
	}
	return wrapped && a.End-a.Start >= 55
}

// findBlocks cuts a text into blocks and says what each is.
func (x *Extractor) findBlocks(text string) []Block {
	seen := map[string]BlockKind{}
	var out []Block
	for _, p := range paragraphs(text) {
		s := text[p.Start:p.End]
		key := strings.Join(strings.Fields(s), " ")
		if kind, again := seen[key]; again {
			out = append(out, Block{Span: p, Kind: kind, Repeated: true, Why: "the same words stand above"})
			continue
		}
		for _, b := range x.classify(text, p, len(out) == 0) {
			out = append(out, b)
			seen[key] = b.Kind
		}
	}
	promoteCaptions(text, out)
	return out
}

// promoteCaptions turns a line printed twice that is neither title nor credit into
// a caption: pages print captions twice, prose hardly ever.
func promoteCaptions(text string, blocks []Block) {
	first := map[string]int{}
	for i := range blocks {
		words := text[blocks[i].Start:blocks[i].End]
		if blocks[i].Kind != Body {
			continue
		}
		if !blocks[i].Repeated {
			first[words] = i
			continue
		}
		blocks[i].Kind = Caption
		if j, ok := first[words]; ok {
			blocks[j].Kind, blocks[j].Why = Caption, "printed twice"
		}
	}
}

var (
	datelinePattern = regexp.MustCompile(`^(?:[A-Z][\p{L}.'’-]*(?:[ ,/]+[A-Z\p{Lu}][\p{L}.'’-]*){0,4})(?:,? (?:(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec|January|February|August|September|October|November|December)\.? \d{1,2}(?:, \d{4})?|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?))? ?(?:\([^)\n]{2,40}\))? ?(?:—|–|--|-) `)
	datelineAlone   = regexp.MustCompile(`^[A-Z][A-Z .,'/()-]{2,40}\d{4}-\d{2}-\d{2}$`)
	bylinePattern   = regexp.MustCompile(`^(?:By|BY) [A-Z][\p{L}.'’-]+(?: [\p{L}.,'’-]+){1,12}$|^--? ?[A-Z].{2,100}$|^\(?(?:Reporting|Additional reporting|Writing|Editing|Compiled) by\b`)
	creditPattern   = regexp.MustCompile(`^(?:Photo|Photos|Photograph|Image|Images|Picture|Credit|Photo credit|Courtesy|File photo|Handout)(?: (?:by|credit|courtesy(?: of)?))? ?[:/] ?|^(?:Photo|Photograph|Image|Picture|Video) by [A-Z]|^(?:©|\(c\)|Copyright\b)`)
	creditBefore    = regexp.MustCompile(`^(?:Image copyright|Image source,?|Media playback).{0,80}?(?:Image|Media) caption,? `)
	creditAfter     = regexp.MustCompile(`[(\[][^()\[\]]{2,80}[)\]]\.?$`)
	captionPattern  = regexp.MustCompile(`^(?:FILE ?(?:PHOTO)? ?[-–—:]|File photo[:.]|Pictured:|In this (?:photo|image|file photo))|\((?:AP|Reuters|REUTERS|AFP|Getty|EPA|Sputnik|Xinhua|TASS|Kyodo|Photo)[^()]{0,60}\)\.?$`)
)

// classify says what a paragraph is. A dateline at its beginning is cut off as a
// block of its own.
func (x *Extractor) classify(text string, p Span, first bool) []Block {
	s := text[p.Start:p.End]
	one := func(kind BlockKind, why string) []Block { return []Block{{Span: p, Kind: kind, Why: why}} }
	switch {
	case x.words.has("artefact", strings.ToLower(strings.Trim(s, " .:|»>-"))) || isLoneCapitals(s) && !x.isAgency(s):
		return one(Artefact, "a leftover of the page")
	case x.isAgency(s):
		return one(Agency, "only names a news agency")
	case creditPattern.MatchString(s) || x.looksLikeCredit(s):
		return one(Credit, "names photographers and agencies, no sentence")
	case bylinePattern.MatchString(s) && len(s) < 160:
		return one(Byline, "names the writers")
	case datelineAlone.MatchString(s):
		return one(Dateline, "place and date alone")
	case captionPattern.MatchString(s) && len(s) < 600:
		return withCreditAfter(text, p)
	case first && len(s) < 250 && !endsSentence(s), looksLikeHeading(s):
		return one(Title, "short, without a full stop")
	}
	return withCredit(text, p)
}

// withCreditAfter cuts the agency in brackets off a caption's end.
func withCreditAfter(text string, p Span) []Block {
	why := "ends in an agency in brackets, or says that it is a picture"
	m := creditAfter.FindStringIndex(text[p.Start:p.End])
	if m == nil || m[0] == 0 {
		return []Block{{Span: p, Kind: Caption, Why: why}}
	}
	return cutBlock(text, p, m[0], Block{Kind: Caption, Why: why}, Block{Kind: Credit, Why: "the agency of a caption"})
}

// cutBlock parts paragraph p after n bytes into two blocks, each trimmed of white space.
func cutBlock(text string, p Span, n int, before, after Block) []Block {
	before.Span = appendTrimmed(nil, text, p.Start, p.Start+n)[0]
	after.Span = appendTrimmed(nil, text, p.Start+n, p.End)[0]
	return []Block{before, after}
}

// withCredit cuts the credit off a caption that a page printed in one line with
// it: "Image copyright Reuters Image caption The minister arrives".
func withCredit(text string, p Span) []Block {
	if m := creditBefore.FindString(text[p.Start:p.End]); m != "" && p.Start+len(m) < p.End {
		return cutBlock(text, p, len(m), Block{Kind: Credit, Why: "a credit before a caption"}, Block{Kind: Caption, Why: "after a credit"})
	}
	return withDateline(text, p)
}

func withDateline(text string, p Span) []Block {
	s := text[p.Start:p.End]
	m := datelinePattern.FindString(s)
	if m == "" || strings.ToUpper(firstWord(m)) != firstWord(m) {
		return []Block{{Span: p, Kind: Body}}
	}
	return cutBlock(text, p, len(strings.TrimRight(m, " ")), Block{Kind: Dateline, Why: "place, date and agency before a dash"}, Block{Kind: Body})
}

// isLoneCapitals tells leftovers such as "TT": one word of capitals on a line of its own.
func isLoneCapitals(s string) bool {
	if len(s) > 12 || strings.ContainsAny(s, " \t") {
		return false
	}
	return strings.ToUpper(s) == s
}

// isAgency tells lines that hold nothing but news agencies: "Reuters", "AFP/Getty Images".
func (x *Extractor) isAgency(s string) bool {
	if len(s) > 60 {
		return false
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("/,&()|", r) })
	for _, part := range parts {
		if !x.words.has("agency", strings.ToLower(strings.Trim(part, " .-–—"))) {
			return false
		}
	}
	return len(parts) > 0
}

// looksLikeCredit tells a line of names that ends with agencies: no full stop,
// few words, "via AP" or "Name/Agency" or a last part that is an agency.
func (x *Extractor) looksLikeCredit(s string) bool {
	if len(s) > 200 || endsSentence(s) {
		return false
	}
	small := 0
	for _, w := range strings.Fields(s) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && w != "via" && w != "and" && w != "for" && w != "of" {
			small++
		}
	}
	low := strings.ToLower(s)
	cut := strings.LastIndexAny(low, "/,|")
	if v := strings.LastIndex(low, " via "); v >= 0 {
		cut = v + len(" via ") - 1
	}
	return small == 0 && cut > 0 && x.words.has("agency", strings.Trim(low[cut+1:], " ."))
}

// endsSentence says whether s ends as sentences do.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’)]»")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "…")
}

// looksLikeHeading tells a heading inside an article: at most eight words, a
// capital first, no mark at the end.
func looksLikeHeading(s string) bool {
	if len(s) > 80 || len(strings.Fields(s)) > 8 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsUpper(r) && (unicode.IsLetter(last) || unicode.IsDigit(last))
}
