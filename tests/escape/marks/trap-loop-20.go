// trap-loop-20: linked through a struct made in each round
package main

type N struct {
	v    int
	next *N
}

func f(n int) int {
	var head N // want:stack
	cur := &head
	for i := 0; i < n; i++ {
		cur.next = &N{v: i} // want:heap
		cur = cur.next
	}
	s := 0
	for p := head.next; p != nil; p = p.next {
		s = s*10 + p.v
	}
	return s
}

func main() { println(f(4)) }
