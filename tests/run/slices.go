// Slices share their arrays, until append must move them.
package main

import "fmt"

func grow(s []int) []int {
	s[0] = 100
	s = append(s, 1, 2, 3)
	s[1] = 200
	return s
}

func main() {
	a := [6]int{0, 1, 2, 3, 4, 5}
	s := a[1:4]
	t := s[1:5]
	u := a[:2:2]
	fmt.Println(s, len(s), cap(s), t, len(t), cap(t), u, cap(u))
	s[1] = 20
	t[1] = 30
	fmt.Println(a, s, t)
	s = append(s, 40)
	fmt.Println(a, s)
	u = append(u, 99)
	u[0] = -1
	fmt.Println(a, u)

	g := make([]int, 2, 3)
	h := grow(g)
	fmt.Println(g, h, len(h))
	g = make([]int, 2, 5)
	h = grow(g)
	fmt.Println(g, h, g[:5])

	c := []int{1, 2, 3, 4, 5}
	fmt.Println(copy(c[1:], c), c)
	c = []int{1, 2, 3, 4, 5}
	fmt.Println(copy(c, c[2:]), c, copy(c, []int(nil)), copy(c[:0], c))
	b := make([]byte, 3)
	fmt.Println(copy(b, "héllo"), b, append([]byte("x"), "yz"...))

	var n []string
	fmt.Println(n == nil, len(n), cap(n), n[:0] == nil, n[0:0:0] == nil, append(n, n...) == nil)
	e := []string{}
	fmt.Println(e == nil, len(e), append(e, "a"))
	n = append(n, "first")
	fmt.Println(n)

	p := &a
	for i := range p {
		p[i] *= 2
	}
	q := p[2:3]
	fmt.Println(*p, q[:cap(q)], len(p), cap(p[1:]))
	arr := [3]int(c[:3])
	ptr := (*[2]int)(c)
	ptr[0] = 77
	fmt.Println(arr, c[0], *ptr)

	m := [][]int{{1}, {2, 3}, nil}
	m[2] = append(m[2], m[1]...)
	m[0], m[1] = m[1], m[0]
	m[0][0] = 9
	fmt.Println(m, len(m[2]))
	lit := []int{2: 5, 6, 0: 1}
	fmt.Println(lit, len(lit))
	lit = append(lit[:1], lit[2:]...)
	fmt.Println(lit, lit[:4])
	idx := 1
	idx, lit[idx] = 2, 50
	fmt.Println(idx, lit)
	big := []int{}
	for i := range 1000 {
		big = append(big, i)
	}
	sum := 0
	for _, v := range big[990:] {
		sum += v
	}
	fmt.Println(len(big), sum, cap(big) >= 1000)
	clear(big[:999])
	fmt.Println(big[998], big[999])
}
