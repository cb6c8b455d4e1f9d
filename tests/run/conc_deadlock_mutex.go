package main

import "sync"

// Locking twice.
func main() {
	var mu sync.Mutex
	mu.Lock()
	mu.Lock()
}
