package main

type pair struct{ a, b *int }

var global *int

func same(p *int) *int          { return p }
func load(p **int) *int         { return *p }
func keep(p *int)               { global = p }
func into(to *pair, p *int)     { to.a = p }
func none(p *int) int           { return *p }
func two(p, q *int) (r, s *int) { return q, p }

func main() {
	x, y := 1, 2
	p := &x
	var both pair
	into(&both, p)
	r, s := two(same(p), load(&p))
	keep(&y)
	println(none(r), *s, *both.a, *global)
}
