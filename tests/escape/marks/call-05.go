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

func even(n int, p *int) bool {
	if n == 0 {
		return true
	}
	*p++
	return odd(n-1, p)
}
func odd(n int, p *int) bool {
	if n == 0 {
		return false
	}
	x := n
	return even(n-1, &x)
} // want:stack
func f(n int) int {
	x := 0 // want:stack
	even(n, &x)
	return x
}
func main() { println(f(4)) }
