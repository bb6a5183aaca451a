package extract

import "strings"

// lemma gives the base form of a lower-case word: of a verb (class "V") or a
// noun (class "N"). Irregular verbs come from the word list; regular endings are
// taken off by rule, and where two base forms are possible ("hoping": hop, hope)
// the one that the rules know wins.
func (x *Extractor) lemma(word, class string) string {
	word = strings.ReplaceAll(word, "’", "'")
	if class == "N" {
		return x.nounLemma(word)
	}
	if base, ok := x.words.irregular[word]; ok {
		return base
	}
	if x.verbs[word] {
		return word
	}
	candidates := verbBases(word)
	for _, c := range candidates {
		if x.verbs[c] {
			return c
		}
	}
	return candidates[0]
}

// verbBases lists the possible base forms of a regular verb form, the likeliest first.
func verbBases(w string) []string {
	n := len(w)
	switch {
	case strings.HasSuffix(w, "ies") && n > 4, strings.HasSuffix(w, "ied") && n > 4:
		return []string{w[:n-3] + "y", w[:n-1]}
	case strings.HasSuffix(w, "ing") && n > 4:
		return withE(w[:n-3])
	case strings.HasSuffix(w, "ed") && n > 3:
		return withE(w[:n-2])
	case strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "xes"), strings.HasSuffix(w, "oes"):
		return []string{w[:n-2], w[:n-1]}
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && n > 3:
		return []string{w[:n-1]}
	}
	return []string{w}
}

// withE lists the bases of a stem left by -ed or -ing: stem, stem+e, and the
// stem without its doubled consonant (stopp-ed).
func withE(stem string) []string {
	n := len(stem)
	if n > 2 && stem[n-1] == stem[n-2] && strings.IndexByte("bdgmnprtlk", stem[n-1]) >= 0 {
		return []string{stem[:n-1], stem, stem + "e"}
	}
	return []string{stem, stem + "e"}
}

var irregularNouns = map[string]string{
	"men": "man", "women": "woman", "children": "child", "people": "people", "countries": "country",
	"militia": "militia", "police": "police", "series": "series", "crises": "crisis", "wives": "wife", "lives": "life",
	"congress": "congress", "us": "us", "forces": "force", "sanctions": "sanction", "talks": "talk",
}

func (x *Extractor) nounLemma(w string) string {
	if base, ok := irregularNouns[w]; ok {
		return base
	}
	n := len(w)
	switch {
	case strings.HasSuffix(w, "ies") && n > 4:
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "xes"):
		return w[:n-2]
	case strings.HasSuffix(w, "men") && n > 5:
		return w[:n-3] + "man"
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") && n > 3:
		return w[:n-1]
	}
	return w
}
