package gazetteer

import (
	"embed"
	"io/fs"
	"path"
)

//go:embed data
var embedded embed.FS

// Gazetteer is what is known, ready to be asked. It never changes after Load
// and may serve many goroutines at once.
type Gazetteer struct {
	entries []Entry
	byID    map[string]int
	byCode  map[string]int
	words   vocabulary
	names   *index[nameRef]
	titles  []Title
	offices *index[titleRef] // by the forms of titles
	held    map[post][]tenure
	given   map[string]Gender // by folded name
}

// Embedded loads the knowledge that is part of the program.
func Embedded() (*Gazetteer, error) {
	folder, err := EmbeddedFolder()
	if err != nil {
		return nil, err
	}
	return Load(folder)
}

// EmbeddedFolder gives the files of the knowledge that is part of the program,
// to be loaded together with other folders: Load(ours, theirs).
func EmbeddedFolder() (fs.FS, error) { return fs.Sub(embedded, "data") }

// Load reads the *.txt files of folders in the format of data/FORMAT.md. Later
// folders win over earlier ones: an entry replaces the entry of the same id
// whole, a title that of the same text, a given name the same name; a name, code
// or form of a title that two folders share is first of all the later one's.
// Entries are in order of the folders, the last first, then of file name and line.
//
// An error is Faults: all mistakes of all files.
func Load(folders ...fs.FS) (*Gazetteer, error) {
	l := newLoading()
	for l.folder = len(folders) - 1; l.folder >= 0; l.folder-- {
		l.read(folders[l.folder])
	}
	g := l.build()
	if len(l.faults) > 0 {
		return nil, l.faults.sorted()
	}
	return g, nil
}

// Len is the number of entries.
func (g *Gazetteer) Len() int { return len(g.entries) }

// Entry gives an entry by its index. It must not be changed.
func (g *Gazetteer) Entry(i int) *Entry { return &g.entries[i] }

// ByID gives the index of the entry with an id.
func (g *Gazetteer) ByID(id string) (int, bool) {
	i, ok := g.byID[id]
	return i, ok
}

// ByCode gives the index of the country with an ISO 3166-1 alpha-3 code.
func (g *Gazetteer) ByCode(code string) (int, bool) {
	i, ok := g.byCode[code]
	return i, ok
}

// loading is all that was read so far. Folders are read last first, so that
// what is there already wins.
type loading struct {
	folder  int // the one being read
	drafts  []*draft
	titles  []titleDraft
	given   map[string]givenName // by folded name
	words   vocabulary
	names   *index[nameRef]
	offices *index[titleRef]
	faults  Faults

	spaceWords   []string // for wordsOf
	spaceNumbers []int32  // for numbers
}

func newLoading() *loading {
	return &loading{
		given:   make(map[string]givenName),
		words:   make(vocabulary),
		names:   newIndex[nameRef](),
		offices: newIndex[titleRef](),
	}
}

func (l *loading) fault(file string, line int, format string, args ...any) {
	l.faults.add(file, line, format, args...)
}

// read reads a folder's files in order of name.
func (l *loading) read(folder fs.FS) {
	files, err := fs.ReadDir(folder, ".")
	if err != nil {
		l.fault(".", 0, "cannot be read: %v", err)
		return
	}
	found := false
	for _, file := range files {
		if file.IsDir() || path.Ext(file.Name()) != ".txt" {
			continue
		}
		found = true
		text, err := fs.ReadFile(folder, file.Name())
		if err != nil {
			l.fault(file.Name(), 0, "cannot be read: %v", err)
			continue
		}
		l.readFile(file.Name(), string(text))
	}
	if !found {
		l.fault(".", 0, "no *.txt file in this folder")
	}
}

func (l *loading) readFile(file, text string) {
	faults := parse(file, text, func(r record) {
		switch {
		case isEntity(r.kind):
			l.draft(r)
		case r.kind == "title":
			l.title(r)
		case r.kind == "given":
			l.givenNames(r)
		default:
			l.fault(r.file, r.line, "unknown kind %q", r.kind)
		}
	})
	l.faults = append(l.faults, faults...)
}
