// caller-98: a matrix type whose operations return new matrices of fixed size.
package main

type m2 struct{ a, b, c, d int }

func (x *m2) mul(y *m2) *m2 {
	return &m2{x.a*y.a + x.b*y.c, x.a*y.b + x.b*y.d, x.c*y.a + x.d*y.c, x.c*y.b + x.d*y.d} // want:stack go:heap
}

//go:noinline
func fib(n int) int {
	r, m := &m2{1, 0, 0, 1}, &m2{1, 1, 1, 0} // want:stack
	for ; n > 0; n >>= 1 {
		if n&1 == 1 {
			*r = *r.mul(m)
		}
		*m = *m.mul(m)
	}
	return r.b
}

func main() { println(fib(30)) }

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
