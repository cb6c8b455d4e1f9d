// Objects that leak in a clause that another one falls into.
package main

import "fmt"

type T struct{ n int }

var g *T

func f(n int) int {
	r := 0
	switch n {
	case 1:
		r = 5
	default:
		p := &T{n}
		p.n++
		if n == 4 {
			g = p
		}
		r = p.n
		fallthrough
	case 2:
		r += 7
	case 3:
		q := &T{n}
		if n > 5 {
			g = q
		}
		r = q.n
	}
	return r
}

func h(n int) int {
	var p *T
	r := 0
	switch {
	case n == 1:
		r = 5
	default:
		p = &T{n}
		r++
		fallthrough
	case n == 2:
		if p != nil && n == 6 {
			g = p
		}
		if p != nil {
			p.n++
			r += p.n
		}
	}
	if p != nil {
		p.n += 2
		r += p.n
	}
	return r
}

func main() {
	for i := 0; i < 8; i++ {
		fmt.Println(f(i), h(i))
		if g != nil {
			fmt.Println(g.n)
		}
	}
}
