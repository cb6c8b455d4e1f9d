package main

import "fmt"

// Values that are boxed beside calls are read when those are done, where Go reads them so.
type pair struct {
	a int32
	b float32
}
type big struct{ a, b, c int }

var (
	x  = 1
	p  = pair{1, 2}
	b  = big{1, 2, 3}
	xs = []int{1, 2, 3, 4}
	ps = []pair{{1, 1}, {2, 2}, {3, 3}}
	bs = []big{{1, 1, 1}, {2, 2, 2}, {3, 3, 3}}
	s  = []string{"a", "b", "c"}
	m  = map[string]int{}
)

func f() int {
	x++
	p.a++
	b.a++
	xs[0]++
	ps[0].a++
	bs[0].a++
	s[0] += "!"
	return 0
}

func main() {
	fmt.Println(x, p, b, xs[0], ps[0], bs[0], s[0], f())
	fmt.Println(xs[0], copy(xs, xs[1:]))
	fmt.Println(ps[0], copy(ps, ps[1:]))
	fmt.Println(bs[0], copy(bs, bs[1:]))
	fmt.Println(s[0], copy(s, s[1:]))
	q := p
	c := b
	y := x
	g := func() int { q.a++; c.a++; y++; return 1 }
	fmt.Println(y, q, c, g())
	ys := append([]int(nil), 5, 6, 7)
	qs := append([]pair(nil), pair{5, 5}, pair{6, 6})
	cs := append([]big(nil), big{5, 5, 5}, big{6, 6, 6})
	fmt.Println(ys[0], copy(ys, ys[1:]), qs[0], copy(qs, qs[1:]), cs[0], copy(cs, cs[1:]))
	fmt.Println(ys[0], len(append(ys[:0], 9)), ys[0])
	ch := make(chan int, 1)
	ch <- 1
	fmt.Println(len(ch), <-ch, len(ch))
	fmt.Println(len(m), func() int { m["a"] = 1; return 2 }(), len(m))
	var any1 = []any{ys[1], qs[0], cs[0], copy(ys, ys[1:]), copy(qs, []pair{{8, 8}}), copy(cs, []big{{8, 8, 8}})}
	fmt.Println(any1...)
	clear(ys)
	arr := [3]pair{{1, 1}, {2, 2}, {3, 3}}
	fmt.Println(arr[0], copy(arr[:], arr[1:]), arr[1])
	str := []string{"p", "q"}
	fmt.Println(str[0], copy(str, []string{"z"}), min(ys[0], 3), max(len(str[0]), 1))
}
