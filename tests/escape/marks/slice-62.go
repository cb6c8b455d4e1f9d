// a ring of fixed size made with a constant field
package main

const cap0 = 4

type ring struct {
	buf []*int
	at  int
}

//go:noinline
func (r *ring) push(p *int) { r.buf[r.at%len(r.buf)] = p; r.at++ }

//go:noinline
func f(n int) int {
	a, b := n, n+1                     // want:stack
	r := ring{buf: make([]*int, cap0)} // want:stack
	for i := 0; i < 3; i++ {
		r.push(&a)
		r.push(&b)
	}
	return *r.buf[0]*10 + *r.buf[1]
}
func main() { println(f(2)) }
