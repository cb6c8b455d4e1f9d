// Named results, shadowing, blank names, results of several kinds.
package main

import (
	"errors"
	"fmt"
	"strconv"
)

func divmod(a, b int) (q, r int, err error) {
	if b == 0 {
		err = errors.New("zero")
		return
	}
	return a / b, a % b, nil
}

func deferred() (n int) {
	defer func() { n *= 3 }()
	n = 2
	return n + 5
}

func swap(a, b int) (x, y int) {
	x, y = 1, 2
	return b + y, a + x
}

func swapBack(a, b int) (x int, y int) {
	x, y = a, b
	return y, x
}

func shadow(s string) (n int, err error) {
	if n, err := strconv.Atoi(s); err == nil {
		return n * 2, nil
	}
	n = -1
	return
}

func blank(_ int, _ string) (_ int, ok bool) {
	ok = true
	return
}

func big() (a [3]int, m map[string]int, s struct{ x, y int }) {
	a[1] = 5
	m = map[string]int{"k": 1}
	s.y = 7
	return
}

func addr() (n int, p *int) {
	p = &n
	n = 5
	return 6, p
}

func captured() (n int, get func() int) {
	get = func() int { return n }
	n = 1
	return 2, get
}

func loop() (sum int) {
	for i := range 10 {
		if sum += i; sum > 20 {
			return
		}
	}
	return -1
}

func recursive(n int) (list []int) {
	if n > 0 {
		list = append(recursive(n-1), n)
	}
	return
}

func fnResult() (f func(int) (int, error), err error) {
	f = func(x int) (y int, e error) {
		if y = x * x; y > 50 {
			e = fmt.Errorf("%d is big", y)
		}
		return
	}
	return
}

var x = "package"

func main() {
	fmt.Println(divmod(17, 5))
	fmt.Println(divmod(1, 0))
	fmt.Println(deferred())
	fmt.Println(swap(10, 20))
	fmt.Println(swapBack(1, 2))
	fmt.Println(shadow("21"))
	fmt.Println(shadow("x"))
	fmt.Println(blank(1, ""))
	fmt.Println(big())
	n, p := addr()
	fmt.Println(n, *p)
	n, get := captured()
	fmt.Println(n, get(), loop(), recursive(4))
	f, err := fnResult()
	fmt.Println(err)
	fmt.Println(f(5))
	fmt.Println(f(8))

	fmt.Print(x, " ")
	x := 1
	{
		fmt.Print(x, " ")
		x := float64(x) + 1.5
		x++
		fmt.Print(x, " ")
		if x := "if"; x != "" {
			x := []string{x}
			fmt.Print(x, " ")
		} else {
			_ = x
		}
		for x := 0; x < 1; x++ {
			x := 'r'
			fmt.Print(x, " ")
		}
	}
	x, y := x+1, x+2
	func(x string) { fmt.Print(x, " ") }("param")
	len := func(string) int { return -1 }
	true, nil := false, 0
	type int string
	var z int = "type"
	fmt.Println(x, y, len("abc"), true, nil, z)
}
