package extract

import "strings"

// findQuotes gives the sentences inside a quotation that goes on over several
// sentences the speaker that the quotation had where it began or ends.
func (r *reading) findQuotes() {
	r.quoted = make([][]int, len(r.doc.Sentences))
	open := false
	var speaker []int
	for i, s := range r.doc.Sentences {
		if !r.doc.Blocks[s.Block].read() {
			continue
		}
		said := r.sentenceSpeaker(i)
		if open && said == nil {
			r.quoted[i] = speaker
		}
		if said != nil {
			speaker = said
		}
		text := r.doc.Article.Text[s.Start:s.End]
		opening := strings.Count(text, "“")
		closing := strings.Count(text, "”")
		switch {
		case opening > closing:
			open = true
		case closing > opening || opening > 0 && strings.HasSuffix(strings.TrimRight(text, ". "), "”"):
			open = false
		case opening == 0 && !open:
			speaker = said
		}
	}
}

// sentenceSpeaker is who speaks in a sentence by a verb of speaking, as mentions.
func (r *reading) sentenceSpeaker(sentence int) []int {
	set := r.parses[sentence]
	if set == nil {
		return nil
	}
	heads := r.heads(sentence)
	for _, rep := range set.reports {
		var out []int
		for _, k := range rep.speaker {
			if m, ok := heads[set.chunks[k].head]; ok && r.mentions[m].actor >= 0 {
				out = append(out, m)
			}
		}
		if out != nil {
			return out
		}
	}
	return nil
}
