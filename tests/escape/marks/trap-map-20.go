// trap-map-20: an entry is taken out of a local map and leaks
package main

var g *int

func f(n int) {
	x := n                   // want:heap
	m := map[string][]*int{} // want:stack
	m["a"] = append(m["a"], &x)
	for _, l := range m {
		for _, p := range l {
			g = p
		}
	}
}

func main() { f(4); clobber(20); println(*g) }

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
