// vector arithmetic by pointers: temporaries of one expression
package main

type v3 struct{ x, y, z float64 }

//go:noinline
func (a *v3) add(b *v3) *v3 { return &v3{a.x + b.x, a.y + b.y, a.z + b.z} } // want:stack

//go:noinline
func (a *v3) mul(k float64) *v3 { return &v3{a.x * k, a.y * k, a.z * k} } // want:stack

//go:noinline
func (a *v3) dot(b *v3) float64 { return a.x*b.x + a.y*b.y + a.z*b.z }

//go:noinline
func f(n float64) int {
	a := &v3{n, 1, 2} // want:stack
	b := a.mul(2).add(a.mul(3))
	return int(b.dot(a.add(b)))
}
func main() { println(f(2)) }
