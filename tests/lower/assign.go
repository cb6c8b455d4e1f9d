// Assignments: what is evaluated before the first store, and which variables steps write directly.
package main

type node struct {
	value int
	next  *node
}

var counts = map[string]int{}

func pair() (int, string)    { return 1, "x" }
func index(i int) int        { return i }
func swap(a []int, i, j int) { a[i], a[j] = a[j], a[i] }

func fib(n int) int {
	a, b := 0, 1
	for i := 0; i < n; i++ {
		a, b = b, a+b
	}
	return a
}

func reverse(l *node) *node {
	var prev *node
	for l != nil {
		l, prev, l.next = l.next, l, prev
	}
	return prev
}

func tuples(m map[string]*node, x any, c chan int) {
	a, s := pair()
	a, s = pair()
	_, s = pair()
	var y any
	y, _ = pair()
	n, ok := m[s]
	m[s], ok = m["other"]
	n, ok = x.(*node)
	v := <-c
	v, ok = <-c
	var same bool
	same, same = x.(bool)
	_, _, _, _, _, _ = a, y, n, ok, v, same
}

func compound(a []int, m map[string]int, s string, f float64, u uint8) string {
	a[index(0)] += index(1)
	m["k"]++
	m["k"] <<= 2
	counts[s] += len(s)
	s += "a" + s
	f *= 2
	u &^= 3
	s = s + "b" + s
	return s
}

func named(x int) (r int, err error) {
	defer func() { r++ }()
	if x > 0 {
		return x, nil
	}
	r, text := pair()
	_ = text
	return
}

func crossed(a, b int) (x, y int) {
	x, y = a, b
	return y, x
}

func main() {
	a := []int{1, 2}
	swap(a, 0, 1)
	println(fib(10), reverse(nil) == nil)
	tuples(nil, nil, nil)
	println(compound(a, counts, "s", 1, 2))
	named(1)
	crossed(1, 2)
}
