// a goto loop whose object is dead at the jump
package main

//go:noinline
func f(k int) int {
	i, s := 0, 0
again:
	x := i * 3 // want:stack
	p := &x
	s += *p
	i++
	if i < k {
		goto again
	}
	return s
}
func main() { println(f(4)) }
