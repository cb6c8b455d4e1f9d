// Function values: captures, method values and expressions, go and defer.
package main

type point struct{ x, y int }

func (p point) norm() int         { return p.x*p.x + p.y*p.y }
func (p *point) move(dx int)      { p.x += dx }
func (p *point) text(s ...string) {}

type mover interface{ move(int) }
type inner struct{ *point }
type outer struct {
	inner
	mover
}

func counter() (func() int, func()) {
	n, step := 0, 2
	return func() int { n += step; return n }, func() {
		func() { n = 0 }()
	}
}

func values(p point, m mover) {
	f, g, h := p.norm, p.move, m.move
	i, j, k := point.norm, (*point).move, mover.move
	println(f(), i(p))
	g(1)
	h(2)
	j(&p, 3)
	k(m, 4)
	point.norm(p)
}

func starts(p *point, m mover, f func(int), c chan int, mm map[string]int) {
	defer println("x", p.norm())
	defer p.move(2)
	defer m.move(3)
	defer f(4)
	defer close(c)
	defer delete(mm, "k")
	defer recover()
	defer func() { recover() }()
	defer func(n int) { println(n, p.x) }(5)
	go p.text("a", "b")
	go func() { c <- 1 }()
	panic("end")
}

func promoted(o outer) any {
	o.inner.move(1)
	o.inner.norm()
	o.mover.move(2)
	var m mover = o.inner
	return m
}

func main() {
	counter()
	values(point{}, &point{})
	var n interface{ norm() int } = inner{&point{1, 2}}
	n = &point{3, 4}
	println(n.norm())
	promoted(outer{})
	starts(&point{}, &point{}, func(int) {}, make(chan int), nil)
}
