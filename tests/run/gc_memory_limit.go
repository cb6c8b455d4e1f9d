// A limit of memory is kept as long as what is alive leaves room below it, however fast several
// goroutines allocate beside it, small and large; and what it is gives way when it leaves none.
package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

type block struct {
	next *block
	fill [990]int
}

func list(count int) *block {
	var first *block
	for i := 0; i < count; i++ {
		first = &block{next: first}
	}
	return first
}

// held is what the runtime has of the system, in MB.
func held() int {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int((m.Sys - m.HeapReleased) >> 20)
}

// churn makes garbage of several shapes and returns the most memory that was held.
func churn(rounds int) int {
	most := 0
	for i := 0; i < rounds; i++ {
		if list(100).next == nil {
			panic("an object has changed")
		}
		large := make([]*block, 64<<10<<(i%3))
		large[i] = list(1)
		texts := make([][]byte, 30)
		for k := range texts {
			texts[k] = make([]byte, 10000*(k%8+1))
		}
		most = max(most, held())
		if large[i].next != nil || len(texts[9]) != 20000 {
			panic("an object has changed")
		}
	}
	return most
}

func churnAll(rounds int) int {
	const many = 3
	found := make(chan int)
	for i := 0; i < many; i++ {
		go func() { found <- churn(rounds) }()
	}
	most := 0
	for i := 0; i < many; i++ {
		most = max(most, <-found)
	}
	return most
}

func main() {
	keep := list(5 << 10) // 40 MB
	debug.SetMemoryLimit(64 << 20)
	if most := churnAll(60); most > 72 {
		fmt.Println("40 MB are alive, the limit is 64 MB:", most, "MB")
	}
	debug.SetMemoryLimit(32 << 20)
	if most := churnAll(15); most > 80 {
		fmt.Println("40 MB are alive, the limit is 32 MB:", most, "MB")
	}
	fmt.Println(keep.next != nil, keep.fill[989])
}
