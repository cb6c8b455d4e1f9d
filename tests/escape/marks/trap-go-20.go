// trap-go-20: goroutine gets the address as an argument through a method
package main

type T struct{ v int }

func (t *T) run(c, d chan int) { <-c; d <- t.v }
func f(n int, c, d chan int) {
	t := T{n} // want:heap
	go t.run(c, d)
}

func main() { c, d := make(chan int), make(chan int); f(3, c, d); clobber(20); c <- 1; println(<-d) }

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
