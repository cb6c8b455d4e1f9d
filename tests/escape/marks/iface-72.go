// iface-72: ten implementers, one keeps; another type's receiver and argument stay.
package main

type op interface{ do(p *int) int }
type o0 struct{}
type o1 struct{}
type o2 struct{}
type o3 struct{}
type o4 struct{}
type o5 struct{}
type o6 struct{}
type o7 struct{}
type o8 struct{}
type keeper struct{}

var sink *int

func (o0) do(p *int) int     { return *p + 0 }
func (o1) do(p *int) int     { return *p + 1 }
func (o2) do(p *int) int     { return *p + 2 }
func (o3) do(p *int) int     { return *p + 3 }
func (o4) do(p *int) int     { return *p + 4 }
func (o5) do(p *int) int     { return *p + 5 }
func (o6) do(p *int) int     { return *p + 6 }
func (o7) do(p *int) int     { return *p + 7 }
func (o8) do(p *int) int     { return *p + 8 }
func (keeper) do(p *int) int { sink = p; return *p }

//go:noinline
func run(o op, p *int) int { return o.do(p) }

var all = []op{o0{}, o1{}, o2{}, o3{}, o4{}, o5{}, o6{}, o7{}, o8{}, keeper{}}

//go:noinline
func f(n int) int {
	x := n     // want:stack
	y := n + 1 // want:heap
	return run(o3{}, &x)*100 + run(keeper{}, &y)
}

func main() {
	r := f(5)
	scrub()
	println(r, *sink, len(all))
}

// clobber overwrites the dead part of the stack.
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

func scrub() {
	if clobber(20) == 1 {
		println("clobber")
	}
}
