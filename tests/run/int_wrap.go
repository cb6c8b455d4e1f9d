// Integers wrap around; division truncates; shifts may be any length.
package main

import (
	"fmt"
	"math"
)

var (
	i8  int8   = math.MaxInt8
	u8  uint8  = 0
	i16 int16  = math.MinInt16
	u16 uint16 = math.MaxUint16
	i32 int32  = math.MaxInt32
	u32 uint32 = 1 << 31
	i64 int64  = math.MinInt64
	u64 uint64 = math.MaxUint64
)

func shifts(v int64, n uint) (int64, int64, uint64) { return v << n, v >> n, uint64(v) >> n }

func main() {
	i8++
	u8--
	i16--
	u16 += 2
	i32 *= 2
	u32 <<= 1
	i64--
	u64++
	fmt.Println(i8, u8, i16, u16, i32, u32, i64, u64)

	i64 = math.MinInt64
	minus := int64(-1)
	fmt.Println(i64/minus, i64%minus, -i64, i64*minus)
	small := int8(-128)
	fmt.Println(small/int8(minus), -small, small%int8(minus))

	for _, a := range []int{7, -7} {
		for _, b := range []int{2, -2, 5} {
			fmt.Print(a/b, " ", a%b, " ", (a/b)*b+a%b == a, "; ")
		}
	}
	fmt.Println()

	for _, n := range []uint{0, 1, 31, 63, 64, 200} {
		fmt.Println(n, fmt.Sprint(shifts(-5, n)))
	}
	var n8 uint8 = 200
	var one int32 = 1
	fmt.Println(one<<n8, int8(-1)>>n8, uint8(0xff)>>7, int16(one)<<15, one<<31)
	fmt.Println(n8<<1, n8+n8, n8*n8, ^n8, -n8, n8&^0x48, n8|7, n8^0xff)
	fmt.Println(^0, ^int8(5), -5&3, -5|3, -5^3, 6&^-5)

	x := uint32(0xdeadbeef)
	fmt.Printf("%x %x %x %d\n", x<<8>>8, x>>4<<4, uint16(x)<<4, int32(x)>>28)
	a, b := uint64(1)<<63, uint64(3)
	fmt.Println(a/b, a%b, a-b, b-a, a*2, int64(a))
	var p uintptr = 0
	p--
	fmt.Println(p == math.MaxUint64, uint32(p) == math.MaxUint32)
	i := 5
	i += i << 2
	i -= i % 7
	i ^= 0x55
	i &^= 1
	i >>= 1
	i |= 64
	i %= 50
	fmt.Println(i)
}
