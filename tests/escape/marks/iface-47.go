// comparing interfaces and using them as map keys
package main

type k struct{ a int }

//go:noinline
func f(n int) int {
	x := &k{n}                   // want:stack
	var a, b any = x, k{n}       // want:stack
	m := map[any]int{a: 1, b: 2} // want:stack
	if a == b {
		return -1
	}
	return m[x]*10 + m[k{n}] // want:stack
}
func main() { println(f(3)) }
