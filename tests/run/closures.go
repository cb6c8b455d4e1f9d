// Closures capture variables, not values.
package main

import "fmt"

type op func(int) int

func (f op) twice(x int) int { return f(f(x)) }

func adder() func(int) int {
	sum := 0
	return func(d int) int { sum += d; return sum }
}

func pair() (get func() int, set func(int)) {
	v := 1
	get = func() int { return v }
	set = func(n int) { v = n }
	return
}

func compose(fs ...op) op {
	return func(x int) int {
		for _, f := range fs {
			x = f(x)
		}
		return x
	}
}

func param(p int, s string) func() string {
	return func() string { p++; return fmt.Sprint(s, p) }
}

func result() (r int) {
	defer func() { r *= 2 }()
	f := func() { r = 21 }
	f()
	return r
}

type node struct {
	val   int
	visit func()
}

var global = func() int { return 42 }()

func main() {
	a, b := adder(), adder()
	fmt.Println(a(1), a(2), b(10), a(3), b(-1))
	get, set := pair()
	set(get() + 5)
	fmt.Println(get(), global)
	x := 1
	f := func() { x++ }
	f()
	x *= 10
	f()
	fmt.Println(x)
	inc := op(func(i int) int { return i + x })
	fmt.Println(inc.twice(0), compose(inc, inc.twice, func(i int) int { return -i })(1))
	p, q := param(5, "p"), param(5, "q")
	fmt.Println(p(), p(), q(), result())

	var fib func(int) int
	memo := map[int]int{}
	fib = func(n int) int {
		if n < 2 {
			return n
		}
		if v, ok := memo[n]; ok {
			return v
		}
		memo[n] = fib(n-1) + fib(n-2)
		return memo[n]
	}
	fmt.Println(fib(60), len(memo))
	even, odd := (func(int) bool)(nil), (func(int) bool)(nil)
	even = func(n int) bool { return n == 0 || odd(n-1) }
	odd = func(n int) bool { return n != 0 && even(n-1) }
	fmt.Println(even(10), odd(7), even(3))

	n := &node{val: 1}
	n.visit = func() { n.val *= 3 }
	n.visit()
	n.visit()
	fmt.Println(n.val, func(s ...int) int { return len(s) }(1, 2, 3))
	deep := func() func() func() int {
		x := x
		return func() func() int {
			x++
			return func() int { x++; return x }
		}
	}()
	fmt.Println(deep()(), deep()(), x)
	arr := [2]int{1, 2}
	st := struct{ v [2]int }{arr}
	g := func() { arr[0], st.v[1] = 100, 200 }
	g()
	fmt.Println(arr, st, n.visit != nil)
}
