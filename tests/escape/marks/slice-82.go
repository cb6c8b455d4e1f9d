// slice-82: subslices handed to a recursive divide and conquer.
package main

//go:noinline
func sum(s []*int) int {
	if len(s) == 0 {
		return 0
	}
	if len(s) == 1 {
		return *s[0]
	}
	m := len(s) / 2
	return sum(s[:m]) + sum(s[m:])
}

//go:noinline
func f(n int) int {
	a, b, c := n, n+1, n+2         // want:stack
	return sum([]*int{&a, &b, &c}) // want:stack
}

func main() { println(f(1)) }
