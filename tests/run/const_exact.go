// Constants are exact until they are given a type.
package main

import (
	"fmt"
	"math"
)

const (
	huge   = 1 << 100
	big    = huge >> 98
	third  = 1.0 / 3
	whole  = third * 3
	ratio  = 5 / 2
	fratio = 5 / 2.0
	mask   = ^uint8(0)
	letter = 'a' + 1
	text   = "con" + "stant"
	length = len(text)
	truth  = length > 5 && huge > 1
	imagin = 2i * 2i
	typed  = int16(12) << 3
	dur    = 1.5 * float32(2)
)

const (
	_  = iota
	kb = 1 << (10 * iota)
	mb
	gb
)

type weekday uint8

const (
	mon weekday = iota + 1
	tue
	_
	thu
)

const a, b = iota, "x"

type temperature float64

func main() {
	fmt.Println(big, whole, whole == 1, ratio, fratio, mask, letter, text, length, truth, imagin, typed, dur)
	fmt.Println(kb, mb, gb, mon, tue, thu, a, b)
	fmt.Printf("%T %T %T %T %T %T %T\n", letter, fratio, imagin, typed, dur, mask, third)
	fmt.Println(math.MaxUint64/3, uint64(math.MaxUint64), math.MinInt64, huge/(huge-1), float64(huge))
	var f32 float32 = 0.1
	var i8 int8 = 1e2
	var r rune = 'x' - 32.0
	var t temperature = 36.6
	var by byte = 0b1010_1010
	fmt.Println(f32 == 0.1, i8, r, string(r), t*2, by, 0o17, 0x_ff, 0x1p4, 1_000.5, 017)
	fmt.Println(0.1+0.2 == 0.3, f32*3 == 0.3, math.Pi*1e15)
	x := 10
	fmt.Println(1<<x, 1.0<<3, uint8(1)<<7, x/4.0, -7>>1, 7.0/2, 'a'*2, len([10]int{}), real(3+4i))
	const e = 2.71828182845904523536028747135266249775724709369995957496696763
	fmt.Println(e, float32(e), e*e*e, e*1e9)
	const longest = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF
	fmt.Println(longest%1000, longest/huge, longest&0xff, uint64((longest>>64)^1))
	var s uint = 33
	var i = 1 << s
	var j int32 = 1 << s
	var k = uint64(1 << s)
	var u uint64 = 1.0 << s
	fmt.Println(i, j, k, u)
}
