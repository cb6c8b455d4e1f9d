// Big natural numbers: factorials, Fibonacci numbers and powers by hand,
// with slices of digits in base 10^9.
package main

import (
	"fmt"
	"strconv"
	"strings"
)

const (
	base   = 1_000_000_000
	digits = 9
)

// Nat is a natural number, the least significant digit first, without
// leading zeros; nil is zero.
type Nat []uint32

// FromString reads a decimal number; it panics on anything else.
func FromString(s string) (n Nat) {
	for len(s) > 0 {
		cut := max(0, len(s)-digits)
		d, err := strconv.ParseUint(s[cut:], 10, 32)
		if err != nil {
			panic(err)
		}
		n = append(n, uint32(d))
		s = s[:cut]
	}
	return n.trim()
}

// FromInt converts x.
func FromInt(x uint64) (n Nat) {
	for ; x > 0; x /= base {
		n = append(n, uint32(x%base))
	}
	return
}

func (a Nat) trim() Nat {
	for len(a) > 0 && a[len(a)-1] == 0 {
		a = a[:len(a)-1]
	}
	return a
}

// Add returns a + b.
func (a Nat) Add(b Nat) (sum Nat) {
	if len(a) < len(b) {
		a, b = b, a
	}
	var carry uint32
	for i, d := range a {
		d += carry
		if i < len(b) {
			d += b[i]
		}
		carry = d / base
		sum = append(sum, d%base)
	}
	if carry > 0 {
		sum = append(sum, carry)
	}
	return
}

// Mul returns a times b.
func (a Nat) Mul(b Nat) Nat {
	p := make(Nat, len(a)+len(b))
	for i, x := range a {
		var carry uint64
		for j, y := range b {
			t := uint64(x)*uint64(y) + uint64(p[i+j]) + carry
			p[i+j] = uint32(t % base)
			carry = t / base
		}
		p[i+len(b)] = uint32(carry)
	}
	return p.trim()
}

// DivSmall returns the quotient and the rest.
func (a Nat) DivSmall(d uint32) (q Nat, rest uint32) {
	q = make(Nat, len(a))
	r := uint64(0)
	for i := len(a) - 1; i >= 0; i-- {
		r = r*base + uint64(a[i])
		q[i] = uint32(r / uint64(d))
		r %= uint64(d)
	}
	return q.trim(), uint32(r)
}

// Pow returns a to the power of e by squaring.
func (a Nat) Pow(e uint) Nat {
	result := Nat{1}
	for ; e > 0; e >>= 1 {
		if e&1 == 1 {
			result = result.Mul(a)
		}
		a = a.Mul(a)
	}
	return result
}

// Cmp is -1, 0 or 1.
func (a Nat) Cmp(b Nat) int {
	switch la, lb := len(a), len(b); {
	case la < lb:
		return -1
	case la > lb:
		return 1
	}
	for i := len(a) - 1; i >= 0; i-- {
		if a[i] < b[i] {
			return -1
		} else if a[i] > b[i] {
			return 1
		}
	}
	return 0
}

func (a Nat) String() string {
	if len(a) == 0 {
		return "0"
	}
	var b strings.Builder
	fmt.Fprint(&b, a[len(a)-1])
	for i := len(a) - 2; i >= 0; i-- {
		fmt.Fprintf(&b, "%0*d", digits, a[i])
	}
	return b.String()
}

func factorial(n uint64) Nat {
	f := Nat{1}
	for i := uint64(2); i <= n; i++ {
		f = f.Mul(FromInt(i))
	}
	return f
}

func fibonacci(n int) Nat {
	a, b := Nat(nil), Nat{1}
	for range n {
		a, b = b, a.Add(b)
	}
	return a
}

func main() {
	for _, n := range []uint64{0, 1, 12, 20, 25, 52, 100} {
		fmt.Printf("%d! = %v\n", n, factorial(n))
	}
	fmt.Println("fib 300 =", fibonacci(300))
	fmt.Println("2^200   =", FromInt(2).Pow(200))
	f := factorial(1000)
	s := f.String()
	sum := 0
	for _, c := range s {
		sum += int(c - '0')
	}
	fmt.Println("1000! has", len(s), "digits, their sum is", sum)
	zeros := 0
	for {
		q, r := f.DivSmall(10)
		if r != 0 {
			break
		}
		f = q
		zeros++
	}
	fmt.Println("and", zeros, "zeros at the end:", strings.HasSuffix(s, strings.Repeat("0", zeros)))
	a, b := FromString("123456789012345678901234567890"), FromString("000999999999")
	fmt.Println(a, b, a.Cmp(b), b.Cmp(a), a.Cmp(a.Add(nil)), FromString("0").Mul(a))
	fmt.Println(a.Mul(b).Add(b))
}
