package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

// Functions, types, Value.
type config struct {
	name string
	n    int
}

func main() {
	var wg sync.WaitGroup
	var a int64
	var b atomic.Int32
	var c uint32
	var d atomic.Uint64
	var flag atomic.Bool
	for i := 0; i < 8; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for k := 0; k < 1000; k++ {
				atomic.AddInt64(&a, 2)
				b.Add(-1)
				for {
					old := atomic.LoadUint32(&c)
					if atomic.CompareAndSwapUint32(&c, old, old+3) {
						break
					}
				}
				d.Add(1 << 33)
			}
			flag.Store(true)
		}()
	}
	wg.Wait()
	fmt.Println(a, b.Load(), c, d.Load()>>33, flag.Load())
	fmt.Println(b.Swap(7), b.CompareAndSwap(7, 8), b.CompareAndSwap(7, 9), b.Load())
	fmt.Println(flag.Swap(false), flag.CompareAndSwap(false, true), flag.Load())
	x := uint32(0xF0)
	fmt.Println(atomic.OrUint32(&x, 0xF), atomic.AndUint32(&x, 0x3C), x)
	var v atomic.Value
	fmt.Println(v.Load())
	v.Store(config{"a", 1})
	fmt.Println(v.Load().(config).name, v.Swap(config{"b", 2}), v.CompareAndSwap(config{"b", 2}, config{"c", 3}))
	fmt.Println(v.Load())
	defer func() { fmt.Println(recover()) }()
	v.Store("text")
}
