// Builtin functions and conversions.
package main

type T struct{ a int }
type U struct{ a int }
type V struct {
	a int "tag"
}
type M int

func two() (int, string) { return 1, "" }

func main() {
	var s []int
	var m map[string]int
	var c chan int
	var ro <-chan int
	var so chan<- int
	var str string
	var arr [3]int
	var i int
	var f float64
	var e interface{}
	_ = len() // ERROR `invalid operation: not enough arguments for len\(\) \(expected 1, found 0\)`
	_ = len(s, s) // ERROR `invalid operation: too many arguments for len\(s, s\) \(expected 1, found 2\)`
	_ = len(1) // ERROR `invalid argument: 1 \(untyped int constant\) for built-in len`
	_ = len(i) // ERROR `invalid argument: i \(variable of type int\) for built-in len`
	_ = len(&arr)
	_ = len(&s) // ERROR `invalid argument: &s \(value of type \*\[\]int\) for built-in len`
	_ = cap(str) // ERROR `invalid argument: str \(variable of type string\) for built-in cap`
	_ = cap(m) // ERROR `invalid argument: m \(variable of type map\[string\]int\) for built-in cap`
	_ = cap(c)
	_ = append() // ERROR `invalid operation: not enough arguments for append\(\) \(expected 1, found 0\)`
	_ = append(s)
	_ = append(s, "a") // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to append`
	_ = append(1, 1) // ERROR `first argument to append must be a slice; have 1 \(untyped int constant\)`
	_ = append(s, s) // ERROR `cannot use s \(variable of type \[\]int\) as int value in argument to append`
	_ = append(s, s...)
	_ = append([]byte{}, "abc"...)
	_ = append([]byte{}, "abc") // ERROR `cannot use "abc" \(untyped string constant\) as byte value in argument to append`
	_ = append(nil, 1) // ERROR `first argument to append must be a slice; have untyped nil`
	_ = append(s, 1, s...) // ERROR `too many arguments in call to append`
	_ = append(arr, 1) // ERROR `first argument to append must be a slice; have arr \(variable of type \[3\]int\)`
	copy(s) // ERROR `invalid operation: not enough arguments for copy\(s\) \(expected 2, found 1\)`
	copy(s, str) // ERROR `invalid argument: arguments to copy s \(variable of type \[\]int\) and str \(variable of type string\) have different element types int and byte`
	copy([]byte{}, str)
	copy(str, []byte{}) // ERROR `invalid argument: copy expects slice arguments; found str \(variable of type string\) and \[\]byte\{\} \(value of type \[\]byte\)`
	copy(s, []string{}) // ERROR `invalid argument: arguments to copy s \(variable of type \[\]int\) and \[\]string\{\} \(value of type \[\]string\) have different element types int and string`
	copy(arr, s) // ERROR `invalid argument: copy expects slice arguments; found arr \(variable of type \[3\]int\) and s \(variable of type \[\]int\)`
	delete(m) // ERROR `invalid operation: not enough arguments for delete\(m\) \(expected 2, found 1\)`
	delete(m, 1) // ERROR `cannot use 1 \(untyped int constant\) as string value in argument to delete`
	delete(m, "a", "b") // ERROR `invalid operation: too many arguments for delete\(m, "a", "b"\) \(expected 2, found 3\)`
	delete(s, 1) // ERROR `invalid argument: s \(variable of type \[\]int\) is not a map`
	_ = delete(m, "a") // ERROR `delete\(m, "a"\) \(no value\) used as value`
	close(c)
	close(ro) // ERROR `invalid operation: cannot close receive-only channel ro \(variable of type <-chan int\)`
	close(so)
	close(i) // ERROR `invalid operation: cannot close non-channel i \(variable of type int\)`
	_ = close(c) // ERROR `close\(c\) \(no value\) used as value`
	clear(m)
	clear(s)
	clear(arr) // ERROR `invalid argument: cannot clear arr \(variable of type \[3\]int\): argument must be \(or constrained by\) map or slice`
	clear(str) // ERROR `invalid argument: cannot clear str \(variable of type string\): argument must be \(or constrained by\) map or slice`
	_ = make(int) // ERROR `invalid argument: cannot make int; type must be slice, map, or channel`
	_ = make([]int) // ERROR `invalid operation: make\(\[\]int\) expects 2 or 3 arguments; found 1`
	_ = make([]int, "a") // ERROR `cannot convert "a" \(untyped string constant\) to type int`
	_ = make([]int, -1) // ERROR `invalid argument: index -1 \(constant of type int\) must not be negative`
	_ = make([]int, 1.5) // ERROR `1\.5 \(untyped float constant\) truncated to int`
	_ = make([]int, 2.0)
	_ = make([]int, 2, 1) // ERROR `invalid argument: length and capacity swapped`
	_ = make([]int, f) // ERROR `invalid argument: index f \(variable of type float64\) must be integer`
	_ = make([]int, 1, 2, 3) // ERROR `invalid operation: make\(\[\]int, 1, 2, 3\) expects 2 or 3 arguments; found 4`
	_ = make(map[string]int, 1, 2) // ERROR `invalid operation: make\(map\[string\]int, 1, 2\) expects 1 or 2 arguments; found 3`
	_ = make(chan int, "a") // ERROR `cannot convert "a" \(untyped string constant\) to type int`
	_ = make(T) // ERROR `invalid argument: cannot make T; type must be slice, map, or channel`
	_ = make(1) // ERROR `1 is not a type`
	_ = make() // ERROR `invalid operation: not enough arguments for make\(\) \(expected 1, found 0\)`
	_ = make([3]int, 1) // ERROR `invalid argument: cannot make \[3\]int; type must be slice, map, or channel`
	_ = new() // ERROR `invalid operation: not enough arguments for new\(\) \(expected 1, found 0\)`
	_ = new(1) // ERROR `1 is not a type`
	_ = new(int, 1) // ERROR `invalid operation: too many arguments for new\(int, 1\) \(expected 1, found 2\)`
	_ = new(T)
	_ = complex(1, 2)
	_ = complex(f, 2)
	_ = complex(i, 2) // ERROR `invalid argument: arguments have type int, expected floating-point`
	_ = complex(f, float32(1)) // ERROR `invalid operation: complex\(f, float32\(1\)\) \(mismatched types float64 and float32\)`
	_ = complex(1) // ERROR `invalid operation: not enough arguments for complex\(1\) \(expected 2, found 1\)`
	_ = real(f) // ERROR `invalid argument: argument has type float64, expected complex type`
	_ = imag(1i)
	_ = real("a") // ERROR `invalid argument: argument has type untyped string, expected complex type`
	_ = min(1, 2.5)
	_ = min(1, "a") // ERROR `invalid argument: mismatched types untyped int \(previous argument\) and untyped string \(type of "a"\)`
	_ = min() // ERROR `invalid operation: not enough arguments for min\(\) \(expected 1, found 0\)`
	_ = max(i, f) // ERROR `invalid argument: mismatched types int \(previous argument\) and float64 \(type of f\)`
	_ = max(s, s) // ERROR `invalid argument: s \(variable of type \[\]int\) cannot be ordered`
	_ = min(1i, 2i) // ERROR `invalid argument: 1i \(untyped complex constant \(0 \+ 1i\)\) cannot be ordered`
	_ = max(i, 1.5) // ERROR `1\.5 \(untyped float constant\) truncated to int`
	panic() // ERROR `invalid operation: not enough arguments for panic\(\) \(expected 1, found 0\)`
	panic(1, 2) // ERROR `invalid operation: too many arguments for panic\(1, 2\) \(expected 1, found 2\)`
	_ = panic(1) // ERROR `panic\(1\) \(no value\) used as value`
	_ = recover()
	_ = recover(1) // ERROR `invalid operation: too many arguments for recover\(1\) \(expected 0, found 1\)`
	print(1, "a", s)
	println(two())
	_ = print // ERROR `print \(built-in\) must be called`
	_ = len // ERROR `len \(built-in\) must be called`
	x := append // ERROR `declared and not used: x` `append \(built-in\) must be called`
	var fn func(int) = panic // ERROR `declared and not used: fn` `panic \(built-in\) must be called`
	_ = int("a") // ERROR `cannot convert "a" \(untyped string constant\) to type int`
	_ = int(str) // ERROR `cannot convert str \(variable of type string\) to type int`
	_ = int(f)
	_ = int(1.5) // ERROR `cannot convert 1\.5 \(untyped float constant\) to type int`
	_ = string(i)
	_ = string(f) // ERROR `cannot convert f \(variable of type float64\) to type string`
	_ = string(65)
	_ = string(1.0) // ERROR `cannot convert 1\.0 \(untyped float constant 1\) to type string`
	_ = []byte(str)
	_ = []rune(str)
	_ = []int(str) // ERROR `cannot convert str \(variable of type string\) to type \[\]int`
	_ = string([]byte{})
	_ = string([]int{}) // ERROR `cannot convert \[\]int\{\} \(value of type \[\]int\) to type string`
	_ = string(s) // ERROR `cannot convert s \(variable of type \[\]int\) to type string`
	_ = T(U{})
	_ = T(V{})
	_ = T(struct{ a int }{})
	_ = (*T)(&U{})
	_ = (*T)(&s) // ERROR `cannot convert &s \(value of type \*\[\]int\) to type \*T`
	_ = M("a") // ERROR `cannot convert "a" \(untyped string constant\) to type M`
	_ = M(1.5) // ERROR `cannot convert 1\.5 \(untyped float constant\) to type M`
	_ = bool(1) // ERROR `cannot convert 1 \(untyped int constant\) to type bool`
	_ = bool("true") // ERROR `cannot convert "true" \(untyped string constant\) to type bool`
	_ = float64("1") // ERROR `cannot convert "1" \(untyped string constant\) to type float64`
	_ = float64(i)
	_ = float32(true) // ERROR `cannot convert true \(untyped bool constant\) to type float32`
	_ = complex128(f) // ERROR `cannot convert f \(variable of type float64\) to type complex128`
	_ = complex128(1)
	_ = error("a") // ERROR `cannot convert "a" \(untyped string constant\) to type error`
	_ = error(nil)
	_ = interface{ M() }(1) // ERROR `cannot convert 1 \(untyped int constant\) to type interface\{M\(\)\}`
	_ = []int(nil)
	_ = int(nil) // ERROR `cannot convert nil to type int`
	_ = (func())(nil)
	_ = [3]int(s)
	_ = [3]string(s) // ERROR `cannot convert s \(variable of type \[\]int\) to type \[3\]string`
	_ = *(*[3]int)(s)
	_ = []int(arr) // ERROR `cannot convert arr \(variable of type \[3\]int\) to type \[\]int`
	_ = map[string]int(nil)
	_ = chan int(c)
	_ = (<-chan int)(c)
	_ = (chan int)(ro) // ERROR `cannot convert ro \(variable of type <-chan int\) to type chan int`
	_ = chan string(c) // ERROR `cannot convert c \(variable of type chan int\) to type chan string`
	_ = uint8(300) // ERROR `constant 300 overflows uint8`
	_ = uint8(i)
	_ = int8(-200) // ERROR `constant -200 overflows int8`
	_ = int(e) // ERROR `cannot convert e \(variable of type interface\{\}\) to type int: need type assertion`
	_ = uintptr(1)
	_ = T(1) // ERROR `cannot convert 1 \(untyped int constant\) to type T`
	_ = undefined(1) // ERROR `undefined: undefined`
	_ = T(undefined) // ERROR `undefined: undefined`
	_ = string(1 << i) // ERROR `invalid operation: shifted operand 1 \(type string\) must be integer`
	_ = float64(1 << i) // ERROR `invalid operation: shifted operand 1 \(type float64\) must be integer`
	_ = int(1 << i)
	_ = string('a' + 1)
	_ = string(-1)
	_ = string(0x110000)
}
