package main

import (
	"fmt"
	"math"
	"sync"
	"sync/atomic"
)

type pair struct{ a, b int }

// A sync.Map is read while it grows, and while entries are replaced and removed.
func main() {
	var m sync.Map
	var stop atomic.Bool
	var readers, writers sync.WaitGroup
	var wrong, garbage atomic.Int64
	for r := 0; r < 4; r++ {
		readers.Add(1)
		go func() {
			defer readers.Done()
			for i := r; !stop.Load(); i += 7 {
				if v, ok := m.Load(i % 3000); ok {
					if p := v.(*pair); p.a != i%3000 || p.b < 0 {
						wrong.Add(1)
					}
				}
				if i%1000 == 0 {
					seen := map[any]bool{}
					m.Range(func(k, v any) bool {
						if seen[k] || v.(*pair).a != k.(int) {
							wrong.Add(1)
						}
						seen[k] = true
						return len(seen) < 500
					})
				}
				garbage.Add(int64(len(make([]byte, 16+i%8))))
			}
		}()
	}
	for w := 0; w < 3; w++ {
		writers.Add(1)
		go func() {
			defer writers.Done()
			for round := 0; round < 6; round++ {
				for k := w * 1000; k < (w+1)*1000; k++ {
					m.Store(k, &pair{k, round})
					if k%3 == 0 {
						m.Delete(k)
					}
					if k%5 == 0 {
						m.LoadOrStore(k, &pair{k, round})
					}
				}
			}
		}()
	}
	writers.Wait()
	stop.Store(true)
	readers.Wait()
	n, sum := 0, 0
	m.Range(func(k, v any) bool {
		n++
		sum += k.(int)*3 + v.(*pair).b
		return true
	})
	fmt.Println(wrong.Load(), garbage.Load() >= 0, n, sum)

	m.Range(func(k, v any) bool {
		m.Delete(k)
		return true
	})
	m.Range(func(k, v any) bool { fmt.Println("left", k); return true })
	m.Store(math.NaN(), 1)
	m.Store(math.NaN(), 2)
	m.Store(nil, "nil")
	m.Store(pair{1, 2}, "pair")
	fmt.Println(m.Load(math.NaN()))
	fmt.Println(m.Load(nil))
	fmt.Println(m.Load(pair{1, 2}))
	n = 0
	m.Range(func(k, v any) bool { n++; return true })
	fmt.Println(n)
	defer func() { fmt.Println(recover()) }()
	m.Load([]int{1})
}
