package main

import (
	"fmt"
	"sync"
)

// WaitGroup, Mutex; closures that share variables.
func main() {
	var wg sync.WaitGroup
	var mu sync.Mutex
	total, seen := 0, map[int]bool{}
	for i := 0; i < 100; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for k := 0; k < 100; k++ {
				mu.Lock()
				total += k
				seen[i] = true
				mu.Unlock()
			}
		}()
	}
	wg.Wait()
	wg.Wait()
	fmt.Println(total, len(seen), mu.TryLock(), mu.TryLock())
	mu.Unlock()
	defer func() { fmt.Println(recover()) }()
	wg.Done()
}
