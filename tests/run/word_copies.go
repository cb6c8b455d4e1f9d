package main

import "fmt"

// Copies of pointers that race are wrong programs, but each word is the old or the new one.
type pair struct{ first, second *int }

func write(to, from []pair, none []pair, times int, done chan<- bool) {
	for i := 0; i < times; i++ {
		copy(to, from)
		copy(to, none)
	}
	done <- true
}

func read(from, known []pair, times int, bad chan<- int) {
	seen := make([]pair, len(from))
	n := 0
	for i := 0; i < times; i++ {
		copy(seen, from)
		for k, p := range seen {
			if p.first != nil && p.first != known[k].first {
				n++
			}
			if p.second != nil && p.second != known[k].second {
				n++
			}
		}
	}
	bad <- n
}

func main() {
	for _, size := range []int{1, 3, 20} {
		known, shared, none := make([]pair, size), make([]pair, size), make([]pair, size)
		for i := range known {
			known[i] = pair{new(int), new(int)}
		}
		done, bad := make(chan bool), make(chan int)
		go write(shared, known, none, 100000, done)
		go read(shared, known, 100000, bad)
		fmt.Println(size, <-bad, <-done)
	}
}
