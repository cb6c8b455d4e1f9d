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

func f(n int) int {
	best := 0
	var bp *int
	for i := 0; i < n; i++ {
		for j := 0; j < 3; j++ {
			x := i * j // want:heap
			if x > best {
				best = x
				bp = &x
			}
		}
		for j := 0; j < 3; j++ {
			y := i + j // want:stack
			p := &y
			best += *p
		}
	}
	clobber(20)
	if bp == nil {
		return -1
	}
	return *bp + best
}
func main() { println(f(4)) }
