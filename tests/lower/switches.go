// Switches, type switches, select and logical operators whose operands need steps.
package main

type shape interface{ area() int }
type square int

func (s square) area() int { return int(s) }

func f(n int) int { println(n); return n }

func values(n int, s string) int {
	switch n {
	case 1, 2:
		n = 10
		fallthrough
	case 3:
		n++
	default:
		n = 0
	}
	switch s {
	case "a":
		return 1
	}
	switch m := f(n); m {
	case f(1), f(2):
		return m
	case 4:
	}
	switch {
	case n > 1, f(2) > 2, n > 7:
		return 1
	case f(3) == n:
	}
	return n
}

func types(x any) int {
	switch v := x.(type) {
	case int:
		return v
	case nil:
		return 0
	case string, bool:
		_ = v
	case shape:
		return v.area()
	case *int:
		return *v
	}
	return -1
}

func compare(x any, s shape, n int, q square) bool {
	return x == n || x == "text" || s == q || x == s || x == nil
}

func logic(a, b bool) bool {
	return a && f(1) > 0 && b || f(2) == 2
}

func selects(c, d chan int) {
	var got [1]int
	select {
	case v := <-c:
		println(v)
	case got[f(0)], _ = <-d:
	case d <- f(4):
	case <-c:
		break
	default:
	}
	select {}
}

func main() {
	values(1, "a")
	types(square(2))
	compare(1, square(1), 1, 2)
	logic(true, false)
	selects(nil, nil)
}
