package gazetteer

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"strings"
)

// Load reads the *.txt files, and those packed as *.txt.gz, of folders in the
// format of data/FORMAT.md. Later folders win over earlier ones: an entry replaces
// the entry of the same id whole, a title that of the same text, a given name the
// same name; a name, code or form of a title that two folders share is first of all
// the later one's. Entries are in order of the folders, the last first, then of
// file name and line.
//
// An error is Faults: all mistakes of all files.
func Load(folders ...fs.FS) (*Gazetteer, error) {
	labelled := make([]labelledFolder, len(folders))
	for i, folder := range folders {
		labelled[i].FS = folder
	}
	l := newLoading()
	flat, err := l.load([hashLength]byte{}, labelled)
	if err != nil {
		return nil, err
	}
	opened, err := openLayer(flat)
	if err != nil {
		return nil, err
	}
	return newGazetteer(opened), nil
}

// labelledFolder is a folder and what goes before the names of its files wherever they are named.
type labelledFolder struct {
	fs.FS
	label string
}

// name is how the folder itself is called.
func (f labelledFolder) name() string { return cmp.Or(strings.TrimSuffix(f.label, "/"), ".") }

// reason is why a file could not be read, without the file, which is named anyway.
func reason(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// load reads folders, checks them and gives them in the flat form.
func (l *loading) load(hash [hashLength]byte, folders []labelledFolder) (string, error) {
	for l.folder = len(folders) - 1; l.folder >= 0; l.folder-- {
		l.read(folders[l.folder])
	}
	l.build()
	if len(l.faults) > 0 {
		return "", l.faults.sorted()
	}
	return l.flat(hash), nil
}

// loading is all that was read so far. Folders are read last first, so that
// what is there already wins.
type loading struct {
	under   *Gazetteer // what is laid over, or nil
	folder  int        // the one being read
	file    uint32     // likewise
	files   []fileHead
	drafts  []*draft
	more    []moreDraft
	titles  []titleDraft
	spells  spellings
	given   map[string]givenName // by folded name
	family  map[string]bool      // by folded name
	byID    map[string]int       // drafts
	byCode  map[string]int
	names   *trieDraft
	offices *trieDraft
	faults  Faults

	spaceWords []string // for wordsOf
}

// fileHead is a file and what its head says.
type fileHead struct {
	name, source, date, licence string
}

func newLoading() *loading {
	return &loading{
		given:   make(map[string]givenName),
		family:  make(map[string]bool),
		spells:  spellings{words: map[string][][]string{}},
		names:   newTrieDraft(),
		offices: newTrieDraft(),
	}
}

func (l *loading) fault(file string, line int, format string, args ...any) {
	l.faults.add(file, line, format, args...)
}

// read reads a folder's files in order of name.
func (l *loading) read(folder labelledFolder) {
	files, err := fs.ReadDir(folder, ".")
	if err != nil {
		l.fault(folder.name(), 0, "cannot be read: %v", reason(err))
		return
	}
	found := false
	for _, file := range files {
		if file.IsDir() || !isData(file.Name()) {
			continue
		}
		found = true
		text, err := readText(folder, file.Name())
		if err != nil {
			l.fault(folder.label+file.Name(), 0, "cannot be read: %v", reason(err))
			continue
		}
		l.readFile(folder.label+file.Name(), text)
	}
	if !found {
		l.fault(folder.name(), 0, "no *.txt file in this folder")
	}
}

// isData says whether a file of this name is read.
func isData(name string) bool {
	return strings.HasSuffix(name, ".txt") || strings.HasSuffix(name, ".txt.gz")
}

// readText reads a file and unpacks it where its name says so.
func readText(folder fs.FS, name string) (string, error) {
	content, err := fs.ReadFile(folder, name)
	if err != nil || !strings.HasSuffix(name, ".gz") {
		return string(content), err
	}
	packed, err := gzip.NewReader(bytes.NewReader(content))
	if err != nil {
		return "", err
	}
	var text strings.Builder
	_, err = io.Copy(&text, packed)
	return text.String(), errors.Join(err, packed.Close())
}

func (l *loading) readFile(file, text string) {
	l.file = uint32(len(l.files))
	l.files = append(l.files, fileHead{name: file})
	head, faults := parse(file, text, l.record)
	head.name = file
	l.files[l.file] = head
	l.faults = append(l.faults, faults...)
}

func (l *loading) record(r record) {
	switch {
	case isEntity(r.kind):
		l.draft(r)
	case r.kind == "more":
		l.moreOf(r)
	case r.kind == "title":
		l.title(r)
	case r.kind == "given":
		l.givenNames(r)
	case r.kind == "family":
		l.familyNames(r)
	case r.kind == "spell" || r.kind == "ending":
		l.spelling(r)
	default:
		l.fault(r.file, r.line, "unknown kind %q", r.kind)
	}
}
