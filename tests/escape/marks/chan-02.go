package main

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

func f(n int) int {
	x := n // want:heap
	ch := make(chan *int)
	go func() { p := <-ch; *p++; ch <- p }()
	ch <- &x
	return *<-ch
}
func main() { println(f(4)) }
