// loop-96: the accumulator of a loop is replaced by what a method makes of it.
package main

type vec struct{ x, y, z int }

//go:noinline
func (v *vec) add(w *vec) *vec { return &vec{v.x + w.x, v.y + w.y, v.z + w.z} } // want:stack go:heap

//go:noinline
func f(n int) int {
	p, d := &vec{1, 2, 3}, &vec{4, 5, 6} // want:stack
	for i := 0; i < n; i++ {
		p = p.add(d)
	}
	return p.x*100 + p.y*10 + p.z
}

func main() { println(f(7)) }

// clobber overwrites the dead part of the stack.
func clobber(n int) int {
	var a [64]int
	for i := range a {
		a[i] = n * 7777
	}
	if n > 0 {
		return clobber(n-1) + a[n%64]
	}
	return a[0]
}

func scrub() {
	if clobber(20) == 1 {
		println("clobber")
	}
}
