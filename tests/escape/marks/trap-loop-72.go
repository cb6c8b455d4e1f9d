// trap-loop-72: addresses of the range variables of each iteration are compared.
package main

//go:noinline
func f(xs []int) int {
	var ps [4]*int
	for i, v := range xs { // want:heap
		ps[i] = &v
	}
	s := 0
	for _, p := range ps {
		s = s*10 + *p
	}
	return s
}

func main() {
	println(f([]int{1, 2, 3, 4}))
}
