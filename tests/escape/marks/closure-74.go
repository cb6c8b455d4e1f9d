// closure-74: deferred closures in a loop that look at per-iteration variables; they run before the frame ends.
package main

var out int

//go:noinline
func f(n int) {
	for i := 0; i < n; i++ {
		defer func() { out = out*10 + i }()
	}
	s := n // want:stack
	defer func() { out += s }()
	s *= 100
}

func main() {
	f(3)
	println(out)
}
