// trap-call-21: a helper calls another that stores in a package map
package main

var reg = map[string]*int{}

func put(k string, p *int) { reg[k] = p }
func put2(p *int, ks ...string) {
	for _, k := range ks {
		put(k, p)
	}
}
func f(n int) {
	x := n             // want:heap
	put2(&x, "a", "b") // want:stack
}

func main() { f(3); clobber(20); println(*reg["b"]) }

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
