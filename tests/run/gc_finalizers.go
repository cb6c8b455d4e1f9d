// Finalizers: each is called once, with its object whole, outer objects before inner ones; not what is
// alive, and not what was taken away.
package main

import (
	"fmt"
	"runtime"
	"time"
)

type file struct {
	name  string
	parts []int
	inner *file
}

var alive []*file

func (f *file) sum() int {
	n := 0
	for _, v := range f.parts {
		n += v
	}
	return n
}

func open(i int) *file {
	f := &file{name: fmt.Sprint("f", i)}
	for k := 0; k < i%10; k++ {
		f.parts = append(f.parts, k)
	}
	return f
}

func many(closed chan<- int) {
	for i := 0; i < 200; i++ {
		f := open(i)
		want := f.sum()
		runtime.SetFinalizer(f, func(f *file) {
			if f.sum() != want || f.name != fmt.Sprint("f", i) {
				fmt.Println("a broken object", f.name)
			}
			closed <- i
		})
		if i%4 == 0 {
			alive = append(alive, f)
		}
		if i%4 == 1 {
			runtime.SetFinalizer(f, nil)
		}
	}
}

func nested(order chan<- string) {
	inner, outer := &file{name: "inner"}, &file{name: "outer"}
	outer.inner = inner
	for _, f := range []*file{inner, outer} {
		runtime.SetFinalizer(f, func(f *file) { order <- f.name })
	}
}

func clear(depth int) int {
	var words [64]int
	if depth > 0 {
		words[depth%64] = clear(depth - 1)
	}
	return words[depth%64] + 1
}

func main() {
	closed := make(chan int, 1000)
	many(closed)
	seen := map[int]bool{}
	for tries := 0; len(seen) < 98 && tries < 100; tries++ {
		clear(50)
		runtime.GC()
		for more := true; more; {
			select {
			case i := <-closed:
				if seen[i] {
					fmt.Println("twice:", i)
				}
				seen[i] = true
			case <-time.After(5 * time.Millisecond):
				more = false
			}
		}
	}
	counts := [4]int{}
	for i := range seen {
		counts[i%4]++
	}
	fmt.Println(counts[0], counts[1], counts[2] >= 49, counts[3] >= 49)
	fmt.Println(len(alive), alive[3].name, alive[3].sum())

	order := make(chan string, 10)
	nested(order)
	var names []string
	for tries := 0; len(names) < 2 && tries < 100; tries++ {
		clear(50)
		runtime.GC()
		select {
		case s := <-order:
			names = append(names, s)
		case <-time.After(5 * time.Millisecond):
		}
	}
	fmt.Println(names)
}
