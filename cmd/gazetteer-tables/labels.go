package main

import (
	"slices"
	"strings"

	"entente/gazetteer"
)

// labels are names that are known for one Wikidata item only, by their words.
type labels map[string]string

// readLabels reads them. Measured against hand-kept entries that have an id, names
// of several words agree in 165 of 167; single words, parties and members of
// parliaments do far worse, and are not asked for.
func readLabels(tables string) (labels, error) {
	l := make(labels)
	return l, readTable(tables, "wikidata_labels_aux.tsv.gz", func(r row) {
		l[labelKey(r.get("label_normalised"))] = r.get("qid")
	})
}

func labelKey(text string) string { return idOf("", text) }

// of gives the Wikidata id of a name of several words, or "". Names that several
// states could give to a body of theirs are left alone.
func (l labels) of(text string) string {
	general := []string{"Justice Department", "Securities and Exchange Commission", "Liberal Party", "Great Lakes region", "Iraqi Kurdistan"}
	if !strings.Contains(text, " ") || slices.Contains(general, text) {
		return ""
	}
	return l[labelKey(text)]
}

// label gives ids to hand-kept people, organizations and places, and to regions
// and presidents of the tables, that have none.
func (m *making) label() error {
	l, err := readLabels(m.tables)
	if err != nil {
		return err
	}
	sources := []string{"elevant-name-match"}
	for i := range m.hand.g.Len() {
		known := m.hand.g.Entry(i)
		if known.Wikidata != "" || known.Kind != gazetteer.Person && known.Kind != gazetteer.Organization && known.Kind != gazetteer.Place {
			continue
		}
		if qid := l.of(known.Name); qid != "" && !m.handQID(qid) && !m.qids[qid] {
			m.hand.supplement(i, &entry{kind: "label", qid: qid, sources: sources})
		}
	}
	for _, e := range m.made {
		past := e.file == "people-congress" && e.prominence == 4
		if qid := l.of(e.name); e.qid == "" && (past || e.file == "places-regions") && qid != "" && !m.handQID(qid) && !m.qids[qid] {
			e.qid, e.suffix = qid, qid
			e.sources = append(e.sources, sources...)
			m.qids[qid] = true
		}
	}
	return nil
}

// permittedQID gives the Wikidata id of a row. One that was found through a source
// that may not be used is left out, and so are those found by a name alone where
// other things have that name: single words, bodies that many states have, and
// ids seen to be another thing's (the river Peace was peace, Renaissance the age).
func permittedQID(r row, text string) string {
	qid, via := r.get("qid"), r.get("qid_via")
	switch {
	case strings.HasPrefix(via, "nc-"), doubtedQIDs[qid]:
		return ""
	case via != "" && strings.HasSuffix(text, "Department"):
		return ""
	}
	return qid
}

var doubtedQIDs = map[string]bool{
	"Q355": true, "Q4692": true, "Q11208": true, "Q708725": true, "Q1395229": true, "Q1547741": true, "Q3277092": true, "Q3555026": true,
	"Q6316916": true, "Q6467372": true, "Q7733613": true, "Q10858057": true, "Q16967370": true,
}
