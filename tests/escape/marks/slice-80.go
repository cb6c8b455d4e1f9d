// slice-80: insertion and deletion with append on a slice of pointers with enough capacity.
package main

//go:noinline
func insert(s []*int, i int, p *int) []*int {
	s = append(s, nil)
	copy(s[i+1:], s[i:])
	s[i] = p
	return s
}

//go:noinline
func f(n int) int {
	a, b, c := n, n+1, n+2  // want:stack go:heap
	s := make([]*int, 0, 4) // want:stack
	s = insert(s, 0, &a)
	s = insert(s, 0, &b)
	s = insert(s, 1, &c)
	s = append(s[:1], s[2:]...)
	r := 0
	for _, p := range s {
		r = r*10 + *p
	}
	return r
}

func main() { println(f(3)) }
