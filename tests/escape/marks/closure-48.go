// a deferred closure with an argument that is an address; another closure recovers
package main

//go:noinline
func f(n int) (r int) {
	x := n               // want:stack
	y := 1               // want:stack
	defer func(p *int) { // want:stack
		recover()
		r = *p + y
	}(&x)
	x *= 2
	if n > 3 {
		var m map[int]int
		m[1] = 2
	}
	return 0
}
func main() { println(f(2), f(5)) }
