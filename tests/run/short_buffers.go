package main

// Makes, appends and conversions whose arrays are in a short buffer of the frame, and move to the
// heap when they grow out of it.

import (
	"fmt"
	"strings"
)

type node struct {
	next *node
	v    int
}

func sum(xs []int) int {
	s := 0
	for _, x := range xs {
		s += x
	}
	return s
}

func makes(n int) int {
	total := 0
	for i := 0; i < n; i++ {
		a := make([]int, i)
		b := make([]int, i, 2*i+1)
		for k := range a {
			if a[k] != 0 || b[k] != 0 {
				panic("not zero")
			}
			a[k], b[k] = k, -k
		}
		total += sum(a) + 2*sum(b) + cap(b)
	}
	return total
}

func grow(n int) (int, int) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
		if cap(s) < len(s) {
			panic("cap")
		}
		for _, x := range s[len(s):cap(s)] {
			if x != 0 {
				panic("not zero behind the length")
			}
		}
	}
	return sum(s), len(s)
}

func several(n int) int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i, i*i, -i)
	}
	return sum(s)
}

func own(n int) string { // the elements that are appended lie in the old array
	s := []byte("ab")
	for i := 0; i < n; i++ {
		s = append(s, s...)
		s = append(s, s[0], s[len(s)-1])
		s = append(s[:1], s[2:]...)
	}
	return string(s)
}

func shift(n int) int { // a tail of the buffer grows back into it
	var s []int
	total := 0
	for i := 0; i < n; i++ {
		s = append(s, i)
		if len(s) > 5 {
			s = s[3:6:6]
		}
		total = total*3 + sum(s)
	}
	return total
}

func alias(n int) (int, int) { // the old array stays in use
	var s, t []int
	for i := 0; i < n; i++ {
		t = s
		s = append(s, i)
		if len(t) > 0 {
			t[0] += 100
		}
	}
	return sum(s), sum(t)
}

func history(n int) int {
	var all [][]int
	var s []int
	for i := 0; i < n; i++ {
		s = append(s[:len(s):len(s)], i)
		all = append(all, s)
	}
	total := 0
	for _, x := range all {
		total += sum(x)
	}
	return total
}

func list(n int) int { // an element leads to the array that it was made beside
	var s []*node
	var last *node
	for i := 0; i < n; i++ {
		last = &node{last, i}
		s = append(s, last)
	}
	total := 0
	for _, p := range s {
		for q := p; q != nil; q = q.next {
			total += q.v
		}
	}
	return total
}

func inner(n int) int { // an element of the array points into the array before it
	type link struct {
		up *link
		v  int
	}
	var s []link
	for i := 0; i < n; i++ {
		var up *link
		if len(s) > 0 {
			up = &s[len(s)-1]
		}
		s = append(s, link{up, i})
	}
	total := 0
	for p := &s[len(s)-1]; p != nil; p = p.up {
		total += p.v
	}
	return total
}

func text(s string) (int, int) {
	b := []byte(s)
	r := []rune(s)
	for i := range b {
		b[i] ^= 1
	}
	total := 0
	for _, c := range r {
		total += int(c)
	}
	for _, c := range b {
		total += int(c)
	}
	return len(r), total
}

func kept(n int) func() int {
	s := make([]int, n)
	s = append(s, n)
	return func() int { s = append(s, 1); return len(s) }
}

func deferred(n int) (r int) {
	s := make([]int, n)
	defer func() { r += sum(s) + recover().(int) }()
	for i := range s {
		s[i] = i
	}
	s = append(s, s...)
	panic(1000)
}

func large(n int) int {
	total := 0
	for i := 0; i < n; i++ {
		var block [1 << 21]int64
		p := new([20000]int)
		s := make([]string, 10000)
		block[i], p[i], s[i] = int64(i), i, strings.Repeat("x", i)
		total += int(block[i]) + p[i] + len(s[i]) + len(s[n])
	}
	return total
}

func main() {
	fmt.Println(makes(60))
	fmt.Println(grow(5))
	fmt.Println(grow(16))
	fmt.Println(grow(1000))
	fmt.Println(several(4), several(300))
	fmt.Println(len(own(3)), len(own(9)), own(4))
	fmt.Println(shift(40))
	fmt.Println(alias(50))
	fmt.Println(history(40), list(40), inner(40))
	fmt.Println(text("short"))
	fmt.Println(text(strings.Repeat("größer ", 30)))
	f := kept(3)
	fmt.Println(f(), f(), kept(100)())
	fmt.Println(deferred(4), deferred(100))
	fmt.Println(large(5))
}
