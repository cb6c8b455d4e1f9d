// lib-90: sort.Slice and sort.Sort on local slices.
package main

import "sort"

type by []*int

func (b by) Len() int           { return len(b) }
func (b by) Less(i, j int) bool { return *b[i] < *b[j] }
func (b by) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

//go:noinline
func f(n int) int {
	x, y, z := n*7%5, n*3%5, n // want:stack go:heap
	s := by{&x, &y, &z}        // want:stack go:heap
	sort.Sort(s)
	t := []int{x, y, z}                                       // want:stack go:heap
	sort.Slice(t, func(i, j int) bool { return t[i] > t[j] }) // want:stack
	sort.Ints(t)
	return *s[0]*100 + t[0]
}

func main() { println(f(4)) }

// clobber overwrites the dead part of the stack.
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

func scrub() {
	if clobber(20) == 1 {
		println("clobber")
	}
}
