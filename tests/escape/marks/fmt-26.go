package main

import "fmt"

type L struct{ items []any }

func (l *L) log(args ...any)  { fmt.Println(args...) }
func (l *L) keep(args ...any) { l.items = append(l.items, args...) }

var gl L

func f(n int) {
	x := n                         // want:stack
	y := n                         // want:heap
	gl.log(*&x, &x != nil, n*1000) // want:stack
	gl.keep(&y)                    // want:stack
}

func main() { f(7); clobber(20); println(*gl.items[0].(*int)) }

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
