// a heap by interface (container/heap)
package main

import "container/heap"

type pq []*it
type it struct{ p int }

func (q pq) Len() int           { return len(q) }
func (q pq) Less(i, j int) bool { return q[i].p < q[j].p }
func (q pq) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *pq) Push(x any)        { *q = append(*q, x.(*it)) }
func (q *pq) Pop() any {
	o := *q
	x := o[len(o)-1]
	*q = o[:len(o)-1]
	return x
}

//go:noinline
func f(n int) int {
	var q pq                          // want:stack
	a, b, c := &it{n}, &it{1}, &it{9} // want:stack
	heap.Push(&q, a)
	heap.Push(&q, b)
	heap.Push(&q, c)
	s := 0
	for q.Len() > 0 {
		s = s*10 + heap.Pop(&q).(*it).p
	}
	return s
}
func main() { println(f(3)) }
