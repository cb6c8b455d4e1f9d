// Pointer types that lead to themselves: C has no spelling for them.
package main

import "fmt"

type P *P

type R **R

type U []*U

type T *[]T

type V *W

type W *V

type Holder struct {
	p    P
	next *Holder
	r    [2]R
}

var global P

func end(p P, max int) int {
	n := 0
	for p != nil && n < max {
		p = *p
		n++
	}
	return n
}

func chain(n int) P {
	var p P
	for i := 0; i < n; i++ {
		q := new(P)
		*q = p
		p = q
	}
	return p
}

func tie() R {
	var r R
	inner := &r
	r = &inner
	return r
}

func main() {
	fmt.Println(end(chain(5), 100), end(nil, 3))
	global = &global
	fmt.Println(end(global, 7), *global == global, **global == global)

	r := tie()
	fmt.Println(**r == r, *r != nil)
	(**r) = nil
	fmt.Println(**r == nil)

	u := U{nil}
	u[0] = &u
	fmt.Println(len(*u[0]), len(*(*u[0])[0]))

	var t T = &[]T{nil, nil}
	(*t)[1] = t
	fmt.Println(len(*t), len(*(*t)[1]), (*t)[0] == nil)

	var v V
	var w W = &v
	v = &w
	fmt.Println(*v == w, *w == v, **v == v)

	h := Holder{p: chain(2), next: &Holder{}}
	h.next.p = &h.p
	h.r[1] = tie()
	fmt.Println(end(h.next.p, 100), h.r[0] == nil, **h.r[1] == h.r[1])

	m := map[P]string{global: "itself", nil: "nothing"}
	fmt.Println(m[*global], m[nil], len(m))

	var a any = global
	p, ok := a.(P)
	fmt.Println(ok, p == global)

	c := make(chan P, 1)
	c <- chain(3)
	fmt.Println(end(<-c, 100))

	f := func(p *P) P { return *p }
	fmt.Println(f(&global) == global)
	defer func() { fmt.Println(recover()) }()
	var none P
	fmt.Println(*none)
}
