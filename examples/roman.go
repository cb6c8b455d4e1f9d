// Roman numerals both ways: tables of anonymous structs, a named integer
// type with methods, errors, a round trip over the whole range.
package main

import (
	"fmt"
	"strings"
)

// Roman prints itself as a Roman numeral.
type Roman uint16

var symbols = []struct {
	value Roman
	text  string
}{
	{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"},
	{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
}

func (r Roman) String() string {
	if r == 0 {
		return "nulla"
	}
	var b strings.Builder
	for _, s := range symbols {
		for ; r >= s.value; r -= s.value {
			b.WriteString(s.text)
		}
	}
	return b.String()
}

// Parse reads a numeral and refuses those that are not in canonical form.
func Parse(text string) (r Roman, err error) {
	rest := strings.ToUpper(text)
	for _, s := range symbols {
		for strings.HasPrefix(rest, s.text) {
			rest = rest[len(s.text):]
			r += s.value
		}
	}
	switch {
	case rest != "":
		err = fmt.Errorf("%q: unexpected %q", text, rest)
	case r == 0:
		err = fmt.Errorf("empty numeral")
	case r.String() != strings.ToUpper(text):
		err = fmt.Errorf("%q should be written %v", text, r)
	}
	return
}

// Words spells small numbers in English.
type Words int

const (
	zero Words = iota
	one
	two
	three
)

var small = map[Words]string{zero: "zero", one: "one", two: "two", three: "three"}

func (w Words) String() string {
	if s, ok := small[w]; ok {
		return s
	}
	return fmt.Sprintf("Words(%d)", int(w))
}

func main() {
	for _, n := range []Roman{1, 4, 9, 14, 40, 90, 400, 1666, 1994, 2024, 3999, 0} {
		fmt.Printf("%4d %-12v %x|", n, n, int(n))
	}
	fmt.Println()
	for _, s := range []string{"MMXXIV", "xlii", "IIII", "IC", "VX", "ABC", ""} {
		r, err := Parse(s)
		fmt.Printf("%-8s %5d %v\n", s, r, err)
	}
	bad, longest := 0, Roman(0)
	for n := Roman(1); n < 4000; n++ {
		back, err := Parse(n.String())
		if err != nil || back != n {
			bad++
		}
		if len(n.String()) > len(longest.String()) {
			longest = n
		}
	}
	fmt.Println("bad:", bad, "longest:", longest, len(longest.String()))
	fmt.Println(two, three+1, []Words{one, two}, map[Words]Roman{two: 20, one: 10})
	fmt.Printf("%d %v %s %q %x %05d %+v\n", three, three, three, three, three, three, struct{ W Words }{one})
	sum := Roman(0)
	for i := range Roman(10) {
		sum += i
	}
	fmt.Println(sum, sum*60000)
}
