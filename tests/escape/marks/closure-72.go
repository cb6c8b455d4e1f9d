// closure-72: a method value bound to a local and called by a helper.
package main

type acc struct{ t int }

func (a *acc) add(k int) { a.t += k }

//go:noinline
func each(xs []int, g func(int)) {
	for _, x := range xs {
		g(x)
	}
}

//go:noinline
func f(n int) int {
	var a acc                   // want:stack
	each([]int{n, 2, 3}, a.add) // want:stack
	return a.t
}

func main() {
	println(f(5))
}
