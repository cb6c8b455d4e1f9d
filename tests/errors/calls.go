// Calls, arguments, results and return.
package main

type T struct{}

func (T) v(int) string  { return "" }
func (*T) p()           {}
func f(a int, b string) {}
func g(a ...int)        {}
func h(a int, b ...string) (int, error) { return 0, nil }
func two() (int, string)                { return 0, "" }
func none()                             {}

func main() {
	f() // ERROR `not enough arguments in call to f`
	f(1) // ERROR `not enough arguments in call to f`
	f(1, "a", 2) // ERROR `too many arguments in call to f`
	f("a", 1) // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to f` `cannot use 1 \(untyped int constant\) as string value in argument to f`
	f(two())
	f(1, two()) // ERROR `multiple-value two\(\) \(value of type \(int, string\)\) in single-value context`
	f(none()) // ERROR `none\(\) \(no value\) used as value` `not enough arguments in call to f`
	f(h(1)) // ERROR `cannot use h\(1\) \(value of type error\) as string value in argument to f`
	g(1, 2, 3)
	g([]int{}...)
	g(1, []int{}...) // ERROR `too many arguments in call to g`
	g([]string{}...) // ERROR `cannot use \[\]string\{\} \(value of type \[\]string\) as \[\]int value in argument to g`
	g("a") // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to g`
	g(1, "a") // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to g`
	g(nil...)
	f(1, []string{}...) // ERROR `cannot use \.\.\. in call to non-variadic f`
	f([]int{}...) // ERROR `cannot use \.\.\. in call to non-variadic f`
	h() // ERROR `not enough arguments in call to h`
	h(1, 2) // ERROR `cannot use 2 \(untyped int constant\) as string value in argument to h`
	h(1, "a", 3) // ERROR `cannot use 3 \(untyped int constant\) as string value in argument to h`
	h(1, []string{}...)
	h(two()...) // ERROR `cannot use \.\.\. with 2-valued two\(\)`
	var t T
	t.v("a") // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to t\.v`
	t.v() // ERROR `not enough arguments in call to t\.v`
	t.p()
	T{}.p() // ERROR `cannot call pointer method p on T`
	T.v(t, 1)
	T.v(1, t) // ERROR `cannot use 1 \(untyped int constant\) as T value in argument to T\.v` `cannot use t \(variable of type T\) as int value in argument to T\.v`
	T.p(t) // ERROR `invalid method expression T\.p \(needs pointer receiver \(\*T\)\.p\)`
	(*T).p(&t)
	(*T).v(&t, 1)
	T{}.v(1)
	_ = t.v(1) + 1 // ERROR `invalid operation: t\.v\(1\) \+ 1 \(mismatched types string and untyped int\)`
	none() + 1 // ERROR `none\(\) \(no value\) used as value`
	none().x // ERROR `none\(\) \(no value\) used as value or type`
	two().x // ERROR `multiple-value two\(\) \(value of type \(int, string\)\) in single-value context`
	_ = two() + 1 // ERROR `multiple-value two\(\) \(value of type \(int, string\)\) in single-value context`
	1() // ERROR `invalid operation: cannot call non-function 1 \(untyped int constant\)`
	t() // ERROR `invalid operation: cannot call non-function t \(variable of type T\)`
	"a"() // ERROR `invalid operation: cannot call non-function "a" \(untyped string constant\)`
	nil() // ERROR `invalid operation: cannot call non-function nil`
	int() // ERROR `missing argument in conversion to int`
	int(1, 2) // ERROR `too many arguments in conversion to int`
	int("a") // ERROR `cannot convert "a" \(untyped string constant\) to type int`
	var fn func(int)
	fn("a") // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to fn`
	fn(1)
	x := fn(1) // ERROR `declared and not used: x` `fn\(1\) \(no value\) used as value`
	undefined(1) // ERROR `undefined: undefined`
	t.undefined() // ERROR `t\.undefined undefined \(type T has no field or method undefined\)`
	1 // ERROR `1 \(untyped int constant\) is not used`
	t // ERROR `t \(variable of type T\) is not used`
	fn // ERROR `fn \(variable of type func\(int\)\) is not used`
	f // ERROR `f \(value of type func\(a int, b string\)\) is not used`
	-1 // ERROR `-1 \(untyped int constant\) is not used`
	t.v // ERROR `t\.v \(value of type func\(int\) string\) is not used`
	two // ERROR `two \(value of type func\(\) \(int, string\)\) is not used`
	len("a") // ERROR `len\("a"\) \(constant 1 of type int\) is not used`
	append([]int{}, 1) // ERROR `append\(\[\]int\{\}, 1\) \(value of type \[\]int\) is not used`
	new(int) // ERROR `new\(int\) \(value of type \*int\) is not used`
	make([]int, 1) // ERROR `make\(\[\]int, 1\) \(value of type \[\]int\) is not used`
	copy([]int{}, []int{})
	int(1) // ERROR `int\(1\) \(constant 1 of type int\) is not used`
	(none)()
	<-make(chan int)
	func() {} // ERROR `func\(\) \{\} \(value of type func\(\)\) is not used`
	func() {}()
	defer none()
	defer int(1) // ERROR `defer requires function call, not conversion int\(1\) \(constant 1 of type int\)`
	defer len("a") // ERROR `defer discards result of len\("a"\) \(constant 1 of type int\)`
	defer append([]int{}, 1) // ERROR `defer discards result of append\(\[\]int\{\}, 1\) \(value of type \[\]int\)`
	defer recover()
	defer panic(1)
	go func() {}()
	go t.v(1)
	go copy([]int{}, []int{})
	go make([]int, 1) // ERROR `go discards result of make\(\[\]int, 1\) \(value of type \[\]int\)`
}

