// the object of the round is given to a holder that is made anew in each round
package main

type h struct{ p *int }

//go:noinline
func (x *h) set(p *int) { x.p = p }

//go:noinline
func f(k int) (s int) {
	for i := 0; i < k; i++ {
		var x h // want:stack
		v := i  // want:stack
		x.set(&v)
		s += *x.p
	}
	return
}
func main() { println(f(4)) }
