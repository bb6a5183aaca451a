package gazetteer

import "io/fs"

// With lays a user's folder over what is known, and leaves g as it is. The folder
// wins: an entry in it with the id of one of ours replaces it whole, a title that of
// the same text, a given name the same name; its names come before ours wherever both
// fit, and it may refer to our entries and titles. label goes before the names of its
// files wherever they are named: "mine/" or "".
//
// An error is Faults: all mistakes of all its files.
func (g *Gazetteer) With(folder fs.FS, label string) (*Gazetteer, error) {
	l := newLoading()
	l.under = g
	flat, err := l.load([hashLength]byte{}, []labelledFolder{{folder, label}})
	if err != nil {
		return nil, err
	}
	opened, err := openLayer(flat)
	if err != nil {
		return nil, err
	}
	layers := []*layer{opened}
	for i := range g.parts {
		layers = append(layers, g.parts[i].layer)
	}
	return newGazetteer(layers...), nil
}

// checkCodes faults countries that replace one of ours but do not keep its code:
// our entries refer to it.
func (l *loading) checkCodes() {
	if l.under == nil {
		return
	}
	for _, d := range l.drafts {
		i, ok := l.under.ByID(d.ID)
		if !ok || d.Kind == Country && d.Country == l.under.Entry(i).Country || l.under.Entry(i).Kind != Country {
			continue
		}
		if _, ok := l.byCode[l.under.Entry(i).Country]; !ok {
			l.fault(d.File, d.Line, "%s replaces the country with the code %s, to which others refer, and has another", d.ID, l.under.Entry(i).Country)
		}
	}
}

// Own is how many entries come from the folder that was laid over last: they are
// the first, Entry(0) to Entry(Own()-1).
func (g *Gazetteer) Own() int { return g.parts[0].entries.count }
