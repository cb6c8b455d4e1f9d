package main

import (
	"fmt"
	"sync"
)

// A queue with a Cond; Signal wakes one, Broadcast all.
type queue struct {
	mu    sync.Mutex
	cond  *sync.Cond
	items []int
	over  bool
}

func (q *queue) put(v int) {
	q.mu.Lock()
	q.items = append(q.items, v)
	q.mu.Unlock()
	q.cond.Signal()
}

func (q *queue) get() (int, bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == 0 && !q.over {
		q.cond.Wait()
	}
	if len(q.items) == 0 {
		return 0, false
	}
	v := q.items[0]
	q.items = q.items[1:]
	return v, true
}

func main() {
	q := &queue{}
	q.cond = sync.NewCond(&q.mu)
	var wg sync.WaitGroup
	sums := make([]int, 4)
	for i := range sums {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for {
				v, ok := q.get()
				if !ok {
					return
				}
				sums[i] += v
			}
		}()
	}
	for i := 1; i <= 1000; i++ {
		q.put(i)
	}
	q.mu.Lock()
	q.over = true
	q.mu.Unlock()
	q.cond.Broadcast()
	wg.Wait()
	total := 0
	for _, s := range sums {
		total += s
	}
	fmt.Println(total)
}
