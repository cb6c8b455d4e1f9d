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

func each(s []int, f func(int)) {
	for _, v := range s {
		f(v)
	}
}
func f(n int) int {
	t := 0                                       // want:stack
	each([]int{1, 2, n}, func(v int) { t += v }) // want:stack
	clobber(20)
	return t
}
func main() { println(f(3)) }
