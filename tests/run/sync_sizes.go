package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"unsafe"
)

type guarded struct {
	sync.Mutex
	n int8
}

func main() {
	fmt.Println(unsafe.Sizeof(sync.Mutex{}), unsafe.Sizeof(sync.RWMutex{}),
		unsafe.Sizeof(sync.WaitGroup{}), unsafe.Sizeof(sync.Once{}),
		unsafe.Sizeof(sync.Pool{}), unsafe.Sizeof(sync.Cond{}), unsafe.Sizeof(sync.Map{}))
	fmt.Println(unsafe.Sizeof(atomic.Int32{}), unsafe.Sizeof(atomic.Int64{}),
		unsafe.Sizeof(atomic.Bool{}), unsafe.Sizeof(atomic.Value{}))
	fmt.Println(unsafe.Sizeof(guarded{}), unsafe.Offsetof(guarded{}.n), unsafe.Alignof(sync.Mutex{}))

	p := sync.Pool{New: func() any { return "new" }}
	fmt.Println(p.Get())
	p.Put("a")
	fmt.Println(p.Get(), p.Get())
}
