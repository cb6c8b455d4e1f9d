package main

// Strings that are made, used and forgotten in one function, and some that only look so.

import (
	"fmt"
	"strconv"
	"strings"
)

var kept []string
var last string

func same(b []byte, s string) bool { return string(b) == s }

func joined(a, b string, n int) bool {
	for i := 0; i < n; i++ {
		a += b
	}
	s := a + "-" + b
	t := s[1:]
	return t == s[1:len(t)+1] && len(a+b) == len(a)+len(b) && s[len(a)] == '-'
}

func lookup(m map[string]int, keys [][]byte) int {
	n := 0
	for _, k := range keys {
		key := string(k)
		n += m[key]
		if _, ok := m[key+"!"]; ok {
			n += 100
		}
		switch string(k) {
		case "one":
			n += 1000
		case "longer than the room of thirty-two bytes":
			n += 2000
		}
	}
	return n
}

// The string of the round before is still in use.
func previous(words [][]byte) (n int) {
	prev := ""
	for _, w := range words {
		s := string(w)
		if s == prev {
			n++
		}
		prev = s
	}
	return n
}

func longest(words [][]byte) int {
	best, round := "", 0
	for {
		next := ""
		for _, w := range words {
			if s := string(w) + "."; len(s) > len(best) && s != next {
				next = s
			}
		}
		if round++; next <= best || round > 3 {
			return len(best)*10 + round
		}
		best = next
	}
}

func stored(n int) {
	for i := 0; i < n; i++ {
		s := "item " + strconv.Itoa(i)
		kept = append(kept, s)
		last = s + "?"
	}
}

func onlyPart(a, b string) string { return a + b } // of two, one may be empty

func passed(b []byte) string {
	s := string(b)
	t := onlyPart(s, "")
	u := s + ""
	return t + "," + u
}

func onlyLooks(s, t string) int {
	if s < t {
		return strings.Index(t, s)
	}
	return len(s) - len(t)
}

func keeps(s string) { last = s }

func arguments(b []byte, n int) int {
	total := 0
	for i := 0; i < n; i++ {
		b[0]++
		total += onlyLooks(string(b), string(b[1:]))
		keeps(string(b))
	}
	return total
}

func captured(b []byte) func() string {
	s := string(b)
	return func() string { return s + s }
}

func runes(r []rune) (int, bool) {
	s := string(r)
	b := []byte(s)
	b[0] = '#'
	n := 0
	for _, c := range s {
		n += int(c)
	}
	return n, strings.Contains(s, string(r[1])) && string(b) != s
}

func deferred(b []byte) (r string) {
	s := string(b)
	defer func() {
		recover()
		r += s
	}()
	if s != "" {
		panic(s + s)
	}
	return s
}

func pointers(b []byte) *string {
	s := string(b)
	return &s
}

func jumps(b []byte) (n int) {
	prev := ""
again:
	s := string(b)
	if s != prev && n < 5 {
		n++
		b[0]++
		prev = s
		goto again
	}
	return n
}

func main() {
	fmt.Println(same([]byte("abc"), "abc"), same([]byte(strings.Repeat("x", 50)), "x"))
	fmt.Println(joined("a", "b", 3), joined(strings.Repeat("long", 20), "b", 100))
	m := map[string]int{"one": 1, "two!": 2, "longer than the room of thirty-two bytes": 3}
	keys := [][]byte{[]byte("one"), []byte("two"), []byte("longer than the room of thirty-two bytes")}
	fmt.Println(lookup(m, keys))
	words := [][]byte{[]byte("a"), []byte("a"), []byte("b"), []byte("bb"), []byte("bb")}
	fmt.Println(previous(words), longest(words))
	stored(20)
	fmt.Println(kept[3], kept[19], last)
	b := []byte("bytes")
	s := passed(b)
	b[0] = 'X'
	fmt.Println(s, passed([]byte(strings.Repeat("z", 40))))
	fmt.Println(arguments([]byte("qwerty"), 30), last)
	f := captured(b)
	b[0] = 'Y'
	fmt.Println(f())
	fmt.Println(runes([]rune("grüße")))
	fmt.Println(runes([]rune(strings.Repeat("grüße", 20))))
	fmt.Println(deferred(b), deferred([]byte(strings.Repeat("d", 40))))
	p := pointers(b)
	b[0] = 'Z'
	fmt.Println(*p, jumps([]byte("aaa")))
}
