package main

import "fmt"

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

type in struct{ id int }

var last *in

func (i *in) String() string { last = i; return "in" }

type out struct{ A *in }

func f(n int) {
	o := out{&in{n}} // want:heap
	fmt.Println([]any{o.A, "x"})
}
func main() { f(3); clobber(20); fmt.Println(last.id) }
