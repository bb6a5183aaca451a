package extract

import (
	"fmt"
	"strings"
)

// articleGap is how many empty lines part two articles in one file. Where the
// title of the second is printed twice, one fewer will do.
const articleGap = 3

// SplitArticles cuts the text of one file into its articles. Two articles are
// parted by three or more empty lines and the second begins with a title. Each
// gets its own stretch of text, from its first word to its last; the id is name,
// or name#1, name#2 where there are several.
func SplitArticles(name, text string) []Article {
	lines := linesOf(text)
	var starts []int // indexes of lines
	for i, l := range lines {
		if len(starts) == 0 || l.gap >= articleGap-1 && beginsArticle(text, lines, i) {
			starts = append(starts, i)
		}
	}
	var out []Article
	for k, first := range starts {
		last := len(lines) - 1
		if k+1 < len(starts) {
			last = starts[k+1] - 1
		}
		a := Article{ID: name, Text: text[lines[first].Start:lines[last].End]}
		if len(starts) > 1 {
			a.ID = fmt.Sprintf("%s#%d", name, k+1)
		}
		if head := text[lines[first].Start:lines[first].End]; len(head) < 250 && !endsSentence(head) {
			a.Title = head
		}
		out = append(out, a)
	}
	return out
}

// beginsArticle says whether line i, which follows a wide gap, is a title with a
// story under it.
func beginsArticle(text string, lines []line, i int) bool {
	head := text[lines[i].Start:lines[i].End]
	words := len(strings.Fields(head))
	if endsSentence(head) || words < 3 || words > 30 {
		return false
	}
	repeated, story := false, false
	for j := i + 1; j < len(lines) && j <= i+10; j++ {
		s := text[lines[j].Start:lines[j].End]
		repeated = repeated || s == head
		story = story || len(s) > 80 && endsSentence(s)
	}
	return story && (repeated || lines[i].gap >= articleGap)
}
