// trap-defer-70: deferred calls in a loop use addresses of per-iteration variables.
package main

var out []*int

//go:noinline
func note(p *int) { out = append(out, p) }

//go:noinline
func f(n int) {
	for i := 0; i < n; i++ {
		x := i * 10 // want:heap
		defer note(&x)
	}
}

func main() {
	f(3)
	scrub()
	println(*out[0], *out[1], *out[2])
}

// clobber overwrites the dead part of the stack.
func clobber(n int) int {
	var a [64]int
	for i := range a {
		a[i] = n * 7777
	}
	if n > 0 {
		return clobber(n-1) + a[n%64]
	}
	return a[0]
}

func scrub() {
	if clobber(20) == 1 {
		println("clobber")
	}
}
