// loop-75: the address of a range variable is used within the iteration.
package main

//go:noinline
func bump(p *int) { *p += 1 }

//go:noinline
func f(n int) int {
	s := 0
	for i, v := range []int{n, 2, 3} { // want:stack
		bump(&v)
		p := &i
		s += v * (*p + 1)
	}
	return s
}

func main() {
	println(f(4))
}
