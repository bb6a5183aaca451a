package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// edgeKey names an edge by what it is, so that the name stays the same when
// other articles join: person_kim-jong-un__thank__country_russia. It is an
// NMTOKEN of XML, and matches ^[a-z][a-z0-9_-]*$, if the ids are and do.
func edgeKey(source string, layer Layer, action, target string) string {
	if layer == CoOccurrenceLayer {
		return key(source, "co_occurs", target, true) // no slug has a "_"
	}
	slug, exact := slugOf(action)
	return key(source, slug, target, exact, action)
}

// actKey names an act: person_x__does__resign, person_x__undergoes__arrest.
func actKey(node string, role Role, action string) string {
	verb := "does"
	if role == TargetRole {
		verb = "undergoes"
	}
	slug, exact := slugOf(action)
	return key(node, verb, slug, exact, action)
}

// key joins three parts. Where they could not be told from the joined key, it
// adds a hash of them and of what else makes the difference; a plain key has
// only three parts, so that no plain key can look like a hashed one.
func key(first, middle, last string, exact bool, rest ...string) string {
	joined := first + "__" + middle + "__" + last
	if exact && partsWell(first) && partsWell(last) {
		return joined
	}
	sum := sha256.Sum256([]byte(strings.Join(append([]string{first, middle, last}, rest...), "\x00")))
	return joined + "__" + hex.EncodeToString(sum[:8])
}

// partsWell says whether "__" after the id can only be where it ends.
func partsWell(id string) bool {
	return !strings.Contains(id, "__") && !strings.HasPrefix(id, "_") && !strings.HasSuffix(id, "_")
}

// slugOf gives an action as a part of a key, and whether the action can be
// told from it: "exchange letters" can, "Exchange-Letters" cannot.
func slugOf(action string) (slug string, exact bool) {
	exact = action != ""
	b := []byte(action)
	for i, c := range b {
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
		case c == ' ':
			b[i] = '-'
		default:
			b[i], exact = '-', false
		}
	}
	return string(b), exact
}
