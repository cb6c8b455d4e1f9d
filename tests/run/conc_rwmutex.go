package main

import (
	"fmt"
	"sync"
)

// Readers share, writers do not.
func main() {
	var rw sync.RWMutex
	var wg sync.WaitGroup
	a, b := 0, 0
	bad := 0
	for i := 0; i < 4; i++ {
		wg.Add(2)
		go func() {
			defer wg.Done()
			for k := 0; k < 500; k++ {
				rw.Lock()
				a++
				b--
				rw.Unlock()
			}
		}()
		go func() {
			defer wg.Done()
			for k := 0; k < 500; k++ {
				rw.RLock()
				if a+b != 0 {
					bad++
				}
				rw.RUnlock()
			}
		}()
	}
	wg.Wait()
	fmt.Println(a, b, bad)
	rw.RLock()
	fmt.Println(rw.TryRLock(), rw.TryLock())
	rw.RUnlock()
	rw.RUnlock()
	fmt.Println(rw.TryLock(), rw.TryRLock())
	rw.Unlock()
	l := rw.RLocker()
	l.Lock()
	l.Unlock()
	fmt.Println(rw.TryLock())
}
