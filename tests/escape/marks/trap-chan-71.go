// trap-chan-71: a select sends the address into one of two channels, one of which is kept.
package main

var g = make(chan *int, 1)

//go:noinline
func f(n int) {
	x := n // want:heap
	l := make(chan *int, 1)
	if n > 4 {
		l <- nil
	}
	select {
	case g <- &x:
	case l <- &x:
	}
}

func main() {
	f(5)
	scrub()
	println(*<-g)
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
