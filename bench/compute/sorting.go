// Sorting by hand: insertion, shell, heap, merge, radix; of numbers, records and strings.
package main

import "fmt"

type record struct {
	key   int
	value float64
}

func fill(a []int, seed uint64) {
	for i := range a {
		seed = seed*6364136223846793005 + 1442695040888963407
		a[i] = int(seed >> 33)
	}
}

func insertion(a []int) {
	for i := 1; i < len(a); i++ {
		x := a[i]
		j := i - 1
		for j >= 0 && a[j] > x {
			a[j+1] = a[j]
			j--
		}
		a[j+1] = x
	}
}

func shell(a []int) {
	for gap := len(a) / 2; gap > 0; gap /= 2 {
		for i := gap; i < len(a); i++ {
			for j := i; j >= gap && a[j-gap] > a[j]; j -= gap {
				a[j], a[j-gap] = a[j-gap], a[j]
			}
		}
	}
}

func merge(a, tmp []int) {
	if len(a) < 2 {
		return
	}
	m := len(a) / 2
	merge(a[:m], tmp[:m])
	merge(a[m:], tmp[m:])
	copy(tmp, a)
	i, j := 0, m
	for k := range a {
		if j >= len(a) || i < m && tmp[i] <= tmp[j] {
			a[k] = tmp[i]
			i++
		} else {
			a[k] = tmp[j]
			j++
		}
	}
}

func heap(a []record) {
	n := len(a)
	sift := func(root, n int) {
		for {
			child := 2*root + 1
			if child >= n {
				return
			}
			if child+1 < n && a[child].key < a[child+1].key {
				child++
			}
			if a[root].key >= a[child].key {
				return
			}
			a[root], a[child] = a[child], a[root]
			root = child
		}
	}
	for i := n/2 - 1; i >= 0; i-- {
		sift(i, n)
	}
	for end := n - 1; end > 0; end-- {
		a[0], a[end] = a[end], a[0]
		sift(0, end)
	}
}

func radix(a, tmp []int) {
	for shift := uint(0); shift < 32; shift += 8 {
		var counts [256]int
		for _, x := range a {
			counts[x>>shift&255]++
		}
		sum := 0
		for i := range counts {
			counts[i], sum = sum, sum+counts[i]
		}
		for _, x := range a {
			d := x >> shift & 255
			tmp[counts[d]] = x
			counts[d]++
		}
		a, tmp = tmp, a
	}
}

func check(a []int) int {
	s := 0
	for i := range a {
		if i > 0 && a[i-1] > a[i] {
			panic("not sorted")
		}
		s = s*31 + a[i]
	}
	return s
}

func words(a []string) int {
	for i := len(a) - 1; i > 0; i-- {
		swapped := false
		for j := 0; j < i; j++ {
			if a[j] > a[j+1] {
				a[j], a[j+1] = a[j+1], a[j]
				swapped = true
			}
		}
		if !swapped {
			return i
		}
	}
	return 0
}

func main() {
	a := make([]int, 30000)
	fill(a, 1)
	insertion(a)
	fmt.Println(check(a))
	b := make([]int, 1500000)
	fill(b, 2)
	shell(b)
	fmt.Println(check(b))
	tmp := make([]int, len(b))
	fill(b, 3)
	merge(b, tmp)
	fmt.Println(check(b))
	for i := 0; i < 6; i++ {
		fill(b, uint64(i))
		radix(b, tmp)
	}
	fmt.Println(check(b))
	records := make([]record, 1000000)
	fill(b, 4)
	for i := range records {
		records[i] = record{b[i], float64(i)}
	}
	heap(records)
	fmt.Println(records[0].key, records[len(records)-1].key)
	list := make([]string, 2000)
	for i := range list {
		list[i] = fmt.Sprint("w", i*7919%2003)
	}
	fmt.Println(words(list), list[0], list[len(list)-1])
}
