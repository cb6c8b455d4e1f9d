// Format keeps its receiver
package main

import "fmt"

type c struct{ v int }

var k *c

func (x *c) Format(s fmt.State, verb rune) { k = x }

//go:noinline
func f(n int) {
	x := &c{n} // want:heap
	fmt.Printf("%d\n", x)
}
func main() { f(300); clobber(20); fmt.Println(k.v) }

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
