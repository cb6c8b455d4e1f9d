package main

func main() {
	for range 1 << 70 { // ERROR `cannot use 1 << 70 \(untyped int constant 1180591620717411303424\) as int value in range clause \(overflows\)`
	}
	for _ = range 1 << 70 { // ERROR `as int value in range clause \(overflows\)`
	}
	for i := range 1 << 70 { // ERROR `as int value in range clause \(overflows\)`
		_ = i
	}
	var f float64
	for f = range 10 { // ERROR `cannot use iteration variable of type float64`
	}
	var e interface{}
	for e = range 10 {
	}
	var b uint8
	for b = range 256 { // ERROR `cannot use 256 \(untyped int constant\) as uint8 value in range clause \(overflows\)`
	}
	_, _, _ = f, e, b
}
