// container/list, container/ring, container/heap and sort.
package main

import (
	"container/heap"
	"container/list"
	"container/ring"
	"fmt"
	"sort"
)

type ints []int

func (h ints) Len() int           { return len(h) }
func (h ints) Less(i, j int) bool { return h[i] < h[j] }
func (h ints) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *ints) Push(x any)        { *h = append(*h, x.(int)) }
func (h *ints) Pop() any {
	old := *h
	v := old[len(old)-1]
	*h = old[:len(old)-1]
	return v
}

type person struct {
	name string
	age  int
}

func values(l *list.List) (out []any) {
	for e := l.Front(); e != nil; e = e.Next() {
		out = append(out, e.Value)
	}
	return
}

func main() {
	h := &ints{5, 2, 8, 1}
	heap.Init(h)
	heap.Push(h, 3)
	(*h)[0] = 10
	heap.Fix(h, 0)
	fmt.Print(heap.Remove(h, 1) != nil, " ")
	for h.Len() > 0 {
		fmt.Print(heap.Pop(h), " ")
	}
	fmt.Println()

	l := list.New()
	two := l.PushBack(2)
	l.PushBack("three")
	one := l.PushFront(1)
	l.InsertAfter(2.5, two)
	l.InsertBefore(0, one)
	fmt.Println(values(l), l.Len())
	l.MoveToBack(one)
	l.Remove(two)
	m := list.New()
	m.PushBack('m')
	l.PushBackList(m)
	l.MoveBefore(l.Back(), l.Front())
	fmt.Println(values(l), l.Front().Value, l.Back().Prev().Value, two.Next() == nil)
	var zero list.List
	zero.PushFront("works")
	fmt.Println(values(&zero))

	r := ring.New(5)
	for i := range r.Len() {
		r.Value = i
		r = r.Next()
	}
	removed := r.Unlink(2)
	r.Do(func(v any) { fmt.Print(v, " ") })
	fmt.Println(removed.Len(), r.Move(-1).Value)

	p := []person{{"ann", 30}, {"bob", 25}, {"cat", 30}, {"dan", 25}, {"eve", 41}}
	sort.SliceStable(p, func(i, j int) bool { return p[i].age < p[j].age })
	fmt.Println(p, sort.SliceIsSorted(p, func(i, j int) bool { return p[i].age < p[j].age }))
	s := sort.IntSlice{3, 1, 2}
	sort.Sort(sort.Reverse(s))
	f, t := []float64{2.5, -1}, []string{"b", "a"}
	sort.Float64s(f)
	sort.Strings(t)
	fmt.Println(s, f, t, sort.SearchInts([]int{1, 3, 5}, 4), sort.Search(100, func(i int) bool { return i*i >= 50 }))
	big := make([]int, 1000)
	for i := range big {
		big[i] = i * 7919 % 1009
	}
	sort.Ints(big)
	fmt.Println(sort.IntsAreSorted(big), big[:5], big[999])
}
