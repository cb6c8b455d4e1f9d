// trap-panic-20: a panic with a struct that holds a pointer; recovered two frames up into a package variable
package main

type pv struct{ p *int }

var g any

func deep(n int) {
	x := n        // want:heap
	panic(pv{&x}) // want:heap
}

func mid(n int) { defer func() { println("mid") }(); deep(n) }
func f(n int)   { defer func() { g = recover() }(); mid(n) }
func main()     { f(3); clobber(20); println(*g.(pv).p) }

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
