package main

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

type acc struct{ t int }

func (a *acc) add(k int) int { a.t += k; return a.t }
func f(n int) int {
	var a acc  // want:stack
	h := a.add // want:stack
	h(n)
	clobber(20)
	return h(2)
}
func main() { println(f(3)) }
