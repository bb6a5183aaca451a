package extract

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"sort"
	"strings"
)

// quads gives the quad class of each of PLOVER's sixteen event classes (PLOVER manual, 2021).
var quads = map[string]string{
	"AGREE": "verbal_cooperation", "CONSULT": "verbal_cooperation", "SUPPORT": "verbal_cooperation", "CONCEDE": "verbal_cooperation",
	"COOPERATE": "material_cooperation", "AID": "material_cooperation", "RETREAT": "material_cooperation",
	"REQUEST": "verbal_conflict", "ACCUSE": "verbal_conflict", "REJECT": "verbal_conflict", "THREATEN": "verbal_conflict",
	"PROTEST": "material_conflict", "SANCTION": "material_conflict", "MOBILIZE": "material_conflict", "COERCE": "material_conflict", "ASSAULT": "material_conflict",
}

// action is one kind of action and the frames in which sentences state it.
type action struct {
	name, class string
	verbs       []string
	nouns       []string
	objects     map[string]bool
	source      []string // slots
	target      []string // slots, in order of preference
	needsTarget bool
	mutual      bool
	file        string
	line        int
	examples    []example
}

func (a *action) rule() string { return fmt.Sprintf("%s:%d", a.file, a.line) }

// example is a sentence that an action promises to read, or not to read.
type example struct {
	sentence string
	want     string // "" for a sentence that must not give the action
	line     int
}

var slots = set("subject object owner with to on against from for of over at into in by between about toward towards upon behind around through within across onto near before after outside inside alongside along off past under above below")

// loadActions reads every *.rules file of a folder. All faults come in one error.
func loadActions(fsys fs.FS) ([]action, error) {
	names, err := fs.Glob(fsys, "*.rules")
	if err != nil {
		return nil, err
	}
	sort.Strings(names)
	p := &ruleParser{}
	for _, name := range names {
		if err := p.file(fsys, name); err != nil {
			return nil, err
		}
	}
	p.clashes()
	return p.actions, errors.Join(p.faults...)
}

type ruleParser struct {
	actions []action
	faults  []error
	name    string
	line    int
}

func (p *ruleParser) fault(format string, args ...any) {
	p.faults = append(p.faults, fmt.Errorf("%s:%d: %s", p.name, p.line, fmt.Sprintf(format, args...)))
}

func (p *ruleParser) file(fsys fs.FS, name string) error {
	f, err := fsys.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	p.name, p.line = name, 0
	open := false
	scan := bufio.NewScanner(f)
	for scan.Scan() {
		p.line++
		text := scan.Text()
		trimmed := strings.TrimSpace(text)
		switch {
		case trimmed == "" || trimmed[0] == '#':
		case text[0] != ' ' && text[0] != '\t':
			p.finish()
			open = p.header(trimmed)
		case !open:
			p.fault("a field before the first action")
		default:
			p.field(trimmed)
		}
	}
	p.finish()
	return scan.Err()
}

func (p *ruleParser) header(text string) bool {
	words := strings.Fields(text)
	if len(words) < 3 || words[0] != "action" {
		p.fault("want `action NAME CLASS`, got %q", text)
		return false
	}
	class := words[len(words)-1]
	if _, ok := quads[class]; !ok {
		p.fault("%q is none of PLOVER's sixteen classes", class)
	}
	name := strings.Join(words[1:len(words)-1], " ")
	for i := range p.actions {
		if p.actions[i].name == name {
			p.fault("action %q stands at %s already", name, p.actions[i].rule())
		}
	}
	p.actions = append(p.actions, action{name: name, class: class, file: p.name, line: p.line, objects: map[string]bool{}})
	return true
}

func (p *ruleParser) field(text string) {
	a := &p.actions[len(p.actions)-1]
	key, value, _ := strings.Cut(text, " ")
	value = strings.TrimSpace(value)
	list := splitList(value)
	switch key {
	case "verb":
		a.verbs = append(a.verbs, list...)
	case "noun":
		a.nouns = append(a.nouns, list...)
	case "object":
		for _, o := range list {
			a.objects[o] = true
		}
	case "source":
		a.source = append(a.source, p.slots(list)...)
	case "target":
		a.target = append(a.target, p.slots(list)...)
	case "needs":
		a.needsTarget = value == "target"
		if !a.needsTarget {
			p.fault("needs %q: only `needs target` is known", value)
		}
	case "mutual":
		a.mutual = value == "yes"
		if !a.mutual {
			p.fault("mutual %q: only `mutual yes` is known", value)
		}
	case "+":
		p.example(a, value)
	case "-":
		a.examples = append(a.examples, example{value, "", p.line})
	default:
		p.fault("unknown field %q", key)
	}
}

func splitList(s string) []string {
	var out []string
	for _, item := range strings.Split(s, ",") {
		if item = strings.Join(strings.Fields(item), " "); item != "" {
			out = append(out, item)
		}
	}
	return out
}

func (p *ruleParser) slots(list []string) []string {
	for _, s := range list {
		if !slots[s] {
			p.fault("unknown slot %q", s)
		}
	}
	return list
}

func (p *ruleParser) example(a *action, value string) {
	sentence, want, ok := strings.Cut(value, "=>")
	want = strings.Join(strings.Fields(want), " ")
	if !ok || !strings.Contains(" "+want, " "+a.name) {
		p.fault("want `+ SENTENCE => SOURCE %s TARGET`", a.name)
		return
	}
	a.examples = append(a.examples, example{strings.TrimSpace(sentence), want, p.line})
}

// finish checks the action that ends here and fills in what it left to the defaults.
func (p *ruleParser) finish() {
	if len(p.actions) == 0 {
		return
	}
	a := &p.actions[len(p.actions)-1]
	yes, no := 0, 0
	for _, e := range a.examples {
		if e.want == "" {
			no++
		} else {
			yes++
		}
	}
	line := p.line
	p.line = a.line
	defer func() { p.line = line }()
	switch {
	case a.file != p.name:
		return // finished before
	case yes == 0 || no == 0:
		p.fault("action %q needs an example for (+) and one against (-)", a.name)
	case len(a.verbs)+len(a.nouns) == 0:
		p.fault("action %q has neither verb nor noun", a.name)
	case len(a.objects) > 0 && len(a.verbs) == 0:
		p.fault("action %q has objects but no verb", a.name)
	}
	if len(a.target) == 0 && len(a.objects) == 0 {
		a.target = []string{"object"}
	}
	if len(a.source) == 0 {
		a.source = []string{"subject"}
	}
}

// clashes refuses the same verb, object and target slot in two actions: which of
// them a sentence meant would depend on the order of files.
func (p *ruleParser) clashes() {
	seen := map[string]*action{}
	for i := range p.actions {
		a := &p.actions[i]
		p.name, p.line = a.file, a.line
		for _, key := range a.frames() {
			if other := seen[key]; other != nil && other != a {
				p.fault("%q is in action %q (%s) too", key, other.name, other.rule())
			}
			seen[key] = a
		}
	}
}

// frames lists the head + object + target combinations of the action.
func (a *action) frames() []string {
	targets := a.target
	if len(targets) == 0 {
		targets = []string{"-"}
	}
	var objects []string
	for o := range a.objects {
		objects = append(objects, o)
	}
	if len(objects) == 0 {
		objects = []string{"-"}
	}
	sort.Strings(objects)
	var out []string
	for _, t := range targets {
		for _, v := range a.verbs {
			for _, o := range objects {
				out = append(out, "verb "+v+" | "+o+" | "+t)
			}
		}
		for _, n := range a.nouns {
			out = append(out, "noun "+n+" | "+t)
		}
	}
	return out
}
