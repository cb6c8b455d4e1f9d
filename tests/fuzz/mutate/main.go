// Command mutate writes files that are nearly programs, for the tests of the compiler's front end.
//
//	mutate SEED COUNT FOLDER FILE...
//
// It writes FOLDER/0.go to FOLDER/COUNT-1.go. Each is one of the files with a few changes: bytes that are flipped, tokens
// that are dropped, doubled, swapped or taken from elsewhere, an end that is cut off, deep nesting, huge literals. The same
// arguments give the same bytes.
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

type random struct {
	state uint64
}

func (r *random) below(n int) int {
	r.state += 0x9e3779b97f4a7c15
	z := r.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return int((z ^ z>>31) % uint64(n))
}

func isWord(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}

// tokens cuts a text into words, single other bytes and spaces; together they are the text.
func tokens(text string) []string {
	var parts []string
	for i := 0; i < len(text); {
		j := i + 1
		if isWord(text[i]) {
			for j < len(text) && isWord(text[j]) {
				j++
			}
		}
		parts = append(parts, text[i:j])
		i = j
	}
	return parts
}

// odd are tokens that make trouble.
var odd = []string{
	"func", "type", "interface{", "struct{", "map[", "chan<-", "<-", "...", ":=", "goto", "fallthrough", "range", "defer",
	"select{", "case", "default:", "switch", "/*", "*/", "`", "\"", "'", "\\", "\x00", "\xff", "0x", "1e999999999", "1i", "0b2",
	"99999999999999999999999999999999999999999", "1<<100000", "1<<600", "'\\u{'", "\"\\xz\"", "nil", "iota", "_", "~", "[...]",
	"[1<<62]int{}", "[-1]int{}", "import", "package", "const", "return", ";", "\n", "{", "}", "(", ")", "[", "]", "struct{}",
	"any", "len", "min(", "[T any]", "unsafe", "recover()", "panic(", "**", "&", "&&", "^", "&^=", "<<=", "!", "\u00e9", "\ufeff",
}

func nested(r *random) string {
	open := []string{"(", "[", "{", "func() {", "[]", "*", "&", "-", "!", "if x {", "f(", "struct{a ", "map[int]", "(*", "<-",
		"interface{ m(", "switch {case "}
	return strings.Repeat(open[r.below(len(open))], 1+r.below(3000))
}

func mutate(r *random, parts, other []string) []string {
	i := r.below(len(parts))
	switch r.below(10) {
	case 0: // drop
		return append(parts[:i:i], parts[i+1:]...)
	case 1: // double
		return append(append(parts[:i:i], parts[i]), parts[i:]...)
	case 2: // swap
		j := r.below(len(parts))
		parts[i], parts[j] = parts[j], parts[i]
	case 3, 4: // from elsewhere
		j := r.below(len(other))
		n := min(1+r.below(12), len(other)-j)
		return append(append(parts[:i:i], other[j:j+n]...), parts[i:]...)
	case 5, 6:
		return append(append(parts[:i:i], " "+odd[r.below(len(odd))]+" "), parts[i:]...)
	case 7: // a byte
		b := []byte(parts[i])
		b[r.below(len(b))] ^= 1 << r.below(8)
		parts[i] = string(b)
	case 8: // a word by another word of the file
		parts[i] = parts[r.below(len(parts))]
	case 9:
		if r.below(6) == 0 {
			return append(append(parts[:i:i], nested(r)), parts[i:]...)
		}
		if r.below(4) == 0 {
			return parts[:i:i]
		}
		n := min(1+r.below(8), len(parts)-i)
		return append(parts[:i:i], parts[i+n:]...)
	}
	return parts
}

func main() {
	if len(os.Args) < 5 {
		fmt.Fprintln(os.Stderr, "usage: mutate SEED COUNT FOLDER FILE...")
		os.Exit(2)
	}
	seed, _ := strconv.ParseUint(os.Args[1], 10, 64)
	count, _ := strconv.Atoi(os.Args[2])
	r := &random{seed}
	var files [][]string
	for _, name := range os.Args[4:] {
		text, err := os.ReadFile(name)
		if err == nil && len(text) > 0 {
			files = append(files, tokens(string(text)))
		}
	}
	if len(files) == 0 {
		fmt.Fprintln(os.Stderr, "mutate: no files")
		os.Exit(1)
	}
	for i := range count {
		parts := append([]string(nil), files[r.below(len(files))]...)
		for n := 1 + r.below(4); n > 0 && len(parts) > 1; n-- {
			parts = mutate(r, parts, files[r.below(len(files))])
		}
		name := fmt.Sprintf("%s/%d.go", os.Args[3], i)
		if err := os.WriteFile(name, []byte(strings.Join(parts, "")), 0o644); err != nil {
			fmt.Fprintln(os.Stderr, "mutate:", err)
			os.Exit(1)
		}
	}
}
