// Package extract reads one article and says who is named in it, who that is, and
// who did what to whom according to whom.
//
// The flow, with one sentence carried through it:
//
//	The White House said on Wednesday that Putin and Kim Jong Un had swapped letters.
//
// Stage 1, Document (blocks.go, sentences.go, tokens.go, tags.go). The text is cut
// into blocks (title, caption, credit, body ...), these into sentences and
// tokens, every one a range of bytes of the untouched text; the tagger, with prose's
// weights, gives each token its part of speech.
//
// Stage 2, names (names.go, judge.go). The gazetteer finds White House, Putin and
// Kim Jong Un, the longest name first, so that "Un" is never the UN; runs of
// capitalised words that it does not know are judged by what stands in and around them.
//
// Stage 3, mentions and entities (register.go, resolve.go, coref.go). Each name
// gets the entity it means: certain names first, then short names, acronyms and
// titles that the rest of the article settles, last he and she.
//
// Stage 4, clauses (chunks.go, clauses.go, subjects.go, attribution.go,
// modality.go, actors.go). Words become chunks, chunks clauses: "had swapped" has
// the subject [Putin, Kim Jong Un], the object [letters], and lies within what
// "said" covers, whose speaker is the White House.
//
// Stage 5, statements (frames.go, nominal.go, statements.go, when.go, quotes.go).
// The action `exchange letters` of rules/contact.rules asks for a verb swap with an
// object letter, and is mutual: its source is Putin, its target Kim Jong Un, its
// speaker the White House; "on Wednesday" belongs to the saying, so it has no time.
//
// What words mean is data (package gazetteer and rules/); how sentences work is code.
// Every mention and statement keeps, in words, why it is there: see Show.
package extract
