package main

import "fmt"

type big struct{ a, b, c int }

func fail(n int) int {
	if n > 2 {
		panic(n)
	}
	return n
}

// results set before a call that panics must be seen, though no deferred function names them
func set(n int) (r int, s string, t big) {
	defer func() { recover() }()
	r, s, t = 5, "before", big{1, 2, 3}
	r = fail(n)
	s = "after"
	t.b = fail(n + 1)
	t = big{7, 8, 9}
	return r + fail(n+2), "end", t
}

func main() {
	for n := 0; n < 5; n++ {
		fmt.Println(set(n))
	}
}
