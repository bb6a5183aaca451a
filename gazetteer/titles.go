package gazetteer

import "slices"

// titleRef is a form of a title in the index.
type titleRef struct {
	title  int
	form   int // of Title.Forms
	plural bool
}

// Title gives a title by its index. It must not be changed.
func (g *Gazetteer) Title(i int) *Title { return &g.titles[i] }

// TitleByText gives the title that has the text among its forms, singular or
// plural, whatever its letter case ("Defence Minister" for defense minister).
func (g *Gazetteer) TitleByText(text string) (int, bool) {
	refs := g.offices.exact(g.words.read(nil, Words(text)))
	if len(refs) == 0 {
		return 0, false
	}
	return refs[0].title, true
}

// FindTitles gives the known titles among the tokens of one sentence, in any
// letter case, from left to right, each the longest that begins where it
// begins; none overlap. Tokens are as in Find, and hyphens are passed over
// likewise ("vice-president" is vice president).
func (g *Gazetteer) FindTitles(words []string) []TitleMatch {
	var matches []TitleMatch
	var numberSpace [128]int32 // enough for most sentences; a longer one takes memory
	var endSpace [8]end
	ends := endSpace[:0]
	numbers := g.words.read(numberSpace[:0], words)
	for first := 0; first < len(numbers); {
		ends = g.offices.ends(ends[:0], numbers, first)
		if len(ends) == 0 {
			first++
			continue
		}
		longest := ends[len(ends)-1]
		ref := g.offices.at(longest.node)[0]
		matches = append(matches, TitleMatch{first, longest.last, ref.title, ref.plural})
		first = longest.last
	}
	return matches
}

// post is an office at a place: title is its index, of the id where it is held.
type post struct {
	title int
	of    string
}

// tenure is the time for which an entry held a post.
type tenure struct {
	entry    int
	from, to Date
}

// Holders gives the entries that held a title at an entry ("defense minister",
// "country_russia") on a day, in order of the entries. Any form of the title
// will do. A bound that is not known shuts nothing out; of a partial date, any
// day will do. With the zero Date it gives those whose time has no known end.
func (g *Gazetteer) Holders(title string, of string, on Date) []int {
	t, ok := g.TitleByText(title)
	if !ok {
		return nil
	}
	var holders []int
	for _, held := range g.held[post{t, of}] {
		if held.covers(on) && !slices.Contains(holders, held.entry) {
			holders = append(holders, held.entry)
		}
	}
	return holders
}

func (t tenure) covers(on Date) bool {
	if on == (Date{}) {
		return t.to == Date{}
	}
	return !on.Before(t.from) && !t.to.Before(on)
}
