// the closure's parameter is kept in a captured slice that outlives it
package main

var all []*int

//go:noinline
func each(n int, fn func(*int)) {
	for i := 0; i < n; i++ {
		v := i // want:heap
		fn(&v)
	}
}

//go:noinline
func f(n int) { each(n, func(p *int) { all = append(all, p) }) }
func main()   { f(3); clobber(20); println(*all[0], *all[1], *all[2]) }

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
