// loop-71: two alternating objects, one slot each.
package main

//go:noinline
func f(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		a := new(int) // want:stack
		b := new(int) // want:stack
		*a += i
		*b += i * 10
		p := a
		if i%2 == 0 {
			p = b
		}
		s += *p
	}
	return s
}

func main() {
	println(f(5))
}
