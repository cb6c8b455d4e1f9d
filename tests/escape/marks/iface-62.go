// sort.Slice and a struct of slices
package main

import "sort"

type rec struct {
	k string
	v *int
}

//go:noinline
func f(n int) int {
	a, b, c := n, n+1, n+2                                           // want:stack
	rs := []rec{{"c", &a}, {"a", &b}, {"b", &c}}                     // want:stack
	sort.Slice(rs, func(i, j int) bool { return rs[i].k < rs[j].k }) // want:stack
	return *rs[0].v*100 + *rs[1].v*10 + *rs[2].v
}
func main() { println(f(2)) }
