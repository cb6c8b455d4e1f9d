// Bit sets and the sieve of Eratosthenes: shifts, &^, math/bits, methods on
// slice types, named results.
package main

import (
	"fmt"
	"math/bits"
	"strings"
)

const wordBits = bits.UintSize

// Set is a set of small non-negative integers.
type Set []uint

// Of returns the set of its arguments.
func Of(members ...int) (s Set) {
	for _, m := range members {
		s.Add(m)
	}
	return
}

// Add puts i in the set.
func (s *Set) Add(i int) {
	for w := i / wordBits; w >= len(*s); {
		*s = append(*s, 0)
	}
	(*s)[i/wordBits] |= 1 << (i % wordBits)
}

// Remove takes i out.
func (s Set) Remove(i int) {
	if w := i / wordBits; w < len(s) {
		s[w] &^= 1 << (uint(i) % wordBits)
	}
}

// Has says whether i is in the set.
func (s Set) Has(i int) bool {
	return i/wordBits < len(s) && s[i/wordBits]>>(i%wordBits)&1 == 1
}

// Len counts the members.
func (s Set) Len() (n int) {
	for _, w := range s {
		n += bits.OnesCount(w)
	}
	return
}

// Each visits the members in order.
func (s Set) Each(visit func(int)) {
	for i, w := range s {
		for ; w != 0; w &= w - 1 {
			visit(i*wordBits + bits.TrailingZeros(w))
		}
	}
}

func combine(a, b Set, op func(x, y uint) uint) Set {
	out := make(Set, max(len(a), len(b)))
	at := func(s Set, i int) uint {
		if i < len(s) {
			return s[i]
		}
		return 0
	}
	for i := range out {
		out[i] = op(at(a, i), at(b, i))
	}
	return out
}

// Union, Intersect, Minus and Differ are the set operations.
func (s Set) Union(t Set) Set     { return combine(s, t, func(x, y uint) uint { return x | y }) }
func (s Set) Intersect(t Set) Set { return combine(s, t, func(x, y uint) uint { return x & y }) }
func (s Set) Minus(t Set) Set     { return combine(s, t, func(x, y uint) uint { return x &^ y }) }
func (s Set) Differ(t Set) Set    { return combine(s, t, func(x, y uint) uint { return x ^ y }) }

func (s Set) String() string {
	var b strings.Builder
	b.WriteByte('{')
	s.Each(func(i int) {
		if b.Len() > 1 {
			b.WriteByte(' ')
		}
		fmt.Fprint(&b, i)
	})
	b.WriteByte('}')
	return b.String()
}

// primes are the primes below n.
func primes(n int) Set {
	s := make(Set, (n+wordBits-1)/wordBits)
	for i := 2; i < n; i++ {
		s.Add(i)
	}
	for p := 2; p*p < n; p++ {
		if s.Has(p) {
			for m := p * p; m < n; m += p {
				s.Remove(m)
			}
		}
	}
	return s
}

func main() {
	a, b := Of(1, 5, 64, 100), Of(5, 100, 200)
	fmt.Println(a, b, len(a), len(b), a.Has(64), a.Has(65), a.Has(1<<20))
	fmt.Println(a.Union(b), a.Intersect(b), a.Minus(b), a.Differ(b), Of())
	a.Remove(64)
	a.Remove(9999)
	fmt.Println(a, a.Len())

	p := primes(100)
	fmt.Println(p, p.Len())
	p = primes(200_000)
	last, gap, at := 2, 0, 0
	twins := 0
	p.Each(func(q int) {
		if q-last > gap {
			gap, at = q-last, last
		}
		if q-last == 2 {
			twins++
		}
		last = q
	})
	fmt.Println(p.Len(), last, gap, at, twins)

	const pattern uint32 = 0xF0F0_1234
	fmt.Printf("%032b %d %d %08x %08x\n", pattern, bits.LeadingZeros32(pattern), bits.Len32(pattern>>8),
		bits.Reverse32(pattern), bits.RotateLeft32(pattern, 12))
	hi, lo := bits.Mul64(1<<63+5, 6)
	q, r := bits.Div64(1, 0, 10)
	sum, carry := bits.Add64(1<<63, 1<<63, 1)
	fmt.Println(hi, lo, q, r, sum, carry, bits.ReverseBytes16(0x1234))
}
