// Complex numbers.
package main

import (
	"fmt"
	"math"
)

type signal complex64

func (s signal) power() float32 { return real(s)*real(s) + imag(s)*imag(s) }

func roots(a, b, c complex128) (complex128, complex128) {
	d := b*b - 4*a*c
	r := complex(math.Sqrt(math.Abs(real(d))), 0)
	if real(d) < 0 {
		r *= 1i
	}
	return (-b + r) / (2 * a), (-b - r) / (2 * a)
}

func main() {
	a, b := 1+2i, complex(3, -4)
	fmt.Println(a+b, a-b, a*b, a/b, -a, a == b, a != b, +a)
	a += b
	a *= 2
	a -= 1i
	a /= 1 + 1i
	fmt.Println(a, real(a), imag(a))
	fmt.Printf("%v %.2f %g %e %6.1f|%+v|%T\n", b, b, b, b, b, b, b)
	var c complex64 = complex(float32(1.5), 2)
	c *= c
	fmt.Println(c, real(c), complex128(c))
	fmt.Printf("%T %T %T\n", c, real(c), signal(c))
	fmt.Println(roots(1, -3, 2))
	fmt.Println(roots(1, 2, 5))
	inf := math.Inf(1)
	zero := 0.0
	fmt.Println(complex(inf, 1)*complex(0, 1), complex(1, 1)/complex(zero, zero), complex(math.NaN(), 1) == complex(math.NaN(), 1))
	fmt.Println(complex(zero, zero)/complex(zero, zero), complex(inf, 0)/2, 1/complex(inf, inf))
	z := [2]complex128{1i, -1i}
	m := map[complex128]string{1i: "i", 1: "one", 0: "zero"}
	fmt.Println(z, m[z[0]], m[-z[0]*1i], m[complex(0, math.Copysign(0, -1))], len(m))
	const k = (1 + 2i) * (1 - 2i)
	var f float64 = k
	var i int = real(k)
	fmt.Println(k, f, i, signal(3+4i).power(), 1i*1i == -1)
	var e any = a
	_, is128 := e.(complex128)
	fmt.Println(is128, e == any(a))
	p := &z[1]
	*p = complex(imag(*p), real(*p))
	fmt.Println(z)
	s := 0i
	for n := range 5 {
		s += complex(float64(n), float64(-n))
	}
	fmt.Println(s, s*s, s*complex(real(s), -imag(s)))
	println(a, c)
}
