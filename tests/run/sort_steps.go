// Sort, Stable and heaps take the steps that Go's take, so equal elements come in the same order, and
// programs that count comparisons print the same: hashes of all calls, also with orders that are none.
package main

import (
	"container/heap"
	"fmt"
	"sort"
)

type T struct {
	a    []int
	h    uint64
	mode int
	c    int
}

func (t *T) Len() int { return len(t.a) }
func (t *T) Less(i, j int) bool {
	t.c++
	t.h = t.h*1000003 + uint64(i*7919+j)
	switch t.mode {
	case 1:
		t.h ^= t.h >> 31
		return t.h&4 != 0
	case 2:
		return true
	case 3:
		return false
	case 4:
		return t.c%3 == 0
	}
	return t.a[i] < t.a[j]
}
func (t *T) Swap(i, j int) {
	t.h = t.h*1000033 + uint64(i*7+j*7919)
	t.a[i], t.a[j] = t.a[j], t.a[i]
}
func (t *T) Push(x any) { t.a = append(t.a, x.(int)) }
func (t *T) Pop() any   { x := t.a[len(t.a)-1]; t.a = t.a[:len(t.a)-1]; return x }

// an adversary that makes quicksort slow (McIlroy 1999)
type adv struct {
	d          []int
	gas, solid int
	cand, n    int
	h          uint64
}

func (a *adv) Len() int { return len(a.d) }
func (a *adv) Less(i, j int) bool {
	a.n++
	a.h = a.h*1000003 + uint64(i*7919+j)
	if a.d[i] == a.gas && a.d[j] == a.gas {
		if i == a.cand {
			a.d[i] = a.solid
		} else {
			a.d[j] = a.solid
		}
		a.solid++
	}
	if a.d[i] == a.gas {
		a.cand = i
	} else if a.d[j] == a.gas {
		a.cand = j
	}
	return a.d[i] < a.d[j]
}
func (a *adv) Swap(i, j int) { a.d[i], a.d[j] = a.d[j], a.d[i] }

func main() {
	seed := uint32(7)
	next := func() int { seed = seed*1664525 + 1013904223; return int(seed >> 8) }
	for n := 0; n < 700; n += 43 {
		for mode := 0; mode < 5; mode++ {
			for _, m := range []int{2, 9, 1000} {
				mk := func() *T {
					t := &T{mode: mode}
					for i := 0; i < n; i++ {
						t.a = append(t.a, next()%m)
					}
					return t
				}
				t := mk()
				sort.Sort(t)
				u := mk()
				if mode == 0 {
					sort.Stable(u)
				}
				v := mk()
				if mode == 0 {
					heap.Init(v)
					for i := 0; i < n/2; i++ {
						heap.Push(v, next()%m)
						if v.Len() > 3 {
							heap.Fix(v, 2)
							heap.Remove(v, 1)
						}
					}
					for v.Len() > 0 {
						v.h = v.h*3 + uint64(heap.Pop(v).(int))
					}
				}
				w := mk()
				sort.Sort(sort.Reverse(w))
				fmt.Println(n, mode, m, t.h, t.c, u.h, u.c, v.h, v.c, w.h, w.c)
			}
		}
	}
	for _, n := range []int{50, 100, 1000, 5000} {
		a := &adv{d: make([]int, n), gas: n}
		for i := range a.d {
			a.d[i] = n
		}
		sort.Sort(a)
		fmt.Println(n, a.n, a.h)
	}
}
