// Ranging over strings, valid UTF-8 or not; bytes, runes, conversions.
package main

import (
	"fmt"
	"unicode/utf8"
)

func main() {
	for _, s := range []string{
		"aé世🙂", "\xff", "a\xc3", "\xe4\xb8", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc0\x80x", "\x80\x80", "e\u0301", "\ufffd", "",
	} {
		fmt.Printf("%+q:", s)
		for i, r := range s {
			fmt.Printf(" %d=%U", i, r)
		}
		fmt.Println("", len(s), utf8.RuneCountInString(s), utf8.ValidString(s), []byte(s), []rune(s), string([]rune(s)) == s)
	}
	for i := range "日本" {
		fmt.Print(i, " ")
	}
	n := 0
	for range "日本語" {
		n++
	}
	fmt.Println(n)
	fmt.Println(string(rune(65)), string(rune(0x4e16)), string(rune(-1)) == "\ufffd", string(rune(0x110000)), string(rune(0xd800)) == "\uFFFD")
	fmt.Println([]byte("é"), string([]byte{0xe4, 0xb8, 0x96}), []rune("é世"), string([]rune{0x1F642, -5, 'x'}))

	type bytes []byte
	type text string
	b := bytes("typed")
	b[0] = 'T'
	fmt.Println(text(b), string(b[1:3]), len(text("é")), text("a")+"b" < "b")
	s := "héllo"
	fmt.Println(s[1], s[1:3], s[3:], s[:0] == "", s[len(s):] == "", s[2:2])
	raw := `a\n"b"` + "\t\x41\101\u0041\U00000041"
	fmt.Println(raw, len(raw))
	fmt.Printf("%q %+q %x % X %#x %s|%8s|%-8s|%.2s|%8.3q|%c|%U|%#U\n", s, s, s, s, s, s, s, s, s, s, 'é', 'é', 'é')
	fmt.Println('\'', "'", '"', '\\', '\a', '\x7f', '\377', '\u00e9')
	c := []byte("copy")
	d := string(c)
	c[0] = 'C'
	fmt.Println(d, string(c))
	var nilBytes []byte
	fmt.Println(string(nilBytes) == "", []byte("") == nil, len([]rune("")))
	switch x := "b"; {
	case x > "a" && x < "c":
		fmt.Println("between", "Z" < "a", "" < "a", "ab" > "a", "é" > "z")
	}
}
