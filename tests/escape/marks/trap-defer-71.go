// trap-defer-71: deferred readers of per-iteration variables need them all at the end.
package main

var out int

//go:noinline
func f(n int) {
	for i := 0; i < n; i++ {
		x := i + 1 // want:heap
		p := &x
		defer func() { out = out*10 + *p }()
	}
}

func main() {
	f(3)
	println(out)
}
