package graph

import "testing"

func TestEdgeKey(t *testing.T) {
	for _, c := range []struct {
		source string
		layer  Layer
		action string
		target string
		want   string
	}{
		{"person_a", StatedLayer, "exchange letters", "person_b", "person_a__exchange-letters__person_b"},
		{"person_a-x", CoOccurrenceLayer, "", "person_b", "person_a-x__co_occurs__person_b"},
		{"node", StatedLayer, "meet", "graph", "node__meet__graph"},
	} {
		if got := edgeKey(c.source, c.layer, c.action, c.target); got != c.want {
			t.Errorf("key %s, want %s", got, c.want)
		}
	}
}

func TestKeysDiffer(t *testing.T) {
	type tuple struct {
		source string
		layer  Layer
		action string
		target string
	}
	seen := map[string]tuple{}
	for _, source := range []string{"a", "a_", "a__b", "a__meet__b", "b"} {
		for _, target := range []string{"b", "a_", "a__b", "b__c", "c"} {
			tuples := []tuple{{source, CoOccurrenceLayer, "", target}}
			for _, action := range []string{"meet", "Meet", "meet up", "meet-up", "meet_up", "co_occurs", "co-occurs", "", "é", "會"} {
				tuples = append(tuples, tuple{source, StatedLayer, action, target})
			}
			for _, u := range tuples {
				key := edgeKey(u.source, u.layer, u.action, u.target)
				if !idPattern.MatchString(key) {
					t.Errorf("%+v: key %q", u, key)
				}
				if other, ok := seen[key]; ok {
					t.Errorf("%+v and %+v are both %s", u, other, key)
				}
				seen[key] = u
			}
		}
	}
}

func TestActKey(t *testing.T) {
	for _, c := range []struct {
		role         Role
		action, want string
	}{
		{SourceRole, "resign", "person_a__does__resign"},
		{TargetRole, "arrest", "person_a__undergoes__arrest"},
		{TargetRole, "Arrest!", "person_a__undergoes__-rrest-__fc1fa187b65f1042"},
	} {
		if got := actKey("person_a", c.role, c.action); got != c.want {
			t.Errorf("key %s, want %s", got, c.want)
		}
	}
}
