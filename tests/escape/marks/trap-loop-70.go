// trap-loop-70: a goto loop keeps the object of the round before.
package main

//go:noinline
func f(n int) int {
	i, s := 0, 0
	var prev *int
again:
	x := new(int) // want:heap
	*x = i + 1
	if prev != nil {
		s = s*10 + *prev
	}
	prev = x
	i++
	if i < n {
		goto again
	}
	return s
}

func main() {
	println(f(5))
}
