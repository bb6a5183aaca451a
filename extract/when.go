package extract

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"entente/gazetteer"
)

// reference is the day that "on Wednesday" is counted from: the article's date.
// Where there is none, the latest full date in a caption or dateline is a day
// that the article cannot be older than: good enough to tell which January 17 is
// planned, not which Wednesday is past.
type reference struct {
	day   gazetteer.Date
	exact bool
}

const isoDay = "2006-01-02"

func parseDay(s string) (time.Time, bool) {
	if len(s) < len(isoDay) {
		return time.Time{}, false
	}
	t, err := time.Parse(isoDay, s[:len(isoDay)])
	return t, err == nil
}

// timeAt is a time expression at tokens [first, last).
type timeAt struct {
	first, last int
	from, to    time.Time
}

// times finds the time expressions of a sentence. future says whether the
// nearest Wednesday meant is the next one (of what is planned) or the last one.
func (r *reading) times(s Sentence, future bool) []timeAt {
	var out []timeAt
	for i := s.First; i < s.Last; i++ {
		if t, ok := r.timeFrom(s, i, future); ok {
			out = append(out, t)
			i = t.last - 1
		}
	}
	return out
}

func (r *reading) low(s Sentence, i int) string {
	if i < s.First || i >= s.Last {
		return ""
	}
	return strings.ToLower(strings.TrimSuffix(r.doc.Tokens[i].Text, "."))
}

func monthOf(word string) (time.Month, bool) {
	for m := time.January; m <= time.December; m++ {
		full := strings.ToLower(m.String())
		if word == full || len(word) >= 3 && len(word) <= 4 && strings.HasPrefix(full, word) {
			return m, true
		}
	}
	return 0, false
}

func weekdayOf(word string) (time.Weekday, bool) {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if word == strings.ToLower(d.String()) {
			return d, true
		}
	}
	return 0, false
}

func yearOf(word string) (int, bool) {
	y, err := strconv.Atoi(word)
	return y, err == nil && len(word) == 4 && y >= 1000 && y < 2200
}

func dayOfMonth(word string) (int, bool) {
	d, err := strconv.Atoi(strings.TrimRight(word, "sthndr"))
	return d, err == nil && d >= 1 && d <= 31
}

// timeFrom reads the time expression that begins at token i.
func (r *reading) timeFrom(s Sentence, i int, future bool) (timeAt, bool) {
	word := r.low(s, i)
	capital := isCapital(r.doc.Tokens[i].Text)
	if m, ok := monthOf(word); ok && capital {
		return r.monthFirst(s, i, m, future)
	}
	if d, ok := dayOfMonth(word); ok {
		if m, ok := monthOf(r.low(s, i+1)); ok && isCapital(r.doc.Tokens[i+1].Text) {
			return r.dayMonth(s, i, d, m, future)
		}
	}
	if last := i + 5; last <= s.Last { // 2019-03-05 is five tokens: the hyphens are tokens
		tok := r.doc.Tokens[i:last]
		if t, ok := parseDay(r.doc.Article.Text[tok[0].Start:tok[4].End]); ok && tok[4].End-tok[0].Start == len(isoDay) {
			return timeAt{i, last, t, t}, true
		}
	}
	if y, ok := yearOf(word); ok && (r.low(s, i-1) == "in" || r.low(s, i-1) == "during") {
		return timeAt{i, i + 1, day(y, 1, 1), day(y, 12, 31)}, true
	}
	return r.relativeTime(s, i, word, future)
}

