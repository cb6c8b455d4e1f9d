// Interface values: nil-ness, comparison, dynamic types, assertion.
package main

import (
	"errors"
	"fmt"
)

type myErr struct{ code int }

func (e *myErr) Error() string {
	if e == nil {
		return "nil myErr"
	}
	return fmt.Sprint("code ", e.code)
}

func mayFail(n int) error {
	var e *myErr
	if n > 0 {
		e = &myErr{n}
	}
	return e // never nil as an interface
}

type empty interface{}
type stringer interface{ String() string }
type str string

func (s str) String() string { return "str:" + string(s) }

type pair struct {
	a any
	b error
}

func main() {
	err := mayFail(0)
	fmt.Println(err == nil, err, err.(*myErr) == nil, mayFail(5))
	var nilErr error
	fmt.Println(nilErr == nil, nilErr)
	fmt.Printf("%T %T %v\n", err, nilErr, nilErr)

	var a, b any = 1, 1
	fmt.Println(a == b, a == 1, a == int64(1), a == any(nil), a != nil, 1 == a)
	a, b = "x", str("x")
	fmt.Println(a == b, b == str("x"), b.(stringer).String())
	x, y := &myErr{1}, &myErr{1}
	var e1, e2 error = x, y
	fmt.Println(e1 == e2, e1 == error(x), *x == *y, e1 == x)
	a, b = pair{1, nil}, pair{1, nil}
	fmt.Println(a == b, a == any(pair{1, errors.New("")}), pair{2, nil} == pair{2.0, nil})
	a, b = [2]any{1, "a"}, [2]any{1, "a"}
	fmt.Println(a == b)
	a, b = 0.0, -0.0
	fmt.Println(a == b, any(int32(5)) == any(rune(5)), any(byte(1)) == any(uint8(1)))
	nan := 0.0
	nan /= nan
	a = nan
	fmt.Println(a == a)

	if s, ok := any(str("q")).(stringer); ok {
		fmt.Println(s, ok)
	}
	s, ok := any("q").(stringer)
	fmt.Println(s == nil, ok)
	n, ok := any(nil).(int)
	fmt.Println(n, ok)
	_, ok = any(err).(error)
	fmt.Println(ok)
	var st stringer = str("iface")
	var em empty = st
	back := em.(stringer)
	fmt.Println(back == st, em == empty(st), back)
	for _, c := range []func(){
		func() { fmt.Println(any([]int{1}) == any([]int{1})) },
		func() { fmt.Println(any(map[int]int{}) == any(1)) },
		func() { fmt.Println(any(pair{[]int{}, nil}) == any(pair{[]int{}, nil})) },
		func() { fmt.Println([1]any{func() {}} == [1]any{func() {}}) },
		func() { fmt.Println(any(pair{1, nil}) == any(pair{func() {}, nil})) },
	} {
		func() {
			defer func() {
				if r := recover(); r != nil {
					fmt.Println("panic:", r)
				}
			}()
			c()
		}()
	}
	var f func()
	fmt.Println(f == nil, any(f) == nil, any((*int)(nil)) == any((*int)(nil)), any((*int)(nil)) == any((*int8)(nil)))
	big := struct{ a, b, c int }{1, 2, 3}
	a = big
	big.a = 100
	fmt.Println(a, a.(struct{ a, b, c int }).a)
}
