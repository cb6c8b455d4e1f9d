// Gotos: variables are renamed where ways meet and in the loops that gotos make.
package main

import "fmt"

type nd struct {
	v    int
	p    *int
	next *nd
}

var g *int
var gn *nd

// dead before the next is made
//
//go:noinline
func e1(n int) int {
	var p *nd
	i, s := 0, 0
top:
	if i < n {
		p = &nd{v: i} // want:stack
		s += p.v
		i++
		goto top
	}
	return s
}

// the one before is still read
//
//go:noinline
func e2(n int) int {
	var p, q *nd
	i, s := 0, 0
top:
	if i < n {
		q = p
		p = &nd{v: i} // want:heap
		if q != nil {
			s = s*10 + q.v
		}
		i++
		goto top
	}
	return s*10 + p.v
}

// read first in the next round
//
//go:noinline
func e3(n int) int {
	var p *nd
	i, s := 0, 0
top:
	if p != nil {
		s = s*10 + p.v
	}
	if i == n {
		goto end
	}
	if i%2 == 0 {
		p = &nd{v: i}
	}
	i++
	goto top
end:
	return s
}

// kept by a list
//
//go:noinline
func e4(n int) int {
	var h *nd
	i, s := 0, 0
top:
	h = &nd{v: i, next: h} // want:heap
	i++
	if i < n {
		goto top
	}
	for ; h != nil; h = h.next {
		s = s*10 + h.v
	}
	return s
}

// the overwrite is jumped over
//
//go:noinline
func e5(n int) int {
	x := n // want:heap
	p := &x
	if n > 3 {
		goto skip
	}
	p = nil
skip:
	g = p
	return n
}

// the overwrite is on every way
//
//go:noinline
func e6(n int) int {
	x := n     // want:stack
	y := n + 1 // want:heap
	p := &x
	s := *p
	if n > 3 {
		p = nil
		goto out
	}
	p = &y
out:
	g = p
	return s
}

// out of two loops, with what the inner one made
//
//go:noinline
func e7(n int) int {
	var p *nd
	s := 0
	for i := 0; i < n; i++ {
		for j := 0; j < n; j++ {
			p = &nd{v: i*10 + j} // want:stack
			if p.v == 12 {
				goto found
			}
			s += p.v
		}
	}
	return s
found:
	return -p.v
}

// back to the outer of two
//
//go:noinline
func e8(n int) int {
	var p, keep *nd
	i, j, s := 0, 0, 0
outer:
	j = 0
	keep = &nd{v: i} // want:heap
inner:
	p = &nd{v: j} // want:stack
	s += p.v * (keep.v + 1)
	j++
	if j < 3 {
		goto inner
	}
	if gn == nil {
		gn = keep
	}
	i++
	if i < n {
		goto outer
	}
	return s
}

// into the middle: too tangled to be renamed
//
//go:noinline
func e9(n int) int {
	x := n // want:heap
	i := 0
	p := &x
	if n > 3 {
		goto mid
	}
top:
	p = &x
mid:
	g = p
	p = nil
	i++
	if i < 3 {
		goto top
	}
	return i
}

// deferred once for each round
//
//go:noinline
func e10(n int) (r int) {
	i := 0
top:
	if i < n {
		k := i
		defer func() { r = r*10 + k }()
		i++
		goto top
	}
	return 0
}

// the loop's variable is another one in each round
//
//go:noinline
func e11(n int) int {
	var last *int
	i, s := 0, 0
top:
	x := i // want:heap
	if last != nil {
		s = s*10 + *last
	}
	last = &x
	i++
	if i < n {
		goto top
	}
	return s
}

// a switch and a select in the loop
//
//go:noinline
func e12(n int) int {
	var p *nd
	c := make(chan *nd, 1)
	i, s := 0, 0
top:
	switch {
	case i == n:
		goto end
	case i%2 == 0:
		p = &nd{v: i} // want:heap
		c <- p
	default:
		select {
		case p = <-c:
			s = s*10 + p.v
			i++
			goto top
		default:
		}
	}
	i++
	goto top
end:
	if p != nil {
		return s*10 + p.v
	}
	return s
}

// left and entered again by a loop around it
//
//go:noinline
func e13(n int) int {
	var p, old *nd
	s := 0
	for i := 0; i < n; i++ {
		j := 0
	again:
		p = &nd{v: i + j} // want:heap
		j++
		if j < 2 {
			goto again
		}
		if old != nil {
			s = s*10 + old.v
		}
		old = p
	}
	return s
}

func main() {
	fmt.Println(e1(4), e2(4), e3(5), e4(4))
	e5(4)
	clobber(20)
	fmt.Println(*g)
	fmt.Println(e6(2))
	clobber(20)
	fmt.Println(*g)
	fmt.Println(e7(4), e8(3), gn.v)
	e9(5)
	clobber(20)
	fmt.Println(*g)
	fmt.Println(e10(4), e11(4), e12(5), e13(4))
}

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
