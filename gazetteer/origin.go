package gazetteer

// Origin is where a name is written, and what the head of that file says. Of a
// generated spelling it is where the name is that it was made of.
type Origin struct {
	File    string
	Line    int
	Source  string // where the facts of the file come from
	Date    string
	Licence string
}

// Origin gives where a name of an entry is written.
func (g *Gazetteer) Origin(c Candidate) Origin {
	p, entry := g.partOf(c.Entry)
	name := p.firstName(entry) + uint32(c.Name)
	return p.origin(p.flags(name)>>8, p.names.at(nameRow*name+1))
}

// origin gives a line of a file.
func (l *layer) origin(file, line uint32) Origin {
	head := func(field uint32) string { return l.texts.at(l.files.at(fileRow*file + field)) }
	return Origin{head(0), int(line), head(1), head(2), head(3)}
}
