// trap-chan-70: pointers queued in a channel across iterations.
package main

//go:noinline
func f(n int) int {
	ch := make(chan *int, n)
	for i := 0; i < n; i++ {
		x := i + 1 // want:heap
		ch <- &x
	}
	close(ch)
	s := 0
	for p := range ch {
		s = s*10 + *p
	}
	return s
}

func main() {
	println(f(4))
}
