// Functions of bytes that only look keep nothing: arrays stay in the frame.
package main

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
)

func equal(n byte) bool {
	x, y := [8]byte{1, 2, n}, [8]byte{1, 2, 3} // want:stack
	return bytes.Equal(x[:], y[:])
}

func looks(s string) int {
	b := make([]byte, 0, 64) // want:stack
	b = append(b[:0], s[:min(len(s), 60)]...)
	n := bytes.IndexByte(b, 'b') + bytes.Count(b, []byte("a")) + bytes.Index(b, []byte("ba"))
	if bytes.HasPrefix(b, []byte("a")) && !bytes.HasSuffix(b, []byte("x")) {
		n += 1000
	}
	return n + bytes.Compare(b, []byte("abc"))*10000 + bytes.LastIndexByte(b, 'a')*100000
}

// What is cut off is a part of what came in.
func cut() []byte {
	b := [16]byte{' ', 'a', 'b', ' '} // want:heap
	return bytes.TrimSpace(b[:4])
}

var kept string

func keep() {
	b := []byte("kept") // want:stack
	kept = string(bytes.ToUpper(b)) // want:heap
}

func main() {
	fmt.Println(equal(3), equal(4), looks("abacabadabacaba"), looks(""), looks("abc"))
	fmt.Printf("%q\n", cut())
	keep()
	fmt.Println(kept)
	for _, s := range []string{"", " ", "  a b\t", "äxä", "xx", "\xff a \xff", "\u2003em\u2003"} {
		b := []byte(s)
		fmt.Printf("%q %q %q %q %q %q %q %t %t %t\n", bytes.TrimSpace(b), bytes.Trim(b, "ä "),
			bytes.TrimLeft(b, "äx"), bytes.TrimRight(b, "äx"), bytes.Trim(b, "\ufffd"),
			bytes.TrimFunc(b, unicode.IsLetter), bytes.Trim(b, ""),
			bytes.TrimSpace(b) == nil, bytes.TrimLeft(b, "x") == nil, bytes.TrimRight(b, "x") == nil)
		if string(bytes.TrimSpace(b)) != strings.TrimSpace(s) || string(bytes.Trim(b, "x ")) != strings.Trim(s, "x ") {
			fmt.Println("not as strings:", s)
		}
	}
}
