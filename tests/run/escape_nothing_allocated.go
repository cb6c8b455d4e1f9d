// No line of this file may allocate: tests/alloc_stats.sh looks at it. What fmt, sort, a visitor and a writer are handed is theirs
// only until they return.
package main

import (
	"fmt"
	"io"
	"os"
	"sort"
)

type point struct{ x, y int }

func (p *point) String() string { return "point" }

type box struct{ a, b, c int }

func (b box) String() string { return "box" }

type byX []point

func (s byX) Len() int           { return len(s) }
func (s byX) Less(i, j int) bool { return s[i].x < s[j].x }
func (s byX) Swap(i, j int)      { s[i], s[j] = s[j], s[i] }

type tree struct {
	left, right *tree
	v           int
}

func (t *tree) each(visit func(*tree)) {
	if t != nil {
		t.left.each(visit)
		visit(t)
		t.right.each(visit)
	}
}

type counter struct{ bytes int }

func (c *counter) Write(p []byte) (int, error) {
	c.bytes += len(p)
	return len(p), nil
}

func printed(n int) {
	x := n * 1000
	fmt.Println(x, "text", 1.5, point{n, n})
	fmt.Println(fmt.Sprintf("%d %v %s %x", x, box{n, n, n}, &point{n, x}, [2]int{n, x}))
	p := &point{n, x}
	fmt.Println(p, box{1, 2, n})
}

func sorted(n int) {
	s := []point{{n, 1}, {2, n}, {1, 3}}
	sort.Sort(byX(s))
	sort.Sort(sort.Reverse(byX(s)))
	fmt.Println(s[0].x)
	sort.Slice(s, func(i, j int) bool { return s[i].y < s[j].y })
	fmt.Println(s[0].y)
}

func visited(n int) {
	l, r := tree{v: n}, tree{v: n + 2}
	t := &tree{&l, &r, n + 1}
	sum := 0
	t.each(func(t *tree) { sum = sum*10 + t.v })
	fmt.Println(sum)
}

func send(w io.Writer, n int) {
	b := [3]byte{'a', 'b', byte('0' + n)}
	w.Write(b[:])
	fmt.Fprintf(w, "%d %v\n", n*1000, &point{n, n})
}

func main() {
	printed(4)
	sorted(5)
	visited(6)
	c := counter{}
	send(&c, 7)
	send(os.Stdout, 8)
	fmt.Println(c.bytes)
}
