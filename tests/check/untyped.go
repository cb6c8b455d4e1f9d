// Untyped constants and shifts that the specification allows: accepted without an error.
package main

const (
	KB   = 1 << (10 * (iota + 1))
	MB
	GB
	Huge = 1 << 500
	Back = Huge >> 498
)

const (
	third   = 1.0 / 3
	one     = third * 3
	integer = int(one)
	float   = 15 / 4
	exact   = 15 / 4.0
	rune1   = 'a' + 1
	runef   = 'a' + 1.0
	cplx    = 1 + 0i
	fromc   = int(cplx)
	tiny    = 1e-1000 * 1e1000
	str     = "a" + "b"
	cmp     = str < "b"
	length  = len(str)
	mask    = ^uint8(0)
	neg     = -1 << 3
	big     = 1<<64 - 1
	shifted = 1.0 << 3
	byteC   = byte('a')
	hex     = 0x1p-2
	sep     = 1_000_000
	oct     = 0o17 + 017
	bin     = 0b101
	real1   = real(1 + 2i)
	imag1   = imag(2i)
	cc      = complex(1, 2)
)

type Month int

const (
	January Month = 1 + iota
	February
	_
	April
)

const (
	a, b = iota, iota * 10
	c, d
	_, _
	e, f
)

type Size [KB]byte
type Lens [len("hello")]int
type Nested [len([3]int{})]int
type OfCap [cap([4]string{})]int

var pArr *[7]int

type OfPtr [len(pArr)]int

var (
	i    int     = 1.0
	fl   float64 = 1
	r    rune    = 'x'
	by   byte    = 'x'
	c64  complex64 = 1
	u8   uint8   = 255
	s8   int8    = -128
	u64  uint64  = 1<<64 - 1
	f32  float32 = 1 << 100
	fMax float32 = 0x1p127 * (1 + (1 - 0x1p-23))
	zero float32 = 1e-400
	any1 any     = 1 << 3
	d1           = 2 * 3.0
	d2           = 'a' * 2
	d3           = 1 + 2i
)

func shifts(s uint, n int) {
	var i = 1 << s
	var j int32 = 1 << s
	var k = uint64(1 << s)
	var w int64 = 1.0 << 33
	var x = make([]byte, 1.0<<s)
	var y = x[1.0<<s]
	var u = uint8(1<<s) + 1
	var z = 1<<s == 2<<n
	var m float64 = 1 << 3
	var b = 1<<s + 1<<n
	var a1 [10]int
	_ = a1[1<<3]
	_ = 1.0<<s == i
	_ = 1<<s != i
	_ = ^(1 << s)
	_ = -(1.0 << s) + i
	i <<= 3
	i >>= s
	j <<= uint8(n)
	var shift8 uint8 = 10
	_ = i << shift8 >> 1 << n
	_ = "abc"[1<<s>>s]
	_, _, _, _, _, _, _, _, _ = k, w, y, u, z, m, b, j, i
	switch 1 << s {
	case 1, 2:
	}
	if 1<<s > i && true == (s > 1) {
	}
	for i := range 1 << 3 {
		_ = i
	}
}

func conversions() {
	_ = string(rune(65))
	_ = string([]byte("x"))
	_ = []rune("é")
	_ = float32(1) / 3
	_ = int64(int32(1))
	_ = uint8(3.0)
	_ = complex(float32(1), 2)
	_ = Month(3) + April
	_ = Month(2) * 2.0
	_ = (func())(nil) == nil
	_ = (*int)(nil)
	_ = interface{}(nil)
	_ = []int(nil)
	_ = [2]int([]int{1, 2})
	_ = (*[2]int)([]int{1, 2})
	_ = float64(i) * 1.5
	_ = min(1, 2.5, 'a')
	_ = max("a", "b")
	_ = min(i, 3)
	_ = min(fl, 3)
	var t bool = i < 3
	type B bool
	var nb B = i < 3
	nb = !nb && i == 2
	_, _ = t, nb
	var e interface{} = nil
	_ = e == 1 || e == "a" || e == nil || 1.5 == e
}

func main() {
	shifts(1, 1)
	conversions()
}
