// iface-82: heap.Interface of container/heap with pointers to locals.
package main

import "container/heap"

type it struct{ v int }
type pq []*it

func (p pq) Len() int           { return len(p) }
func (p pq) Less(i, j int) bool { return p[i].v < p[j].v }
func (p pq) Swap(i, j int)      { p[i], p[j] = p[j], p[i] }
func (p *pq) Push(x any)        { *p = append(*p, x.(*it)) }
func (p *pq) Pop() any {
	o := *p
	x := o[len(o)-1]
	*p = o[:len(o)-1]
	return x
}

//go:noinline
func f(n int) int {
	a := &it{n} // want:stack go:heap
	b := &it{2} // want:stack go:heap
	var q pq    // want:stack go:heap
	heap.Push(&q, a)
	heap.Push(&q, b)
	x := heap.Pop(&q).(*it)
	return x.v*10 + q[0].v
}

func main() { println(f(5)) }
