// the value of the round before is read through an interface
package main

type v interface{ get() int }
type t struct{ n int }

func (x *t) get() int { return x.n }

//go:noinline
func f(n int) int {
	var last v
	s := 0
	for i := 0; i < n; i++ {
		c := &t{i} // want:heap
		if last != nil {
			s = s*10 + last.get()
		}
		last = c
	}
	return s
}
func main() { println(f(5)) }
