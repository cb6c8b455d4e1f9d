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

var hooks []func() int

func reg(f func() int) { hooks = append(hooks, f) }
func f(n int) {
	x := n                            // want:heap
	reg(func() int { x++; return x }) // want:heap
}
func main() { f(3); f(9); clobber(20); println(hooks[0](), hooks[1](), hooks[0]()) }
