// soft-21: WaitGroup join
package main

import "sync"

func f(n int) int {
	var wg sync.WaitGroup // want:soft
	xs := make([]int, 4)  // want:soft
	for i := range xs {
		wg.Add(1)
		go func() { defer wg.Done(); xs[i] = i * n }() // want:soft
	}
	wg.Wait()
	return xs[3]
}

func main() { println(f(3)) }
