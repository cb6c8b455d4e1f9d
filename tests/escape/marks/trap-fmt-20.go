package main

import "fmt"

type el struct{ v int }

var kept []*el

func (e *el) String() string { kept = append(kept, e); return "el" }

type box struct {
	E *el
	L []*el
}

func f(n int) {
	a := &el{n}                           // want:heap
	b := &el{n + 1}                       // want:heap
	fmt.Println(box{E: a, L: []*el{b}}.L) // want:soft
	fmt.Println(a)
}

func main() { f(3); clobber(20); println(len(kept), kept[0].v) }

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
