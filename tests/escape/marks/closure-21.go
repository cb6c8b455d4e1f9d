// closure-21: functional options
package main

type cfg struct {
	n, m int
	name *int
}
type opt func(*cfg)

func withN(n int) opt     { return func(c *cfg) { c.n = n } }    // want:stack
func withName(p *int) opt { return func(c *cfg) { c.name = p } } // want:stack
func build(opts ...opt) int {
	var c cfg // want:stack
	for _, o := range opts {
		o(&c)
	}
	return c.n + *c.name
}

func f(n int) int {
	x := n                               // want:stack
	return build(withN(4), withName(&x)) // want:stack
}

func main() { println(f(3)) }
