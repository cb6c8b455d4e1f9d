// iface-71: ten implementers, none keeps anything.
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
type o9 struct{ last int }

func (o0) do(p *int) int    { return *p + 0 }
func (o1) do(p *int) int    { return *p + 1 }
func (o2) do(p *int) int    { return *p + 2 }
func (o3) do(p *int) int    { return *p + 3 }
func (o4) do(p *int) int    { return *p + 4 }
func (o5) do(p *int) int    { return *p + 5 }
func (o6) do(p *int) int    { return *p + 6 }
func (o7) do(p *int) int    { return *p + 7 }
func (o8) do(p *int) int    { return *p + 8 }
func (o *o9) do(p *int) int { o.last = *p; return *p + 9 }

//go:noinline
func run(ops []op, p *int) int {
	s := 0
	for _, o := range ops {
		s += o.do(p)
	}
	return s
}

//go:noinline
func f(n int) int {
	x := n                                                               // want:stack
	z := &o9{}                                                           // want:stack
	ops := []op{o0{}, o1{}, o2{}, o3{}, o4{}, o5{}, o6{}, o7{}, o8{}, z} // want:stack
	return run(ops, &x) + z.last
}

func main() {
	println(f(5))
}
