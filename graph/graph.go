// Package graph makes one graph of many extractions: who is linked to whom, by
// stated actions and by being named in one sentence, each link with its evidence.
//
// The way through the package is straight: an article and its extraction become
// a reading (reading.go), readings are folded into a Graph (builder.go, fold.go),
// and a Graph is checked, written, read back and asked (check.go, json.go,
// dot.go, graphml.go, index.go, links.go, paths.go, summary.go).
package graph

import (
	"entente/extract"
	"entente/gazetteer"
)

// Layer says what sort of link an edge is. Layers are never added up.
type Layer string

// The layers.
const (
	StatedLayer       Layer = "stated"        // an action that a sentence states
	CoOccurrenceLayer Layer = "co-occurrence" // named in the same sentence; undirected in meaning
)

// Graph is nodes and edges, and the documents behind them. All text in it is
// valid UTF-8, and all lists are in the order that Check asks for.
type Graph struct {
	Documents []Document // by id
	Nodes     []Node     // by id
	Edges     []Edge     // by source, target, layer, action
	Acts      []Act      // by node, role, action
}

// Document is an article as the graph remembers it.
type Document struct {
	ID        string `json:"id"` // the article's, made unique where two articles share one
	Title     string `json:"title"`
	Date      string `json:"date"` // YYYY-MM-DD, or "" where unknown
	Source    string `json:"path"` // file, or file:line; "source" is for edges alone
	URL       string `json:"url"`
	Sentences int    `json:"sentences"`
	Named     int    `json:"named_sentences"` // sentences that name a node: what NPMI and log-likelihood count over
}

// Node is an entity over all documents.
type Node struct {
	ID        string         `json:"id"`
	Label     string         `json:"label"`
	Kind      gazetteer.Kind `json:"kind"`
	Wikidata  string         `json:"wikidata"`
	Country   string         `json:"country"`    // ISO 3166-1 alpha-3, or ""
	New       bool           `json:"new"`        // met only in the texts, not in the gazetteer
	Aliases   []string       `json:"aliases"`    // other names as written in the texts, most frequent first
	Mentions  int            `json:"mentions"`   // times mentioned, pronouns too
	Sentences int            `json:"sentences"`  // sentences that mention it
	Documents int            `json:"documents"`  // documents that mention it
	FirstSeen string         `json:"first_seen"` // dates of the articles, "" where none is known
	LastSeen  string         `json:"last_seen"`
}

// Edge is one link: for the stated layer one (source, target, action), for
// co-occurrence one unordered pair, with Source < Target and no action.
type Edge struct {
	Key       string     `json:"key"`    // unique, and the same whatever else is in the graph
	Source    string     `json:"source"` // node ids
	Target    string     `json:"target"`
	Layer     Layer      `json:"layer"`
	Action    string     `json:"action"`
	Class     string     `json:"class"`
	Quad      string     `json:"quad"`
	Weight    int        `json:"weight"`                   // pieces of evidence: never 0
	NPMI      float64    `json:"npmi,omitempty"`           // co-occurrence only: -1 never together .. 1 never apart
	LLR       float64    `json:"log_likelihood,omitempty"` // co-occurrence only: Dunning's, 0 and more
	FirstSeen string     `json:"first_seen"`               // dates of the evidence, "" where none is known
	LastSeen  string     `json:"last_seen"`
	Evidence  []Evidence `json:"evidence"` // by document, start
}

// Role says on which side of a statement the node of an act stands.
type Role string

// The roles.
const (
	SourceRole Role = "source" // it did it; nobody that we know is the target ("Putin resigned")
	TargetRole Role = "target" // it was done to it; by whom is not known ("Navalny was arrested")
)

// Act is a statement that links no two nodes: one (node, role, action) with its evidence.
type Act struct {
	Key       string     `json:"key"`
	Node      string     `json:"node"` // node id
	Role      Role       `json:"role"`
	Action    string     `json:"action"`
	Class     string     `json:"class"`
	Quad      string     `json:"quad"`
	Weight    int        `json:"weight"` // pieces of evidence: never 0
	FirstSeen string     `json:"first_seen"`
	LastSeen  string     `json:"last_seen"`
	Evidence  []Evidence `json:"evidence"` // by document, start
}

// Evidence is one sentence that supports an edge or an act.
type Evidence struct {
	Document string           `json:"document"` // its id
	Sentence string           `json:"sentence"` // the text, as it stands in the article
	Start    int              `json:"start"`    // bytes in the article, half-open
	End      int              `json:"end"`
	Speakers []string         `json:"attributed_to,omitempty"` // node ids: who says so
	Modality extract.Modality `json:"modality,omitempty"`      // "" for co-occurrence
	Negated  bool             `json:"negated,omitempty"`
	When     *extract.When    `json:"when,omitempty"` // of the action, where the text tells
	Date     string           `json:"date,omitempty"` // the article's
	As       []string         `json:"as,omitempty"`   // the words that name source and target here (for an act: the node)
	Rule     string           `json:"rule,omitempty"` // file:line of the action
}
