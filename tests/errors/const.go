// Constants: overflow, truncation, division by zero, shifts, what is not constant.
package main

const (
	big    = 1 << 511
	tooBig = 1 << 512 // ERROR `constant shift overflow`
	huge   = big * big // ERROR `constant multiplication overflow`
)

const c1 int8 = 128 // ERROR `cannot use 128 \(untyped int constant\) as int8 value in constant declaration \(overflows\)`
const c2 uint = -1 // ERROR `cannot use -1 \(untyped int constant\) as uint value in constant declaration \(overflows\)`
const c3 = 1 / 0 // ERROR `invalid operation: division by zero`
const c4 = 1.0 / 0.0 // ERROR `invalid operation: division by zero`
const c5 int = 1.5 // ERROR `cannot use 1\.5 \(untyped float constant\) as int value in constant declaration \(truncated\)`
const c6 float32 = 1e39 // ERROR `cannot use 1e39 \(untyped float constant 1e\+39\) as float32 value in constant declaration \(overflows\)`
const c7 = "a" + 1 // ERROR `invalid operation: "a" \+ 1 \(mismatched types untyped string and untyped int\)`
const c8 = 'a' * "b" // ERROR `invalid operation: 'a' \* "b" \(mismatched types untyped rune and untyped string\)`
const c9 string = 65 // ERROR `cannot use 65 \(untyped int constant\) as string value in constant declaration`
const c10 bool = 1 // ERROR `cannot use 1 \(untyped int constant\) as bool value in constant declaration`
const c11 = len([]int{1}) // ERROR `len\(\[\]int\{…\}\) \(value of type int\) is not constant`
const c12 = f() // ERROR `f\(\) \(value of type int\) is not constant`
const c13 []int = nil // ERROR `invalid constant type \[\]int`
const c14 complex64 = 1e39i // ERROR `cannot use 1e39i \(untyped complex constant \(0 \+ 1e\+39i\)\) as complex64 value in constant declaration \(overflows\)`
const c15 = 10 % 2.0 // ERROR `invalid operation: operator % not defined on 10 \(untyped float constant\)`
const c16 = 10.5 % 2 // ERROR `invalid operation: operator % not defined on 10\.5 \(untyped float constant\)`
const c17 = "a" - "b" // ERROR `invalid operation: operator - not defined on "a" \(untyped string constant\)`
const c18 = -"a" // ERROR `invalid operation: operator - not defined on "a" \(untyped string constant\)`
const c19 = !1 // ERROR `invalid operation: operator ! not defined on 1 \(untyped int constant\)`
const c20 = ^1.5 // ERROR `invalid operation: operator \^ not defined on 1\.5 \(untyped float constant\)`
const c21 uint8 = ^1 // ERROR `cannot use \^1 \(untyped int constant -2\) as uint8 value in constant declaration \(overflows\)`
const c22 uint8 = ^uint8(1)
const c23 = uint8(256) // ERROR `constant 256 overflows uint8`
const c24 = int8(-129) // ERROR `constant -129 overflows int8`
const c25 = int(1.5) // ERROR `cannot convert 1\.5 \(untyped float constant\) to type int`
const c26 = float32(1e40) // ERROR `cannot convert 1e40 \(untyped float constant 1e\+40\) to type float32`
const c27 = 1 << -1 // ERROR `invalid operation: negative shift count -1 \(untyped int constant\)`
const c28 = 1 << 1.5 // ERROR `1\.5 \(untyped float constant\) truncated to uint`
const c29 = 1.5 << 1 // ERROR `invalid operation: shifted operand 1\.5 \(untyped float constant\) must be integer`
const c30 = 1.0 << 3
const c31 = "s" << 1 // ERROR `invalid operation: shifted operand "s" \(untyped string constant\) must be integer`
const c32 = 1 << 10000 // ERROR `invalid operation: invalid shift count 10000 \(untyped int constant\)`
const c33 = int64(1) << 63 // ERROR `int64\(1\) << 63 \(constant 9223372036854775808 of type int64\) overflows int64`
const c34 = uint64(1) << 64 // ERROR `uint64\(1\) << 64 \(constant 18446744073709551616 of type uint64\) overflows uint64`
const c35 int = true // ERROR `cannot use true \(untyped bool constant\) as int value in constant declaration`
const c36 = nil // ERROR `nil is not constant`
const c37 = iota
const c38 = true && 1 // ERROR `invalid operation: true && 1 \(mismatched types untyped bool and untyped int\)`
const c39 = true < false // ERROR `invalid operation: true < false \(operator < not defined on untyped bool\)`
const c40 = 1i < 2i // ERROR `invalid operation: 1i < 2i \(operator < not defined on untyped complex\)`
const c41 = 'x' + 0.5
const c42 rune = 'x' + 0.5 // ERROR `cannot use 'x' \+ 0\.5 \(untyped float constant 120\.5\) as rune value in constant declaration \(truncated\)`
const c43 = 9223372036854775807 + 1
const c44 int = 9223372036854775807 + 1 // ERROR `cannot use 9223372036854775807 \+ 1 \(untyped int constant 9223372036854775808\) as int value in constant declaration \(overflows\)`
const c45 = int(9223372036854775807) + 1 // ERROR `int\(9223372036854775807\) \+ 1 \(constant 9223372036854775808 of type int\) overflows int`
const c46 = uint(0) - 1 // ERROR `uint\(0\) - 1 \(constant -1 of type uint\) overflows uint`
const c47 = -uint(1) // ERROR `-uint\(1\) \(constant -1 of type uint\) overflows uint`
const c48 = int8(-128) / int8(-1) // ERROR `int8\(-128\) / int8\(-1\) \(constant 128 of type int8\) overflows int8`
const c49 = -int8(-128) // ERROR `-int8\(-128\) \(constant 128 of type int8\) overflows int8`
const c50 = int8(100) + 100 // ERROR `int8\(100\) \+ 100 \(constant 200 of type int8\) overflows int8`
const c51 = 5 / 0.0 // ERROR `invalid operation: division by zero`
const c52 = 5.0 % 0 // ERROR `invalid operation: operator % not defined on 5\.0 \(untyped float constant 5\)`
const c53 = real("a") // ERROR `invalid argument: argument has type untyped string, expected complex type`
const c54 = complex(1, "b") // ERROR `invalid operation: complex\(1, "b"\) \(mismatched types untyped float and untyped string\)`
const c55 = len(5) // ERROR `invalid argument: 5 \(untyped int constant\) for built-in len`
const c56 = string(1.5) // ERROR `cannot convert 1\.5 \(untyped float constant\) to type string`
const c57 = len("abc")
const c58 [3]int = [3]int{} // ERROR `invalid constant type \[3\]int`

