// indir-27: a cache: the address stays in a map in a struct
package main

type cache struct {
	m    map[int]*int
	hits *int
}

func (c *cache) get(k int, mk func() *int) *int {
	if p, ok := c.m[k]; ok {
		*c.hits++
		return p
	}
	p := mk()
	c.m[k] = p
	return p
}

func f(n int) int {
	h := 0                          // want:stack
	x := n                          // want:stack
	c := &cache{map[int]*int{}, &h} // want:stack
	mk := func() *int { return &x } // want:stack
	c.get(1, mk)
	return *c.get(1, mk)*10 + h
}

func main() { println(f(3)) }
