package main

import "fmt"

type Shape interface{ Area() int }
type Sq struct{ w, h int }

func (s Sq) Area() int { return s.w * s.h }

type Err struct {
	code int
	msg  string
}

func (e Err) Error() string { return fmt.Sprint(e.code, e.msg) }

func newShape(n int) Shape { return Sq{n, n + 1} }
func primes(n int) []int   { return []int{2, 3, 5, 7, n} }
func zeros() []int         { return make([]int, 6) }
func sized(n int) []int { // bounded by a test
	if n > 10 {
		n = 10
	}
	return make([]int, n)
}
func check(n int) error {
	if n > 3 {
		return Err{n, "too large"}
	}
	return nil
}

type S struct{ v int }

func (s *S) get() int       { return s.v }
func bound(s *S) func() int { return s.get }
func grid(n int) [][]int {
	return [][]int{{1, n}, {n, 2}}
}
func pass(n int) []int { return primes(n) }

var global []int

func keepIt(n int) []int {
	s := []int{n}
	global = s
	return s
}

func main() {
	total := 0
	for i := 0; i < 5; i++ {
		total += newShape(i).Area()
		p := primes(i)
		q := pass(i)
		z := zeros()
		z[5] += p[4] + q[4]
		total += z[5]
		y := sized(i * 4)
		total += len(y)
		for _, v := range y {
			total += v
		}
		if err := check(i); err != nil {
			total += err.(Err).code
		}
		s := S{i}
		total += bound(&s)()
		g := grid(i)
		total += g[1][0] + g[0][1]
	}
	a, b := sized(3), sized(4)
	a[0], b[0] = 1, 2
	fmt.Println(total, a, b, keepIt(4), global)
	var all [][]int
	for i := 0; i < 3; i++ {
		all = append(all, primes2(i))
	}
	fmt.Println(all, sized(0) == nil, len(sized(99)))
}

func primes2(n int) []int { return []int{2, n} }
