// Deep and mutual recursion, large frames, many small objects.
package main

import "fmt"

type tree struct{ l, r *tree }

func build(d int) *tree {
	if d == 0 {
		return &tree{}
	}
	return &tree{build(d - 1), build(d - 1)}
}

func (t *tree) count() int {
	if t == nil {
		return 0
	}
	return 1 + t.l.count() + t.r.count()
}

func depth(n int) int {
	var pad [32]int
	pad[n%32] = n
	if n == 0 {
		return 0
	}
	return depth(n-1) + 1 + pad[(n+1)%32]
}

func ackermann(m, n int) int {
	switch {
	case m == 0:
		return n + 1
	case n == 0:
		return ackermann(m-1, 1)
	}
	return ackermann(m-1, ackermann(m, n-1))
}

func hanoi(n int, from, to, via string, move func(string, string)) {
	if n > 0 {
		hanoi(n-1, from, via, to, move)
		move(from, to)
		hanoi(n-1, via, to, from, move)
	}
}

func deferDepth(n int) (s int) {
	defer func() { s += n }()
	if n == 0 {
		return 0
	}
	return deferDepth(n - 1)
}

func unwind(n int) {
	if n == 0 {
		panic("bottom")
	}
	defer func() { total++ }()
	unwind(n - 1)
}

var total int

type list struct {
	next *list
	v    [3]int
}

func main() {
	fmt.Println(build(14).count(), depth(20000), ackermann(2, 9))
	moves := 0
	hanoi(12, "a", "c", "b", func(from, to string) {
		if moves < 3 {
			fmt.Print(from, to, " ")
		}
		moves++
	})
	fmt.Println(moves, deferDepth(1000))
	func() {
		defer func() { fmt.Println(recover(), total) }()
		unwind(500)
	}()
	var head *list
	kept := 0
	for i := range 200000 {
		head = &list{head, [3]int{i, i * 2, i * 3}}
		if i%1000 == 0 {
			head.next = nil
			kept++
		}
	}
	n := 0
	for l := head; l != nil; l = l.next {
		n += l.v[1] - l.v[0]*2 + 1
	}
	fmt.Println(n, kept)
	s := ""
	for i := range 3000 {
		s += string(rune('a' + i%26))
	}
	fmt.Println(len(s), s[2990:])
	keep := map[int][]byte{}
	for i := range 5000 {
		keep[i%100] = make([]byte, 1000+i)
		keep[i%100][i%1000] = byte(i)
	}
	sum := 0
	for i := range 100 {
		b := keep[i]
		sum += len(b) + int(b[(4900+i)%1000])
	}
	fmt.Println(sum)
}