func f() int { return 0 }

var v = 1

const c59 = v // ERROR `v \(variable of type int\) is not constant`
const c60 = v + 1 // ERROR `v \+ 1 \(value of type int\) is not constant`

var (
	x1 = 1 << 63 // ERROR `cannot use 1 << 63 \(untyped int constant 9223372036854775808\) as int value in variable declaration \(overflows\)`
	x2 = 1e400 // ERROR `cannot use 1e400 \(untyped float constant 1e\+400\) as float64 value in variable declaration \(overflows\)`
	x3 = 'a' << 40 // ERROR `cannot use 'a' << 40 \(untyped rune constant 106652627894272\) as rune value in variable declaration \(overflows\)`
	x4 float32 = 1e-400
	x5 byte = 'a' + 200 // ERROR `cannot use 'a' \+ 200 \(untyped rune constant 297\) as byte value in variable declaration \(overflows\)`
	x6 = []int{5: 0, 1 << 40: 1}
	x7 = v << -1 // ERROR `invalid operation: negative shift count -1 \(untyped int constant\)`
	x8 = v << 1.5 // ERROR `1\.5 \(untyped float constant\) truncated to uint`
	x9 = v << 2.0
	x10 = v / 0 // ERROR `invalid operation: division by zero`
	x11 = v % 0 // ERROR `invalid operation: division by zero`
	x12 = 1.5 / 0 // ERROR `invalid operation: division by zero`
	x13 float64 = 1 << v // ERROR `invalid operation: shifted operand 1 \(type float64\) must be integer`
	x14 = 1.0 << v // ERROR `invalid operation: shifted operand 1\.0 \(type float64\) must be integer`
	x15 = float64(1 << v) // ERROR `invalid operation: shifted operand 1 \(type float64\) must be integer`
	x16 = "abc"[5] // ERROR `invalid argument: index 5 out of bounds \[0:3\]`
	x17 = "abc"[-1] // ERROR `invalid argument: index -1 \(constant of type int\) must not be negative`
	x18 = [2]int{1, 2}[2] // ERROR `invalid argument: index 2 out of bounds \[0:2\]`
)

func main() {
	var i8 int8 = 1
	i8 = i8 + 128 // ERROR `128 \(untyped int constant\) overflows int8`
	i8 += 1000 // ERROR `1000 \(untyped int constant\) overflows int8`
	i8 <<= 1000
	i8 /= 0 // ERROR `invalid operation: division by zero`
	i8 = 1e2
	i8 = 1e3 // ERROR `cannot use 1e3 \(untyped float constant 1000\) as int8 value in assignment \(truncated\)`
	_ = i8 == 200 // ERROR `200 \(untyped int constant\) overflows int8`
	switch i8 {
	case 200: // ERROR `200 \(untyped int constant\) overflows int8`
	}
	var f32 float32
	f32 = f32 / 0
	_ = f32
}
