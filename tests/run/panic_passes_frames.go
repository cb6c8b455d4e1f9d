package main

import (
	"fmt"
	"runtime"
	"sync"
)

var seed uint32

func random(n uint32) uint32 {
	seed = seed*1664525 + 1013904223
	return seed >> 16 % n
}

var depth int

// act calls, defers, panics, recovers and returns at random.
func act(level int) (r int) {
	depth++
	defer func() { depth-- }()
	if level > 5 || depth > 12 {
		if random(2) == 0 {
			panic(level)
		}
		return 1
	}
	switch random(6) {
	case 0:
		defer func() {
			if v := recover(); v != nil {
				r = v.(int) + 10
			}
		}()
	case 1:
		defer func() {
			r += act(level + 1)
		}()
	case 2:
		defer func() {
			defer func() {
				if v := recover(); v != nil {
					r += v.(int)
				}
			}()
			r += act(level + 1)
		}()
		defer func() {
			r += act(level + 2)
		}()
	case 3:
		for i := 0; i < 2; i++ {
			defer func() {
				if v := recover(); v != nil {
					r += 3 * v.(int)
					if random(3) == 0 {
						panic(r & 7)
					}
				}
			}()
		}
	case 4:
		if random(4) == 0 {
			runtime.Goexit()
		}
	}
	r += act(level + 1)
	if random(3) == 0 {
		panic(level)
	}
	return r + act(level+1)
}

// Panics in deferred calls end those whose frames they pass, and no others.
func main() {
	sum, panics, ends := 0, 0, 0
	for i := 0; i < 20000; i++ {
		seed, depth = uint32(i), 0
		var wg sync.WaitGroup
		wg.Add(1)
		go func() {
			returned := false
			defer wg.Done()
			defer func() {
				v := recover()
				if v != nil {
					panics += v.(int) + 1
				} else if !returned {
					ends++
				}
				if again := recover(); again != nil {
					fmt.Println("again", again)
				}
			}()
			sum = sum*31&0xffffff + act(0)
			returned = true
		}()
		wg.Wait()
		sum += depth
	}
	fmt.Println(sum, panics, ends)
}
