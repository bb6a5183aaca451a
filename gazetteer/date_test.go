package gazetteer

import "testing"

func TestParseDate(t *testing.T) {
	for _, c := range []struct {
		text        string
		want        Date
		first, last string
	}{
		{"2012", Date{2012, 0, 0}, "2012-01-01", "2012-12-31"},
		{"2012-02", Date{2012, 2, 0}, "2012-02-01", "2012-02-29"},
		{"2023-02", Date{2023, 2, 0}, "2023-02-01", "2023-02-28"},
		{"2012-12", Date{2012, 12, 0}, "2012-12-01", "2012-12-31"},
		{"2012-05-07", Date{2012, 5, 7}, "2012-05-07", "2012-05-07"},
		{"0476-09-04", Date{476, 9, 4}, "0476-09-04", "0476-09-04"},
	} {
		got, err := ParseDate(c.text)
		if err != nil || got != c.want {
			t.Errorf("ParseDate(%q) = %v, %v", c.text, got, err)
		}
		if got.String() != c.text || got.First().String() != c.first || got.Last().String() != c.last {
			t.Errorf("%q: String %s, First %s, Last %s", c.text, got, got.First(), got.Last())
		}
	}
	for _, text := range []string{
		"", "12", "20123", "2012-", "2012-5", "2012-13", "2012-00", "2012-05-00", "2012-05-32", "2012-04-31", "2023-02-29",
		"2012-05-07-01", "+201", "0000", "2012/05", "-2012", "2012-05-7", " 2012", "٢٠١٢",
	} {
		if d, err := ParseDate(text); err == nil {
			t.Errorf("ParseDate(%q) = %v, want an error", text, d)
		}
	}
}

func TestDateBefore(t *testing.T) {
	for _, c := range []struct {
		a, b   string
		before bool
	}{
		{"2012", "2013", true},
		{"2013", "2012", false},
		{"2012", "2012-05", false},
		{"2012-05", "2012", false},
		{"2012-05", "2012-06-01", true},
		{"2012-05-07", "2012-05-07", false},
		{"2012-05-07", "2012-05-08", true},
		{"2011-12-31", "2012", true},
		{"", "2012", false},
		{"2012", "", false},
	} {
		if got := date(t, c.a).Before(date(t, c.b)); got != c.before {
			t.Errorf("%q before %q: %v", c.a, c.b, got)
		}
	}
	if (Date{}).String() != "" || (Date{}).First() != (Date{}) || (Date{}).Last() != (Date{}) {
		t.Error("the zero Date does not stay zero")
	}
}

// date reads a date; "" is the zero Date.
func date(t *testing.T, text string) Date {
	t.Helper()
	if text == "" {
		return Date{}
	}
	d, err := ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
