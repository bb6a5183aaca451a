package gazetteer

// Title gives a title by its index. It must not be changed.
func (g *Gazetteer) Title(i int) *Title {
	if made := g.titles[i].Load(); made != nil {
		return made
	}
	for p := range g.parts {
		if local, ok := g.parts[p].titles.local(i); ok {
			g.titles[i].CompareAndSwap(nil, g.parts[p].title(local))
			break
		}
	}
	return g.titles[i].Load()
}

// TitleByText gives the title that has the text among its forms, singular or
// plural, whatever its letter case ("Defence Minister" for defense minister).
func (g *Gazetteer) TitleByText(text string) (int, bool) {
	title, _, ok := g.titleOf(Words(text))
	return title, ok
}

// titleOf gives the title that has just these words as a form.
func (g *Gazetteer) titleOf(words []string) (title int, plural, ok bool) {
	var space [32]int32
	numbers := readTokens(space[:0], g.byTitle, words)
	for i := range g.parts {
		node := g.byTitle[i].exact(numbers[i*len(words) : (i+1)*len(words)])
		if title, plural, ok = g.parts[i].titleAt(node); ok {
			return title, plural, true
		}
	}
	return 0, false, false
}

// titleAt gives the title whose form stands at a node.
func (p *part) titleAt(node uint32) (title int, plural, ok bool) {
	for i, last := p.byTitle.at(node); i < last; i++ {
		local, form, _ := p.byTitle.value(i)
		if at := p.titles.global(local); at >= 0 {
			return at, form&1 == 1, true
		}
	}
	return 0, false, false
}

// FindTitles gives the known titles among the tokens of one sentence, in any
// letter case, from left to right, each the longest that begins where it
// begins; none overlap. Tokens are as in Find, and hyphens are passed over
// likewise ("vice-president" is vice president).
func (g *Gazetteer) FindTitles(words []string) []TitleMatch {
	var space [512]int32 // enough for most sentences; a longer one takes memory
	return g.findTitles(len(words), readTokens(space[:0], g.byTitle, words))
}

// findTitles is FindTitles, with the tokens' word numbers in each layer, one layer after the other.
func (g *Gazetteer) findTitles(tokens int, numbers []int32) []TitleMatch {
	var matches []TitleMatch
	for first := 0; first < tokens; {
		best := TitleMatch{First: first, Last: first}
		for i := range g.parts {
			own := numbers[i*tokens : (i+1)*tokens]
			if n := own[first]; n >= 0 && n < g.parts[i].byTitle.starters {
				best = g.parts[i].longestTitle(own, best)
			}
		}
		if best.Last == first {
			first++
			continue
		}
		matches = append(matches, best)
		first = best.Last
	}
	return matches
}

// longestTitle gives the longest title that begins where the best of earlier
// layers does, or that one, unless it is shorter.
func (p *part) longestTitle(numbers []int32, best TitleMatch) TitleMatch {
	var space [8]end
	ends := p.byTitle.ends(space[:0], numbers, best.First)
	for i := len(ends) - 1; i >= 0 && ends[i].last > best.Last; i-- {
		if title, plural, ok := p.titleAt(ends[i].node); ok {
			return TitleMatch{best.First, ends[i].last, title, plural}
		}
	}
	return best
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
	for i := range g.parts {
		p := &g.parts[i]
		post, ok := p.posts.find(postKey(p.titleText(g.Title(t).Text), of))
		if !ok {
			continue
		}
		for v := p.tenureAt.at(post); v < p.tenureAt.at(post+1); v++ {
			holder := p.entries.global(p.tenures.at(postRow * v))
			if holder < 0 || len(holders) > 0 && holders[len(holders)-1] == holder { // those of one holder stand together
				continue
			}
			if p.role(p.tenures.at(postRow*v + 1)).covers(on) {
				holders = append(holders, holder)
			}
		}
	}
	return holders
}

// titleText gives a title's text as the layer's roles have it: a user's title may
// replace one of ours that is written with a hyphen or an accent more.
func (p *part) titleText(text string) string {
	node := p.byTitle.exact(p.byTitle.read(Words(text)))
	for i, last := p.byTitle.at(node); i < last; i++ {
		if title, form, _ := p.byTitle.value(i); form == 0 {
			return p.texts.at(p.layer.titles.at(titleRow * title))
		}
	}
	return text
}
