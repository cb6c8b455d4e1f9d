// loop-74: goto loop with an object made in it that is dead when it comes again.
package main

type T struct{ v int }

//go:noinline
func f(n int) int {
	i, s := 0, 0
again:
	t := &T{i} // want:stack
	t.v += 2
	s += t.v
	i++
	if i < n {
		goto again
	}
	return s
}

func main() {
	println(f(4))
}
