// Types that mention themselves without a struct in between.
package main

import "fmt"

type S []S

type P *P

type Q []*Q

type M map[string]M

type F func(F) F

type A [2][]A

type N [][]N

type C chan C

func depth(s S) int {
	d := 0
	for _, t := range s {
		d = max(d, depth(t))
	}
	return d + 1
}

func main() {
	var s S
	s = append(s, s)
	fmt.Println(s[0] == nil, len(s), depth(S{S{}, S{S{}}}))
	var p P
	p = &p
	fmt.Println(*p == p)
	var q Q
	q = Q{&q, nil}
	fmt.Println(len(*q[0]), q[1] == nil)
	m := M{"a": {"b": nil}}
	fmt.Println(len(m["a"]), m["a"]["b"] == nil)
	var f F
	f = func(g F) F { return g }
	fmt.Println(f(nil) == nil)
	a := A{nil, {A{}}}
	fmt.Println(len(a[1]), a[1][0][0] == nil)
	n := N{{nil, N{}}, nil}
	fmt.Println(len(n), len(n[0]), n[1] == nil)
	c := make(C, 1)
	fmt.Println(cap(c))
}
