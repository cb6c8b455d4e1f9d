// a map in a struct, cleared and iterated
package main

type idx struct {
	m map[string]*int
	n int
}

//go:noinline
func (i *idx) put(k string, p *int) { i.m[k] = p; i.n++ }

//go:noinline
func (i *idx) sum() (s int) {
	for _, p := range i.m {
		s += *p
	}
	clear(i.m)
	return
}

//go:noinline
func f(n int) int {
	x, y := n, n*2                         // want:stack
	i := &idx{m: make(map[string]*int, 4)} // want:stack
	i.put("a", &x)
	i.put("b", &y)
	return i.sum()*10 + len(i.m) + i.n
}
func main() { println(f(3)) }
