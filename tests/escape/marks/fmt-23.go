package main

import "fmt"

type in struct{ s string }

func (i *in) String() string { return i.s }

type out struct {
	A *in
	B []*in
	M map[string]*in
}

func f(n int) {
	i := &in{"q"}                                          // want:stack
	o := out{A: i, B: []*in{i}, M: map[string]*in{"k": i}} // want:stack
	fmt.Printf("%v %v\n", o.B[0], o.M)                     // want:stack
	fmt.Println(o.A, n)
}

func main() { f(7) }
