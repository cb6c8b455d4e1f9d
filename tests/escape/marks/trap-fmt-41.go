// an Error method of a field keeps
package main

import "fmt"

type e struct{ v int }

var k []*e

func (x *e) Error() string { k = append(k, x); return "e" }

type rec struct {
	Err error
	N   int
}

//go:noinline
func f(n int) {
	x := &e{n} // want:heap
	fmt.Println(rec{x, 1})
	fmt.Printf("%v\n", []error{x})
}
func main() { f(300); clobber(20); fmt.Println(len(k), k[0].v) }

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
