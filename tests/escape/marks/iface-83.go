// iface-83: an interface value compared, asserted with comma ok to another interface and called.
package main

type A interface{ a() int }
type B interface{ b() int }
type both struct{ v int }
type onlyA struct{ v int }

func (x *both) a() int  { return x.v }
func (x *both) b() int  { return x.v * 2 }
func (x *onlyA) a() int { return x.v * 3 }

//go:noinline
func use(x A) int {
	if y, ok := x.(B); ok {
		return y.b()
	}
	return x.a()
}

//go:noinline
func f(n int) int {
	p := &both{n}  // want:stack go:heap
	q := &onlyA{n} // want:stack go:heap
	var x A = p
	if x == A(q) {
		return 0
	}
	return use(p)*100 + use(q)
}

func main() { println(f(3)) }