func r1() int {
	return // ERROR `not enough return values`
}
func r2() int {
	return 1, 2 // ERROR `too many return values`
}
func r3() {
	return 1 // ERROR `too many return values`
}
func r4() (int, string) {
	return 1 // ERROR `not enough return values`
}
func r5() (int, string) {
	return two()
}
func r6() (string, int) {
	return two() // ERROR `cannot use two\(\) \(value of type int\) as string value in return statement` `cannot use two\(\) \(value of type string\) as int value in return statement`
}
func r7() (a int, err error) {
	return
}
func r8() (a int, err error) {
	{
		err := error(nil)
		_ = err
		return // ERROR `result parameter err not in scope at return`
	}
}
func r9() (a int) {
	return "a" // ERROR `cannot use "a" \(untyped string constant\) as int value in return statement`
}
func r10() int {
} // ERROR `missing return`
func r11() int {
	for {
	}
}
func r12() int {
	for {
		break
	}
} // ERROR `missing return`
func r13(b bool) int {
	if b {
		return 1
	}
} // ERROR `missing return`
func r14(b bool) int {
	if b {
		return 1
	} else {
		return 2
	}
}
func r15(b int) int {
	switch b {
	case 1:
		return 1
	}
} // ERROR `missing return`
func r16(b int) int {
	switch b {
	case 1:
		return 1
	default:
		panic(1)
	}
}
func r17(b int) int {
	switch b {
	case 1:
		fallthrough
	default:
		return 1
	}
}
func r18() int {
L:
	for {
		for {
			break L
		}
	}
} // ERROR `missing return`
func r19() int {
	select {}
}
func r20(c chan int) int {
	select {
	case <-c:
		return 1
	case c <- 1:
		break
	}
} // ERROR `missing return`
func r21() int {
	goto L
L:
	return 1
}
func r22() int {
	{
		return 1
	}
}
func r23() int {
	for true {
		return 1
	}
} // ERROR `missing return`
func r24() int {
	for range []int{} {
		return 1
	}
} // ERROR `missing return`
func r25(panic func(int)) int {
	panic(1)
} // ERROR `missing return`
func r26() error {
	return none() // ERROR `none\(\) \(no value\) used as value`
}
func r27() (int, int) {
	return 1, two() // ERROR `multiple-value two\(\) \(value of type \(int, string\)\) in single-value context`
}
