package main

import (
	"sort"
	"unicode"

	. "tlib/difftest"
	ours "tlib/unicode"
)

type ranges struct {
	R16 []unicode.Range16
	R32 []unicode.Range32
	Lat int
}

func theirs(t *unicode.RangeTable) ranges {
	return ranges{append([]unicode.Range16{}, t.R16...), append([]unicode.Range32{}, t.R32...), t.LatinOffset}
}

func convert(t *ours.RangeTable) ranges {
	r := ranges{R16: []unicode.Range16{}, R32: []unicode.Range32{}, Lat: t.LatinOffset}
	for _, x := range t.R16 {
		r.R16 = append(r.R16, unicode.Range16(x))
	}
	for _, x := range t.R32 {
		r.R32 = append(r.R32, unicode.Range32(x))
	}
	return r
}

func tables(name string, o map[string]*ours.RangeTable, g map[string]*unicode.RangeTable) {
	var ok, gk []string
	for k := range o {
		ok = append(ok, k)
	}
	for k := range g {
		gk = append(gk, k)
	}
	sort.Strings(ok)
	sort.Strings(gk)
	Eq(name, ok, gk)
	for _, k := range gk {
		Eq(name, convert(o[k]), theirs(g[k]), k)
		for r := rune(-2); r < 0x3000; r += 3 {
			Eq("Is "+k, ours.Is(o[k], r), unicode.Is(g[k], r), r)
		}
	}
}

func main() {
	type pred struct {
		name string
		o, g func(rune) bool
	}
	for _, p := range []pred{
		{"IsControl", ours.IsControl, unicode.IsControl}, {"IsDigit", ours.IsDigit, unicode.IsDigit},
		{"IsGraphic", ours.IsGraphic, unicode.IsGraphic}, {"IsLetter", ours.IsLetter, unicode.IsLetter},
		{"IsLower", ours.IsLower, unicode.IsLower}, {"IsMark", ours.IsMark, unicode.IsMark},
		{"IsNumber", ours.IsNumber, unicode.IsNumber}, {"IsPrint", ours.IsPrint, unicode.IsPrint},
		{"IsPunct", ours.IsPunct, unicode.IsPunct}, {"IsSpace", ours.IsSpace, unicode.IsSpace},
		{"IsSymbol", ours.IsSymbol, unicode.IsSymbol}, {"IsTitle", ours.IsTitle, unicode.IsTitle},
		{"IsUpper", ours.IsUpper, unicode.IsUpper},
	} {
		for r := rune(-300); r < 0x110100; r++ {
			Eq(p.name, p.o(r), p.g(r), r)
		}
	}
	type mapping struct {
		name string
		o, g func(rune) rune
	}
	for _, m := range []mapping{
		{"ToUpper", ours.ToUpper, unicode.ToUpper}, {"ToLower", ours.ToLower, unicode.ToLower},
		{"ToTitle", ours.ToTitle, unicode.ToTitle}, {"SimpleFold", ours.SimpleFold, unicode.SimpleFold},
		{"Turkish.ToUpper", ours.TurkishCase.ToUpper, unicode.TurkishCase.ToUpper},
		{"Turkish.ToLower", ours.TurkishCase.ToLower, unicode.TurkishCase.ToLower},
		{"Azeri.ToTitle", ours.AzeriCase.ToTitle, unicode.AzeriCase.ToTitle},
		{"To(3)", func(r rune) rune { return ours.To(3, r) }, func(r rune) rune { return unicode.To(3, r) }},
		{"To(-1)", func(r rune) rune { return ours.To(-1, r) }, func(r rune) rune { return unicode.To(-1, r) }},
	} {
		for r := rune(-300); r < 0x110100; r++ {
			Eq(m.name, m.o(r), m.g(r), r)
		}
	}
	tables("Categories", ours.Categories, unicode.Categories)
	tables("Scripts", ours.Scripts, unicode.Scripts)
	tables("Properties", ours.Properties, unicode.Properties)
	tables("FoldCategory", ours.FoldCategory, unicode.FoldCategory)
	tables("FoldScript", ours.FoldScript, unicode.FoldScript)
	Eq("Letter", ours.Letter == ours.L && ours.Digit == ours.Nd && ours.Title == ours.Lt && ours.Space == ours.Z, true)
	Eq("Han", ours.In('世', ours.Latin, ours.Han), true)
	Eq("CaseRanges", len(ours.CaseRanges), len(unicode.CaseRanges))
	Eq("Version", ours.Version, unicode.Version)
	Done()
}
