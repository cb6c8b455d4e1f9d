package main

import (
	"fmt"
	"sync"
)

// Once, also when the function panics; OnceFunc.
func main() {
	var once sync.Once
	var wg sync.WaitGroup
	n := 0
	for i := 0; i < 10; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			once.Do(func() { n++ })
		}()
	}
	wg.Wait()
	fmt.Println(n)
	var bad sync.Once
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		bad.Do(func() { panic("first") })
	}()
	bad.Do(func() { fmt.Println("never") })
	f := sync.OnceFunc(func() { fmt.Println("once") })
	f()
	f()
}
