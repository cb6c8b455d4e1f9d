// indir-72: an arena of nodes in a local array, linked by address.
package main

type node struct {
	v    int
	next *node
}

//go:noinline
func f(n int) int {
	var arena [8]node // want:stack
	var head *node
	for i := 0; i < n && i < len(arena); i++ {
		arena[i].v = i
		arena[i].next = head
		head = &arena[i]
	}
	s := 0
	for p := head; p != nil; p = p.next {
		s = s*10 + p.v
	}
	return s
}

func main() {
	println(f(5))
}
