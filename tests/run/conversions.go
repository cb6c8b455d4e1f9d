// Conversions between numbers, strings, named types and structs.
package main

import (
	"fmt"
	"math"
)

type celsius float64
type id int32
type text string
type src struct {
	A int `json:"a"`
	B string
}
type dst struct {
	A int
	B string
}
type fn func(int) int
type names []string

func main() {
	f := 3.99
	g := -3.99
	big := 1e10
	fmt.Println(int(f), int(g), int64(big), uint8(f), int32(g), uint64(1<<63), float32(big))
	i := 300
	n := -1
	fmt.Println(uint8(i), int8(i), uint32(n), uint64(n), uint16(n), int8(200+i), uint8(n))
	fmt.Println(float64(i)/7, float32(1<<24+1), float64(uint64(math.MaxUint64)), float32(math.MaxInt64))
	u := uint64(1)<<63 + 1025
	fmt.Println(float64(u), uint64(float64(u)), float32(u), float64(int64(math.MinInt64)))
	b := 0x1ff
	fmt.Println(byte(b), int8(b), rune(b), string(rune(b)), int16(uint16(b<<8)), uint16(int8(n)), int64(int8(b)))
	fmt.Println(celsius(i)+0.5, id(f), text("a")+text([]byte("bc")), float64(celsius(1.5)))
	s := src{1, "x"}
	d := dst(s)
	anon := struct {
		A int
		B string
	}(d)
	fmt.Println(d, anon, src(anon) == s)
	ps := &s
	pd := (*dst)(ps)
	pd.A = 50
	fmt.Println(s.A)
	h := fn(func(x int) int { return x + 1 })
	var k func(int) int = h
	fmt.Println(k(1), names([]string{"n"}), []string(names{"m"}))
	c := complex64(complex(f, 2))
	fmt.Println(complex128(c) == complex(f, 2), real(c), complex(float32(0.1), 0))
	arr := []rune("añ")
	fmt.Println(arr, string(arr), []byte(text("t")), text(rune(233)), [2]rune(arr))
	var x8 int8 = -128
	fmt.Println(-x8, x8/-1, uint8(x8), int(x8)*2, x8>>1, uint8(x8)>>1)
	const k1 = 200
	var u8 uint8 = k1
	fmt.Println(u8+100, int8(u8), ^u8, u8<<1>>1, uint32(u8)<<24, int32(uint32(u8)<<24))
	for _, v := range []float64{0.5, -0.5, 255.9, 65536.7, 2147483647.5, -2147483648.9} {
		fmt.Print(int64(v), " ", int(float32(v)), "; ")
	}
	fmt.Println()
	var any1 any = id(5)
	_, ok := any1.(int32)
	fmt.Println(ok, int32(any1.(id)), fmt.Sprintf("%T %v", any1, any1))
	fmt.Println(math.Float64bits(1.5), math.Float32bits(-2), math.Float64frombits(0x7ff0000000000000), math.Float32frombits(1))
}
