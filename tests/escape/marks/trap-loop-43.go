// an object is hung below the one of the round before, whose root is outside
package main

type n struct {
	v    int
	kids []*n
}

//go:noinline
func f(k int) int {
	root := &n{v: 9} // want:stack
	cur := root
	for i := 0; i < k; i++ {
		c := &n{v: i} // want:heap
		cur.kids = append(cur.kids, c)
		cur = c
	}
	s := 0
	for x := root; ; x = x.kids[0] {
		s = s*10 + x.v
		if len(x.kids) == 0 {
			return s
		}
	}
}
func main() { println(f(4)) }
