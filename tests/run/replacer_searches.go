// A Replacer looks for the bytes that its old strings begin with: few, many, common, rare, at both ends.
package main

import (
	"errors"
	"fmt"
	"sort"
	"strings"
)

type coded struct{ code int }

func (c coded) Error() string { return fmt.Sprint("code ", c.code) }

type odd [3]byte

func main() {
	texts := []string{"", "a", "<b>&</b>", "no match at all", strings.Repeat("ab<", 50), "ééé&ü", "aaaa&", "&&&&", "<", "x<y<z"}
	sets := [][]string{
		{"<", "&lt;", ">", "&gt;", "&", "&amp;"},
		{"a", "1", "aa", "2"}, {"aa", "2", "a", "1"}, {"ab", "", "b<", "!"},
		{"a", "1", "b", "2", "c", "3", "d", "4", "e", "5", "f", "6", "g", "7", "h", "88"},
		{"a", "1", "b", "2", "c", "3", "d", "4", "e", "5", "f", "6", "g", "7", "h", "88", "<", "99", "&", "00"},
		{"", "-", "a", "+"}, {}, {"é", "e", "ü", "ue"}, {"no", "yes", "all", "any", "match", "fit"},
	}
	for _, set := range sets {
		r := strings.NewReplacer(set...)
		for _, text := range texts {
			var b strings.Builder
			n, err := r.WriteString(&b, text)
			fmt.Printf("%q %v %d %v\n", r.Replace(text), b.String() == r.Replace(text), n, err)
		}
	}
	base := coded{3}
	joined := errors.Join(errors.New("x"), fmt.Errorf("y: %w", base))
	fmt.Println(errors.Is(joined, base), errors.Is(fmt.Errorf("z: %w", joined), coded{3}), errors.Is(joined, coded{4}))
	a := []odd{{3}, {1}, {2}, {1, 2}}
	sort.Slice(a, func(i, j int) bool { return string(a[i][:]) < string(a[j][:]) })
	w := [][2]int{{3, 1}, {1, 2}, {2, 3}}
	sort.Slice(w, func(i, j int) bool { return w[i][0] < w[j][0] })
	p := []*int{&w[0][0], &w[2][0], &w[1][0]}
	sort.Slice(p, func(i, j int) bool { return *p[i] > *p[j] })
	fmt.Println(a, w, *p[0], *p[1], *p[2])
	s := "aé\xffz\U0001F600\xe4\xb8"
	fmt.Println([]rune(s), len([]rune(s)))
	for i, c := range s {
		fmt.Print(i, ":", c, " ")
	}
	fmt.Println()
}
