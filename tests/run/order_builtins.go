// Builtins that are pure values are calls: they happen before the calls to their right.
package main

import "fmt"

var items = []int{1}

func grow() int {
	items = append(items, 0, 0)
	return len(items)
}

type box struct{ list []int }

func (b *box) push() int {
	b.list = append(b.list, 1)
	return len(b.list)
}

func three(a, b, c int) [3]int { return [3]int{a, b, c} }

func pair() (int, int) {
	items = nil
	return len(items), grow()
}

func main() {
	a, b, c := len(items), grow(), len(items)
	fmt.Println(a, b, c)
	fmt.Println(len(items)+grow()*10, len(items), grow())
	items = items[:1]
	fmt.Println(three(cap(items[:1:1]), grow(), len(items)))
	bx := &box{}
	fmt.Println(len(bx.list), bx.push(), len(bx.list)*10+bx.push())
	x := 1.0
	set := func() int { x = 3; return 2 }
	p, q, r := complex(x, 0), set(), complex(x, 0)
	fmt.Println(p, q, r)
	z := 1 + 2i
	turn := func() int { z = 5 + 6i; return 2 }
	s, t, u, v := real(z), imag(z), turn(), imag(z)
	fmt.Println(s, t, u, v)
	n := 1
	inc := func() int { n += 5; return n }
	fmt.Println(three(min(n, 9), inc(), max(n, 2)))
	d, e, f := n, inc(), n
	fmt.Println(d, e, f)
	fmt.Println(pair())
	m := map[string]int{}
	put := func() int { m["a"] = 1; return 7 }
	fmt.Println(len(m), put(), len(m))
	if len(items) > 0 && grow() > len(items)-1 {
		fmt.Println("grown", len(items))
	}
	var w []int
	w = append(w, len(w), func() int { w = make([]int, 4); return 1 }(), len(w))
	fmt.Println(w)
}
