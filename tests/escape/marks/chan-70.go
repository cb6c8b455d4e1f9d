// chan-70: a struct with two pointers is sent, one of them leaks behind.
package main

type msg struct{ a, b *int }

var sink *int

//go:noinline
func f(n int) int {
	x := n     // want:stack
	y := n + 1 // want:heap
	ch := make(chan msg, 2)
	ch <- msg{&x, &y}
	m := <-ch
	sink = m.b
	scrub()
	return *m.a
}

func main() {
	println(f(3))
	scrub()
	println(*sink)
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
