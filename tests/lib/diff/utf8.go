package main

import (
	"unicode/utf16"
	"unicode/utf8"

	. "tlib/difftest"
	ours16 "tlib/unicode/utf16"
	ours "tlib/unicode/utf8"
)

func two(r rune, n int) []any { return []any{r, n} }

func runes(a, b rune) []rune { return []rune{a, b} }

func one(s string) {
	b := []byte(s)
	Eq("DecodeRune", two(ours.DecodeRune(b)), two(utf8.DecodeRune(b)), s)
	Eq("DecodeRuneInString", two(ours.DecodeRuneInString(s)), two(utf8.DecodeRuneInString(s)), s)
	Eq("DecodeLastRune", two(ours.DecodeLastRune(b)), two(utf8.DecodeLastRune(b)), s)
	Eq("DecodeLastRuneInString", two(ours.DecodeLastRuneInString(s)), two(utf8.DecodeLastRuneInString(s)), s)
	Eq("FullRune", ours.FullRune(b), utf8.FullRune(b), s)
	Eq("FullRuneInString", ours.FullRuneInString(s), utf8.FullRuneInString(s), s)
	Eq("RuneCount", ours.RuneCount(b), utf8.RuneCount(b), s)
	Eq("RuneCountInString", ours.RuneCountInString(s), utf8.RuneCountInString(s), s)
	Eq("Valid", ours.Valid(b), utf8.Valid(b), s)
	Eq("ValidString", ours.ValidString(s), utf8.ValidString(s), s)
}

func main() {
	marks := []byte{0, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed,
		0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff}
	one("")
	for a := 0; a < 256; a++ {
		one(string([]byte{byte(a)}))
		for _, b := range marks {
			one(string([]byte{byte(a), b}))
			for _, c := range marks {
				one(string([]byte{byte(a), b, c}))
				for _, d := range marks {
					if R.Intn(4) == 0 {
						one(string([]byte{byte(a), b, c, d}))
					}
				}
			}
		}
	}
	for i := 0; i < 100000; i++ {
		one(String(8))
	}
	for r := rune(-10); r < 0x110010; r++ {
		Eq("RuneLen", ours.RuneLen(r), utf8.RuneLen(r), r)
		Eq("ValidRune", ours.ValidRune(r), utf8.ValidRune(r), r)
		Eq("AppendRune", string(ours.AppendRune(nil, r)), string(utf8.AppendRune(nil, r)), r)
		var a, b [4]byte
		n, m := ours.EncodeRune(a[:], r), utf8.EncodeRune(b[:], r)
		Eq("EncodeRune", []any{a, n}, []any{b, m}, r)
		Eq("utf16", runes(ours16.EncodeRune(r)), runes(utf16.EncodeRune(r)), r)
		Eq("utf16.RuneLen", ours16.RuneLen(r), utf16.RuneLen(r), r)
		Eq("utf16.IsSurrogate", ours16.IsSurrogate(r), utf16.IsSurrogate(r), r)
		Eq("utf16.AppendRune", ours16.AppendRune(nil, r), utf16.AppendRune(nil, r), r)
	}
	for i := 0; i < 256; i++ {
		Eq("RuneStart", ours.RuneStart(byte(i)), utf8.RuneStart(byte(i)), i)
	}
	for n := 0; n < 4; n++ {
		for _, r := range []rune{'a', 'é', '世', '😀', -1} {
			p := make([]byte, n)
			Eq("EncodeRune short", Catch(func() any { return ours.EncodeRune(p, r) }), Catch(func() any { return utf8.EncodeRune(p, r) }), n, r)
		}
	}
	halves := []uint16{0, 'a', 0xd7ff, 0xd800, 0xd801, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xffff}
	for i := 0; i < 100000; i++ {
		var s []uint16
		for n := R.Intn(7); n > 0; n-- {
			s = append(s, halves[R.Intn(len(halves))])
		}
		Eq("utf16.Decode", ours16.Decode(s), utf16.Decode(s), s)
		a, b := rune(halves[R.Intn(10)]), rune(halves[R.Intn(10)])
		Eq("utf16.DecodeRune", ours16.DecodeRune(a, b), utf16.DecodeRune(a, b), a, b)
		rs := []rune(String(6))
		rs = append(rs, rune(R.Intn(0x120000)-100))
		Eq("utf16.Encode", ours16.Encode(rs), utf16.Encode(rs), rs)
	}
	Done()
}
