// Arrays are values: assigned, passed, compared and ranged over as copies.
package main

import "fmt"

type matrix [2][3]int

func change(m matrix) matrix {
	m[1][2] = 99
	return m
}

func changeAt(m *matrix) { m[0][0]++ }

func (m matrix) sum() (t int) {
	for _, row := range m {
		for _, v := range row {
			t += v
		}
	}
	return
}

type holder struct {
	name string
	data [2]matrix
}

func main() {
	m := matrix{{1, 2, 3}, {4, 5, 6}}
	n := m
	n[0][1] = 20
	c := change(m)
	fmt.Println(m, n, c, m == n, m == matrix{{1, 2, 3}, {4, 5, 6}}, m.sum())
	changeAt(&m)
	p := &m
	p[1][1] = 50
	fmt.Println(m, len(p), len(p[0]), (*p)[1][1])

	a := [3]int{1, 2, 3}
	for i, v := range a {
		a[2] = 10
		if i == 2 {
			fmt.Println("the copy is ranged over:", v, a)
		}
	}
	for i, v := range &a {
		a[2] = 20
		if i == 2 {
			fmt.Println("through a pointer:", v)
		}
	}
	for i, v := range a[:] {
		a[2] = 30
		if i == 2 {
			fmt.Println("a slice:", v)
		}
	}

	h := holder{"h", [2]matrix{m}}
	k := h
	k.data[1][0][0] = 7
	fmt.Println(h, k, h == k)
	hs := []holder{h, k}
	hs[0].data[0] = matrix{}
	for _, x := range hs {
		x.name = "lost"
	}
	for i := range hs {
		hs[i].name += "!"
	}
	fmt.Println(hs, h.data[0] == hs[0].data[0])

	sparse := [...]string{3: "three", "four", 1: "one"}
	fmt.Printf("%d %q %T\n", len(sparse), sparse, sparse)
	var empty [0]int
	var zero [4]bool
	fmt.Println(empty, len(empty), zero, empty == [0]int{})
	f := [2]func() int{func() int { return 1 }, func() int { return 2 }}
	fmt.Println(f[0]()+f[1](), [2]any{1, "a"} == [2]any{1, "a"}, [1]float64{0} == [1]float64{-0.0})
	b := [5]byte{'h', 'e', 'l', 'l', 'o'}
	fmt.Println(string(b[:]), b, b[1:3])
	fmt.Printf("%s %x %v\n", b, b, &b)
	ptrs := [2]*int{new(int), new(int)}
	same := ptrs
	*same[0] = 5
	fmt.Println(*ptrs[0], ptrs == same)
	const l = len([10]string{})
	var byConst [l * 2]int
	fmt.Println(len(byConst), cap(byConst))
}
