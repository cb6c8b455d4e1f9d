// Text as bytes, runes and strings: UTF-8, classes of letters, ciphers,
// palindromes, string building.
package main

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

func reverse(s string) string {
	r := []rune(s)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}

func palindrome(s string) bool {
	var letters []rune
	for _, r := range s {
		if unicode.IsLetter(r) {
			letters = append(letters, unicode.ToLower(r))
		}
	}
	for i, r := range letters {
		if r != letters[len(letters)-1-i] {
			return false
		}
	}
	return true
}

func caesar(shift int) func(rune) rune {
	turn := func(r, base rune) rune { return base + (r-base+rune(shift)+26)%26 }
	return func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z':
			return turn(r, 'a')
		case 'A' <= r && r <= 'Z':
			return turn(r, 'A')
		}
		return r
	}
}

func snake(s string) string {
	var b strings.Builder
	for i, r := range s {
		if unicode.IsUpper(r) {
			if i > 0 {
				b.WriteByte('_')
			}
			r = unicode.ToLower(r)
		}
		b.WriteRune(r)
	}
	return b.String()
}

func camel(s string) string {
	parts := strings.Split(s, "_")
	for i, p := range parts {
		if r, n := utf8.DecodeRuneInString(p); n > 0 {
			parts[i] = string(unicode.ToUpper(r)) + p[n:]
		}
	}
	return strings.Join(parts, "")
}

type census struct{ upper, lower, digit, space, punct, other int }

func count(s string) (c census) {
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			c.upper++
		case unicode.IsLower(r):
			c.lower++
		case unicode.IsDigit(r):
			c.digit++
		case unicode.IsSpace(r):
			c.space++
		case unicode.IsPunct(r):
			c.punct++
		default:
			c.other++
		}
	}
	return
}

// runLength writes "aaab" as "3ab".
func runLength(s string) string {
	var b bytes.Buffer
	flush := func(r rune, n int) {
		if n > 1 {
			fmt.Fprint(&b, n)
		}
		if n > 0 {
			b.WriteRune(r)
		}
	}
	var last rune
	n := 0
	for _, r := range s {
		if r != last {
			flush(last, n)
			last, n = r, 0
		}
		n++
	}
	flush(last, n)
	return b.String()
}

func main() {
	for _, s := range []string{"héllo", "世界", "a\xffb", "🙂!", ""} {
		fmt.Printf("%-10q bytes %d runes %d valid %-5t % x %v %U\n", s, len(s),
			utf8.RuneCountInString(s), utf8.ValidString(s), s, []byte(s), []rune(s))
	}
	for i, r := range "aé\xe4\xb8世" {
		fmt.Printf("%d:%q(%d) ", i, r, utf8.RuneLen(r))
	}
	fmt.Println()
	fmt.Println(reverse("Grüße, 世界"), palindrome("A man, a plan, a canal: Panama"), palindrome("né"))
	secret := strings.Map(caesar(3), "Hello, World! xyz")
	fmt.Println(secret, "|", strings.Map(caesar(-3), secret))
	fmt.Println(snake("heapSizeInÖre"), camel("whole_program_öffnen__x"))
	fmt.Printf("%+v\n", count("Straße 42 – ΑΒΓ αβγ, ½ €!\t"))
	fmt.Println(runLength("aaabccddddé éé"), runLength(""))
	fmt.Println(strings.ToUpper("straße ñ ǆ"), strings.ToLower("ÀÉÎ İ"), strings.ToTitle("ǆ"))
	fmt.Println(strings.EqualFold("ΣΊΣΥΦΟΣ", "σίσυφος"), strings.Fields(" a\u00a0b\u2003c "),
		strings.TrimFunc("123abc456", unicode.IsNumber))

	b := []byte("immutable?")
	s := string(b)
	b[0] = 'I'
	fmt.Println(s, string(b), s < "immutable@", s[2:4]+s[:2], string(s[0]), s[0])
	b = append(b, " yes"...)
	n := copy(b[3:], "XYZ")
	fmt.Printf("%s %d %q\n", b, n, bytes.Split(b, []byte("e")))
	var buf []byte
	for _, r := range []rune{'a', 0x7ff, 0xffff, 0x10ffff, 0xd800, -1} {
		buf = utf8.AppendRune(buf, r)
	}
	fmt.Printf("%x %+q\n", buf, buf)
	fmt.Println('a'+1, string(rune('a'+1)), '\u00e9', "\u00e9"[0], `raw\n`, len(`a
b`))
}
