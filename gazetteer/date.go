package gazetteer

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Date is a calendar date of which the day, or month and day, may be unknown:
// 2012, 2012-05 or 2012-05-07. The parts not known are 0; the zero Date is
// wholly unknown. Dates compare with ==.
type Date struct {
	Year, Month, Day int
}

// ParseDate reads YYYY, YYYY-MM or YYYY-MM-DD. Anything else, and any day that
// is not in the calendar (2023-02-29), is an error.
func ParseDate(text string) (Date, error) {
	parts := strings.Split(text, "-")
	widths := []int{4, 2, 2}
	var numbers [3]int
	if len(parts) > len(widths) {
		return Date{}, dateError(text)
	}
	for i, part := range parts {
		n, ok := digits(part, widths[i])
		if !ok || n == 0 {
			return Date{}, dateError(text)
		}
		numbers[i] = n
	}
	d := Date{numbers[0], numbers[1], numbers[2]}
	if d.Month > 12 || d.Day > daysIn(d.Year, d.Month) {
		return Date{}, dateError(text)
	}
	return d, nil
}

func dateError(text string) error {
	return fmt.Errorf("%q is no date: want YYYY, YYYY-MM or YYYY-MM-DD", text)
}

// digits reads a number written in exactly width digits.
func digits(text string, width int) (int, bool) {
	if len(text) != width {
		return 0, false
	}
	n, err := strconv.ParseUint(text, 10, 16)
	return int(n), err == nil
}

// daysIn is 31 where the month is not known.
func daysIn(year, month int) int {
	if month == 0 {
		return 31
	}
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// String writes the date as far as it is known, as ParseDate reads it; "" for the zero Date.
func (d Date) String() string {
	switch {
	case d.Year == 0:
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// First is the first day that d covers: 2012-01-01 for 2012. The zero Date stays zero.
func (d Date) First() Date {
	if d.Year == 0 {
		return Date{}
	}
	return Date{d.Year, max(d.Month, 1), max(d.Day, 1)}
}

// Last is the last day that d covers: 2012-02-29 for 2012-02. The zero Date stays zero.
func (d Date) Last() Date {
	if d.Year == 0 {
		return Date{}
	}
	if d.Month == 0 {
		return Date{d.Year, 12, 31}
	}
	if d.Day == 0 {
		d.Day = daysIn(d.Year, d.Month)
	}
	return d
}

// Before says whether all of d lies before all of e. It is false where the two
// overlap (2012 and 2012-05, either way round) and where one of them is unknown,
// so an unknown bound of a stretch of time shuts nothing out.
func (d Date) Before(e Date) bool {
	if d.Year == 0 || e.Year == 0 {
		return false
	}
	a, b := d.Last(), e.First()
	return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Day, b.Day)) < 0
}
