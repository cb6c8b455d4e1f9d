// trap-caller-20: object of a constructor kept in a loop in a slice
package main

type T struct{ v int }

func newT(n int) *T { return &T{n} } // want:heap
func f(n int) int {
	var all []*T
	for i := 0; i < n; i++ {
		all = append(all, newT(i))
	}
	clobber(20)
	s := 0
	for _, t := range all {
		s = s*10 + t.v
	}
	return s
}

func main() { println(f(4)) }

func clobber(n int) int {
	var a [64]int
	for i := range a {
		a[i] = n * 7777
	}
	if n > 0 {
		return clobber(n-1) + a[n%64]
	}
	return a[0]
}
