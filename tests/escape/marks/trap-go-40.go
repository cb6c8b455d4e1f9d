// a goroutine started by a callee two levels down
package main

import "sync"

type job struct {
	p  *int
	wg *sync.WaitGroup
}

//go:noinline
func (j *job) run(c chan int) { <-c; *j.p++; out = *j.p; j.wg.Done() }

var out int

//go:noinline
func spawn(j *job, c chan int) { j.wg.Add(1); go j.run(c) }

//go:noinline
func f(n int, wg *sync.WaitGroup, c chan int) {
	x := n           // want:heap
	j := job{&x, wg} // want:heap
	spawn(&j, c)
}
func main() {
	var wg sync.WaitGroup
	c := make(chan int)
	f(3, &wg, c)
	clobber(20)
	c <- 1
	wg.Wait()
	println(out)
}

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
