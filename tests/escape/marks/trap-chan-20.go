// trap-chan-20: a channel in a package variable holds a struct with a closure
package main

type job struct{ f func() int }

var jobs = make(chan job, 2)

func f(n int) {
	x := n                                    // want:heap
	jobs <- job{func() int { x++; return x }} // want:heap
}

func main() { f(3); clobber(20); println((<-jobs).f()) }

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
