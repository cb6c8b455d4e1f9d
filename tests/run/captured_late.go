// Variables that are set before a literal captures them, and after.
package main

import "fmt"

type point struct{ x, y int }

func before(c bool) func() int {
	x := 1
	if c {
		x = 2
	}
	return func() int { return x }
}

func after(c bool) func() int {
	x := 1
	f := func() int { return x }
	if c {
		x = 2
	}
	return f
}

func same() int {
	var fib func(int) int
	fib = func(n int) int {
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	}
	return fib(10)
}

func both() (int, int) {
	x, f := 1, func() int { return 0 }
	x, f = 5, func() int { return x }
	return f(), x
}

func loop(n int) int {
	x, sum := 0, 0
	var fs []func() int
	for i := 0; i < n; i++ {
		x = i * 10
		fs = append(fs, func() int { return x + i })
	}
	for _, f := range fs {
		sum = sum*10 + f()
	}
	return sum
}

func inner(n int) int {
	sum := 0
	var fs []func() int
	for i := 0; i < n; i++ {
		x := i
		if i > 1 {
			x = -i
		}
		y := x
		for j := range 2 {
			y += j
			fs = append(fs, func() int { return y })
		}
		fs = append(fs, func() int { return x })
	}
	for _, f := range fs {
		sum = sum*3 + f()
	}
	return sum
}

func own(n int) (s string) {
	var fs []func() int
	for i := 0; i < n; i++ {
		i += 1
		fs = append(fs, func() int { return i })
	}
	for i := 0; i < n; i++ {
		fs = append(fs, func() int { return i })
		i += 1
	}
	for _, f := range fs {
		s += fmt.Sprint(f(), " ")
	}
	return s
}

func post(n int) (s string) {
	k := 0
	var fs []func() int
	for i := 0; i < n; i, k = i+1, k+2 {
		fs = append(fs, func() int { return k })
	}
	for x, f := 0, func() int { return 0 }; x < n; x, f = x+1, func() int { return x * 100 } {
		fs = append(fs, f)
	}
	for _, f := range fs {
		s += fmt.Sprint(f(), " ")
	}
	return s
}

func back(n int) int {
	x := 0
	var f func() int
again:
	x++
	if f == nil {
		f = func() int { return x }
	}
	if x < n {
		goto again
	}
	return f()
}

func labelled(n int) int {
	x := 0
	var f func() int
outer:
	for i := range n {
		x = i
		for {
			if f == nil {
				f = func() int { return x }
			}
			continue outer
		}
	}
	return f()
}

func nested(c bool) int {
	p := point{1, 2}
	if c {
		p.x = 10
	}
	f := func() func() int {
		return func() int { return p.x*100 + p.y }
	}
	g := func() func() {
		return func() { c = false }
	}
	g()()
	h := func() bool { return c }
	if h() {
		return -1
	}
	return f()()
}

func deferred() (s string) {
	x := 1
	x = 2
	defer func() { s += fmt.Sprint(" ", x) }()
	y := 3
	defer func() { s += fmt.Sprint(" ", y) }()
	y = 4
	return "end"
}

func ranged(xs []int) int {
	var k, v int
	var fs []func() int
	for k, v = range xs {
		fs = append(fs, func() int { return k*10 + v })
	}
	sum := 0
	for _, f := range fs {
		sum += f()
	}
	g := func() int { return k + v }
	return sum*100 + g()
}

func received(ch chan int) int {
	var v int
	select {
	case v = <-ch:
		return func() int { return v }()
	default:
	}
	f := func() int { return v }
	select {
	case v = <-ch:
	default:
		v = 7
	}
	return f()
}

func switched(n int) int {
	x := 0
	switch x = n; {
	case n > 3:
		x++
		fallthrough
	case n > 2:
		f := func() int { return x }
		x *= 2
		return f()
	}
	return func() int { return x }()
}

func main() {
	fmt.Println(before(true)(), before(false)(), after(true)(), after(false)())
	fmt.Println(same())
	fmt.Println(both())
	fmt.Println(loop(4), inner(4))
	fmt.Println(own(5))
	fmt.Println(post(3))
	fmt.Println(back(5), labelled(4), nested(true), nested(false), deferred())
	ch := make(chan int, 2)
	ch <- 3
	fmt.Println(ranged([]int{5, 6, 7}), received(ch), received(ch))
	fmt.Println(switched(1), switched(3), switched(4))
}
