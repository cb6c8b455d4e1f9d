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
	m := map[string]func(int) int{}               // want:stack
	k := n                                        // want:stack
	m["a"] = func(x int) int { k += x; return k } // want:stack
	m["b"] = func(x int) int { return x * k }     // want:stack
	clobber(20)
	return m["a"](2)*100 + m["b"](3)
}
func main() { println(f(3)) }
