// trap-caller-83: two records of one closure; the object of the first is alive when the second is called.
package main

type T struct{ v int }

//go:noinline
func gen(k int) func() *T {
	return func() *T { // want:heap
		return &T{k} // want:heap
	}
}

//go:noinline
func f(n int) int {
	var gs []func() *T
	for i := 0; i < n; i++ {
		gs = append(gs, gen(i))
	}
	var last *T
	s := 0
	for _, g := range gs {
		t := g()
		if last != nil {
			s = s*10 + last.v*2 + t.v
		}
		last = t
	}
	return s
}

func main() {
	println(f(4))
}
