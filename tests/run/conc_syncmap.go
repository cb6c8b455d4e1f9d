package main

import (
	"fmt"
	"sort"
	"sync"
)

// sync.Map and sync.Pool.
func main() {
	var m sync.Map
	var wg sync.WaitGroup
	for i := 0; i < 5; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for k := 0; k < 20; k++ {
				m.Store(i*20+k, fmt.Sprint("v", k))
			}
		}()
	}
	wg.Wait()
	var keys []int
	m.Range(func(k, v any) bool {
		keys = append(keys, k.(int))
		return true
	})
	sort.Ints(keys)
	fmt.Println(len(keys), keys[0], keys[99])
	fmt.Println(m.Load(41))
	fmt.Println(m.Load("none"))
	fmt.Println(m.LoadOrStore(41, "x"))
	fmt.Println(m.LoadOrStore("new", "x"))
	fmt.Println(m.LoadAndDelete("new"))
	fmt.Println(m.Swap(41, "y"))
	fmt.Println(m.CompareAndSwap(41, "y", "z"), m.CompareAndDelete(41, "y"), m.CompareAndDelete(41, "z"))
	m.Delete(1)
	n := 0
	m.Range(func(k, v any) bool { n++; return n < 10 })
	fmt.Println(n)
	m.Clear()
	m.Range(func(k, v any) bool { fmt.Println("never"); return true })
	p := sync.Pool{New: func() any { return new(int) }}
	x := p.Get().(*int)
	*x = 5
	p.Put(x)
	fmt.Println(*p.Get().(*int) >= 0)
	var q sync.Pool
	fmt.Println(q.Get())
}