func day(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

// monthFirst reads "January 17", "January 17, 2025", "January 2025" and "in January".
func (r *reading) monthFirst(s Sentence, i int, m time.Month, future bool) (timeAt, bool) {
	d, hasDay := dayOfMonth(r.low(s, i+1))
	if hasDay {
		y, last, ok := r.yearAfter(s, i+2)
		if ok {
			return oneDay(i, last, y, m, d)
		}
		return r.nearestDay(i, i+2, m, d, future)
	}
	if y, ok := yearOf(r.low(s, i+1)); ok {
		return timeAt{i, i + 2, day(y, m, 1), day(y, m+1, 0)}, true
	}
	prev := r.low(s, i-1)
	now, ok := r.now(true)
	if !ok || prev != "in" && prev != "since" && prev != "last" && prev != "late" && prev != "early" && prev != "next" && prev != "during" {
		return timeAt{}, false
	}
	y := now.Year()
	switch {
	case (future || prev == "next") && m < now.Month():
		y++
	case !future && prev != "next" && m > now.Month():
		y--
	}
	return timeAt{i, i + 1, day(y, m, 1), day(y, m+1, 0)}, true
}

func (r *reading) dayMonth(s Sentence, i, d int, m time.Month, future bool) (timeAt, bool) {
	if y, last, ok := r.yearAfter(s, i+2); ok {
		return oneDay(i, last, y, m, d)
	}
	return r.nearestDay(i, i+2, m, d, future)
}

// yearAfter reads ", 2025" or "2025" at token i.
func (r *reading) yearAfter(s Sentence, i int) (int, int, bool) {
	if r.low(s, i) == "," {
		i++
	}
	y, ok := yearOf(r.low(s, i))
	return y, i + 1, ok
}

func oneDay(first, last, y int, m time.Month, d int) (timeAt, bool) {
	t := day(y, m, d)
	return timeAt{first, last, t, t}, t.Month() == m
}

// nearestDay gives a day and month the year that makes it the last one before
// the article, or the next one of what is planned.
func (r *reading) nearestDay(first, last int, m time.Month, d int, future bool) (timeAt, bool) {
	now, ok := r.now(!future)
	if !ok {
		return timeAt{}, false
	}
	t := day(now.Year(), m, d)
	if t.Month() != m {
		return timeAt{}, false
	}
	if future && t.Before(now) {
		t = day(now.Year()+1, m, d)
	}
	if !future && t.After(now.AddDate(0, 0, 1)) {
		t = day(now.Year()-1, m, d)
	}
	return timeAt{first, last, t, t}, true
}

// now is the reference day. exact asks for the article's own date.
func (r *reading) now(exact bool) (time.Time, bool) {
	if r.ref.day == (gazetteer.Date{}) || exact && !r.ref.exact {
		return time.Time{}, false
	}
	return parseDay(r.ref.day.First().String())
}

// relativeTime reads weekdays, today, yesterday, "last month" and their kind.
func (r *reading) relativeTime(s Sentence, i int, word string, future bool) (timeAt, bool) {
	now, ok := r.now(true)
	if !ok {
		return timeAt{}, false
	}
	one := func(t time.Time) (timeAt, bool) { return timeAt{i, i + 1, t, t}, true }
	switch word {
	case "today", "tonight":
		return one(now)
	case "yesterday":
		return one(now.AddDate(0, 0, -1))
	case "tomorrow":
		return one(now.AddDate(0, 0, 1))
	}
	if d, ok := weekdayOf(word); ok && isCapital(r.doc.Tokens[i].Text) {
		back := (int(now.Weekday()) - int(d) + 7) % 7
		if (future || r.low(s, i-1) == "next") && r.low(s, i-1) != "last" && back > 0 {
			return one(now.AddDate(0, 0, 7-back))
		}
		return one(now.AddDate(0, 0, -back))
	}
	if word == "last" || word == "next" || word == "this" {
		return period(i, r.low(s, i+1), word, now)
	}
	return timeAt{}, false
}

// period reads "last week", "next month", "this year".
func period(i int, unit, which string, now time.Time) (timeAt, bool) {
	step := map[string]int{"last": -1, "this": 0, "next": 1}[which]
	switch unit {
	case "week":
		monday := now.AddDate(0, 0, -(int(now.Weekday())+6)%7+7*step)
		return timeAt{i, i + 2, monday, monday.AddDate(0, 0, 6)}, true
	case "month":
		m := now.Month() + time.Month(step)
		return timeAt{i, i + 2, day(now.Year(), m, 1), day(now.Year(), m+1, 0)}, true
	case "year":
		return timeAt{i, i + 2, day(now.Year()+step, 1, 1), day(now.Year()+step, 12, 31)}, true
	}
	return timeAt{}, false
}

// when gives the time of an action: of the time expressions that stand nearer to
// its verb than any other verb group does.
func (c *sceneReader) when(f filled) *When {
	s := c.r.doc.Sentences[c.sentence]
	m := f.standing.modality
	times := c.r.times(s, m == Planned || m == Possible || m == Conditional || m == Requested)
	low, high := c.reach(f.at)
	var best *timeAt
	for i := range times {
		t := &times[i]
		if t.first < low || t.first >= high {
			continue
		}
		if best == nil || best.first < c.set.chunks[f.at].first && t.first > c.set.chunks[f.at].first {
			best = t
		}
	}
	if best == nil {
		return nil
	}
	return &When{Start: best.from.Format(isoDay), End: best.to.Format(isoDay), Text: c.timeText(s, *best)}
}

// reach is the stretch of tokens between the verb groups to the left and right
// of chunk k, subordinators and "that" being borders too.
func (c *sceneReader) reach(k int) (int, int) {
	s := c.r.doc.Sentences[c.sentence]
	low, high := s.First, s.Last
	low = c.reachBack(k, low)
	for j := k + 1; j < len(c.set.chunks); j++ {
		if ch := c.set.chunks[j]; ch.kind == verbGroup || ch.kind == thatWord || ch.kind == subordinate || ch.kind == comma && c.startsNewClause(j) {
			high = ch.first
			break
		}
	}
	return low, high
}

// reachBack is where the clause of chunk k begins for times before its verb. After
// an earlier verb only what follows a comma, conjunction or the clause's own
// subject is its own: in "said on Wednesday he would ban" Wednesday is the saying's.
func (c *sceneReader) reachBack(k, first int) int {
	border := -1
	if i, ok := c.set.byVerb[k]; ok {
		if s := c.set.clauses[i].subject; len(s) > 0 && s[0] < k {
			border = c.set.chunks[s[0]].first
		}
	}
	for j := k - 1; j >= 0; j-- {
		switch ch := c.set.chunks[j]; ch.kind {
		case thatWord, subordinate:
			return ch.last
		case comma, conjunction, quoteMark:
			if border < 0 {
				border = ch.last
			}
		case verbGroup:
			if border < 0 {
				return c.set.chunks[k].first
			}
			return max(border, ch.last)
		}
	}
	return first
}

// startsNewClause: after the comma at chunk j a subject and its verb follow: time expressions there are not ours.
func (c *sceneReader) startsNewClause(j int) bool {
	return j+1 < len(c.set.chunks) && c.set.chunks[j+1].kind == nounPhrase && !c.set.chunks[j+1].time && c.set.startsClause(c.set.listEnd[j+1]-1)
}

// timeText is the expression as written, with the preposition before it.
func (c *sceneReader) timeText(s Sentence, t timeAt) string {
	first := t.first
	for first > s.First {
		switch c.r.low(s, first-1) {
		case "on", "in", "since", "late", "early", "until", "by", "last", "next", "the", "of", "end":
			first--
			continue
		}
		break
	}
	return c.r.surface(first, t.last)
}

// referenceOf finds the day that times are counted from.
func (r *reading) referenceOf() reference {
	a := r.doc.Article
	if t, ok := parseDay(a.Date); ok {
		return reference{dateOf(t), true}
	}
	var latest time.Time
	dateline := false
	for _, s := range r.doc.Sentences {
		block := r.doc.Blocks[s.Block].Kind
		if block != Caption && block != Dateline {
			continue
		}
		for _, t := range r.times(s, false) {
			if t.from.Equal(t.to) && t.to.After(latest) {
				latest, dateline = t.to, block == Dateline
			}
		}
	}
	if latest.IsZero() {
		return reference{}
	}
	text := fmt.Sprintf("no date given; %s, a date in a caption, is the earliest day the article can be from", latest.Format(isoDay))
	if dateline {
		text = fmt.Sprintf("no date given; %s is taken from the dateline", latest.Format(isoDay))
	}
	r.notes = append(r.notes, Note{0, 0, text})
	return reference{dateOf(latest), dateline}
}

func dateOf(t time.Time) gazetteer.Date {
	d, err := gazetteer.ParseDate(t.Format(isoDay))
	if err != nil {
		return gazetteer.Date{}
	}
	return d
}
