// chan-90: a pipeline in one goroutine over two buffered channels of structs with pointers.
package main

type msg struct {
	id *int
	ok chan bool
}

//go:noinline
func f(n int) int {
	in, out := make(chan msg, 2), make(chan *int, 2)
	x, y := n, n+1 // want:stack go:heap
	in <- msg{id: &x}
	in <- msg{id: &y}
	close(in)
	for m := range in {
		out <- m.id
	}
	return *<-out*10 + *<-out
}

func main() { println(f(4)) }

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
