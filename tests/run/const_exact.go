// Constant arithmetic is exact, and is rounded once where it becomes a value.
package main

import "fmt"

const (
	huge  = 1 << 500
	back  = huge >> 490
	third = 1.0 / 3
	pi    = 3.14159265358979323846264338327950288419716939937510582097494459
	eps   = pi*pi*pi - 31.0062766802998201754763150671013952022252885658851076941445381038063949174657060375667010326028861930301219616642
)

const (
	mask8  = ^uint8(5)
	mask   = ^5
	minI64 = -1 << 63
	maxU64 = 1<<64 - 1
)

const (
	_  = iota
	KB = 1 << (10 * iota)
	MB
	GB
)

const (
	x0, y0 = iota, -iota
	x1, y1
	_, _
	x3, y3
)

type Weekday uint8

const (
	Sunday Weekday = iota
	Monday
	Tuesday
)

func (d Weekday) String() string { return "day " + string('0'+rune(d)) }

const cplx = (1 + 2i) * (3 - 4i) / (1 - 1i)

func main() {
	fmt.Println(back, int64(minI64), uint64(maxU64), KB, MB, GB)
	fmt.Println(third*3 == 1, 0.1+0.2 == 0.3, float64(0.1)+0.2 == 0.3)
	a, b := 0.1, 0.2
	fmt.Println(a+b == 0.3, a+b)
	fmt.Println(eps < 1e-60, eps > -1e-60)
	fmt.Println(mask8, mask, 7&^2, -7/2, -7%2, 7/-2, 7%-2, -7>>1)
	fmt.Println(x0, y0, x1, y1, x3, y3)
	fmt.Println(Sunday, Tuesday, Monday+1)
	fmt.Println(cplx, real(cplx), imag(cplx))
	fmt.Println(float32(0.1), float64(float32(0.1)), float32(16777217), float32(1<<24+1))
	fmt.Println(5/2, 5.0/2, 5/2.0, 5/2*2.0, 'a'+1, 'a'*1.0, string('a'+1))
	fmt.Println(1e308*10/10, 1e-320, 5e-324/2*2, float32(1e-46), 0x1p-1074)
	fmt.Println(len("héllo"), "héllo"[1], len([...]int{9: 1}), cap([3]int{}))
	fmt.Println(uint8(255), int8(-128), uint32(1<<32-1), int16(-1<<15))
	const big = 123456789012345678901234567890
	fmt.Println(big/1000000000000, big%1000, float64(big), big>>60)
	fmt.Println(0x1.8p1, 0b1010, 0o17, 017, 1_000_000, 0x_ff, 'ä', '\x41', '\u4e16', '\'')
	fmt.Println(0123i, 1e3i, 0x10i, 2.5i)
	var s uint = 3
	var i = 1 << s
	var f = uint64(1<<s) << 60
	var w int8 = 1 << s << 5
	fmt.Println(i, f, w, 1<<s == 8, -1<<s)
	fmt.Println(min(3, 1.5, 2), max('a', 100), min("b", "a"))
	fmt.Printf("%T %T %T %T %T\n", 1, 'a', 1.5, 2i, 1<<3)
	fmt.Printf("%T %T %T\n", 'a'+1, 1+1.5, 1.5+2i)
	fmt.Printf("%v %v\n", float32(1)/3, complex64(1)/3)
	fmt.Println("a"+"b" < "b", true && !false, "x" == "x")
}
