package extract

import (
	"encoding/json"
	"fmt"
	"strconv"
)

// marshalSpan writes [start,end] without the detour over a slice.
func marshalSpan(s Span) []byte {
	out := append([]byte{'['}, strconv.Itoa(s.Start)...)
	out = append(append(out, ','), strconv.Itoa(s.End)...)
	return append(out, ']')
}

func unmarshalSpan(data []byte, s *Span) error {
	var pair []int
	if err := json.Unmarshal(data, &pair); err != nil {
		return err
	}
	if len(pair) != 2 {
		return fmt.Errorf("a span is [start, end], not %s", data)
	}
	s.Start, s.End = pair[0], pair[1]
	return nil
}
