// caller-27: error values: a pointer to a struct behind error, looked at by errors.As-like assertion
package main

type pe struct {
	op   string
	line int
}

func (e *pe) Error() string { return e.op }
func parse(s string) (int, error) {
	if s == "" {
		return 0, &pe{"empty", 3} // want:stack
	}
	return len(s), nil
}

func f(s string) int {
	n, err := parse(s)
	clobber(20)
	if e, ok := err.(*pe); ok {
		return -e.line
	}
	return n
}

func main() { println(f(""), f("abc")) }

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
