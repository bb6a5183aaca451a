package gazetteer

// Stats is how much is known.
type Stats struct {
	Entries    map[Kind]int
	Names      int // written ones
	Generated  int // spellings made of them
	Ambiguous  int // names, of either sort
	Roles      int
	Titles     int
	Given      int
	Family     int
	Prominence [5]int // entries by prominence; 0 is not used
	Files      []FileStats
	Bytes      int // of the flat form in which all of it is held
}

// FileStats is what one file says of itself, and how many entries begin in it.
type FileStats struct {
	Origin  // Line is 0
	Entries int
}

// Stats counts all there is, but not what a user's folder replaces.
func (g *Gazetteer) Stats() Stats {
	s := Stats{Entries: map[Kind]int{}}
	for i := range g.parts {
		p := &g.parts[i]
		s.Titles += p.titles.count
		s.Given += p.given.count()
		s.Family += p.family.count()
		s.Bytes += p.size
		first := len(s.Files)
		for file := range uint32(p.files.count() / fileRow) {
			s.Files = append(s.Files, FileStats{Origin: p.origin(file, 0)})
		}
		s.add(p, s.Files[first:])
	}
	return s
}

// add counts the entries of a layer that are not replaced.
func (s *Stats) add(p *part, files []FileStats) {
	for entry := range uint32(p.entryCount()) {
		if p.entries.global(entry) < 0 {
			continue
		}
		row := func(field uint32) uint32 { return p.layer.entries.at(entryRow*entry + field) }
		s.Entries[kinds()[row(8)&0xff]]++
		s.Prominence[min(4, row(8)>>16)]++
		s.Roles += int(row(5+entryRow) - row(5))
		files[row(6)].Entries++
		for n := row(4); n < row(4+entryRow); n++ {
			flags := p.flags(n)
			if flags&flagGenerated != 0 {
				s.Generated++
			} else {
				s.Names++
			}
			if flags&flagAmbiguous != 0 {
				s.Ambiguous++
			}
		}
	}
}

// count gives how many texts have a value.
func (d *dictionary) count() int {
	n := 0
	for i := range uint32(d.slots.count() / 2) {
		if d.slots.at(2*i) != 0 {
			n++
		}
	}
	return n
}
