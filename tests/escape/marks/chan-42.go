// a free list in a channel
package main

type buf struct{ b [8]int }

//go:noinline
func get(free chan *buf, spare *buf) *buf {
	select {
	case b := <-free:
		return b
	default:
		return spare
	}
}

//go:noinline
func put(free chan *buf, b *buf) {
	select {
	case free <- b:
	default:
	}
}

//go:noinline
func f(n int) int {
	a := buf{} // want:stack
	b := buf{} // want:stack
	free := make(chan *buf, 1)
	x := get(free, &a)
	x.b[1] = n
	put(free, x)
	y := get(free, &b)
	return y.b[1]
}
func main() { println(f(5)) }
