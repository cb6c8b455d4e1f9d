// lib-93: container/heap on a local heap of pointers.
package main

import "container/heap"

type item struct{ p int }
type pq []*item

func (q pq) Len() int           { return len(q) }
func (q pq) Less(i, j int) bool { return q[i].p < q[j].p }
func (q pq) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *pq) Push(x any)        { *q = append(*q, x.(*item)) }
func (q *pq) Pop() any          { o := *q; x := o[len(o)-1]; *q = o[:len(o)-1]; return x }

//go:noinline
func f(n int) int {
	a, b := item{n}, item{n - 1} // want:stack go:heap
	q := &pq{}                   // want:stack go:heap
	heap.Push(q, &a)
	heap.Push(q, &b)
	return heap.Pop(q).(*item).p
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
