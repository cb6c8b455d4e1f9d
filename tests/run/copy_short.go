package main

import "fmt"

// Short copies of words, overlapping in both directions, of every length, beside what must stay.

type pair struct {
	a int32
	b float32
}

type triple struct {
	a, b, c int64
}

func ints(size, to, from, n int) []int {
	s := make([]int, size)
	for i := range s {
		s[i] = i + 1
	}
	copied := copy(s[to:to+n], s[from:from+n])
	if copied != n {
		panic("length")
	}
	return s
}

func want(size, to, from, n int) []int {
	old := make([]int, size)
	s := make([]int, size)
	for i := range s {
		old[i], s[i] = i+1, i+1
	}
	for i := 0; i < n; i++ {
		s[to+i] = old[from+i]
	}
	return s
}

func equal(a, b []int) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return len(a) == len(b)
}

func main() {
	const size = 24
	checked := 0
	for n := 0; n <= 20; n++ {
		for to := 0; to+n <= size; to++ {
			for from := 0; from+n <= size; from++ {
				if got := ints(size, to, from, n); !equal(got, want(size, to, from, n)) {
					fmt.Println("wrong:", n, to, from, got)
				}
				checked++
			}
		}
	}
	fmt.Println(checked, "copies")

	pairs := make([]pair, 18)
	for i := range pairs {
		pairs[i] = pair{int32(i), float32(i) / 2}
	}
	fmt.Println(copy(pairs[1:], pairs), pairs[17], pairs[1], copy(pairs, pairs[3:]), pairs[0], pairs[14], pairs[17])

	triples := []triple{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}, {10, 11, 12}, {13, 14, 15}, {16, 17, 18}}
	fmt.Println(copy(triples[1:4], triples), triples)
	fmt.Println(copy(triples, triples[2:]), triples)

	window := make([]float64, 7)
	sum := 0.0
	for i := 0; i < 50; i++ {
		copy(window, window[1:])
		window[6] = float64(i)
		sum += window[0] - window[3]/2
	}
	fmt.Println(window, sum)

	empty := make([]struct{}, 5)
	fmt.Println(copy(empty, empty[2:]), copy([]int(nil), []int{1}), copy([]int{}, []int(nil)))
}
