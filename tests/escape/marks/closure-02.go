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

var sink *int

func leak(p *int)                { sink = p }
func read(p *int)                { *p++ }
func apply(f func(*int), p *int) { f(p) }
func f(n int) int {
	x := n // want:stack
	y := n // want:heap
	apply(read, &x)
	apply(leak, &y)
	return x
}
func main() { println(f(3)); clobber(20); println(*sink) }
