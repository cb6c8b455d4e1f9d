// the previous value is read, then the variable is set: one at a time all the same
package main

type t struct{ v int }

//go:noinline
func f(k int) int {
	cur := &t{v: 1}
	for i := 0; i < k; i++ {
		v := cur.v * 2
		cur = &t{v: v} // want:stack
	}
	return cur.v
}
func main() { println(f(5)) }
