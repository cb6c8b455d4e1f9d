// Closures that capture the variables of a three-part loop: each iteration has its own, and only the post
// statement sets it, for the next one.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { return i })
	}
	for i, j := 0, 10; i < 3; i, j = i+1, j-1 {
		fs = append(fs, func() int { return i*100 + j })
	}
	for i := 0; i < 3; i++ {
		f := func() int { return i }
		i++
		fs = append(fs, f)
	}
	for i := 0; i < 3; i++ {
		f := func() int { i += 10; return i }
		fs = append(fs, f)
	}
	var g func() int
	for i := 0; i < 3; i, g = i+1, func() int { i++; return i } {
		if g != nil {
			fs = append(fs, g)
		}
	}
	for i := 0; i < 3; func() { i++ }() {
		fs = append(fs, func() int { return i })
	}
	for i := 0; func() bool { fs = append(fs, func() int { return i }); return i < 2 }(); i++ {
		defer func() { fmt.Println("defer", i) }()
	}
	for i := 0; i < 2; i, g = i+1, func() int { return i } {
		if g != nil {
			fs = append(fs, g)
		}
	}
	fs = append(fs, g)
	for i := 0; i < 6; i++ {
		if i == 2 {
			continue
		}
		fs = append(fs, func() int { return func() int { return i }() })
	}
	for i := 0; i < 2; i++ {
		p := &i
		fs = append(fs, func() int { *p += 5; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), " ", f(), " ")
	}
	fmt.Println()
	var wg sync.WaitGroup
	var out [5]int
	for i := 0; i < 5; i++ {
		wg.Add(1)
		go func() { defer wg.Done(); out[i] = i * i }()
	}
	wg.Wait()
	fmt.Println(out)
	n := 0
	for i := 0; i < 3; i++ {
		func() { n += i }()
		for i := i; i < 5; i++ {
			fs = append(fs, func() int { return i })
		}
	}
	fmt.Println(n, fs[len(fs)-1](), fs[len(fs)-2]())
}
