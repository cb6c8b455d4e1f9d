// Runtime errors are values of type runtime.Error, with these texts.
package main

import (
	"errors"
	"fmt"
	"runtime"
)

type shape interface{ Area() float64 }
type named interface{ Name() string }
type square struct{ side float64 }

func (s square) Area() float64 { return s.side * s.side }

type pointer struct{ next *pointer }

func (p *pointer) Name() string { return "p" }

func try(name string, f func()) {
	defer func() {
		r := recover()
		err, ok := r.(runtime.Error)
		if !ok {
			fmt.Printf("%s: not a runtime error: %v\n", name, r)
			return
		}
		var as runtime.Error
		fmt.Printf("%s: %v (%t)\n", name, err, errors.As(fmt.Errorf("w: %w", err), &as))
	}()
	f()
}

func main() {
	s := []int{1, 2, 3}
	a := [4]int{}
	str := "abc"
	zero, neg, five, ten := 0, -1, 5, 10
	var np *pointer
	var m map[string][]int
	var sh shape
	var e any = "text"
	var nf func()
	sink := 0
	try("index", func() { sink = s[five] })
	try("negative index", func() { s[neg] = 1 })
	try("array index", func() { a[ten] = 1 })
	try("string index", func() { sink = int(str[five]) })
	try("nil slice", func() { sink = m["x"][zero] })
	try("uint8 index", func() { sink = s[uint8(200)] })
	try("slice high", func() { _ = s[:ten] })
	try("slice low", func() { _ = s[five:] })
	try("slice order", func() { _ = s[2 : 1+zero] })
	try("string slice", func() { _ = str[:ten] })
	try("string order", func() { _ = str[five-2 : 1] })
	try("string low", func() { _ = str[five:] })
	try("array slice", func() { _ = a[:five] })
	try("slice3 max", func() { _ = s[0:1:ten] })
	try("slice3 high", func() { _ = s[0:five:3] })
	try("slice3 low", func() { _ = s[five-2 : 2 : 3] })
	try("negative slice", func() { _ = s[neg:] })
	try("divide", func() { sink /= zero })
	try("modulo", func() { sink = 5 % zero })
	try("nil pointer", func() { np.next = nil })
	try("nil method", func() { sh.Area() })
	try("nil function", func() { nf() })
	try("nil map", func() { m["x"] = nil })
	try("nil array", func() { var p *[3]int; p[zero] = 1 })
	try("shift", func() { sink <<= neg })
	try("make", func() { _ = make([]int, neg) })
	try("make cap", func() { _ = make([]int, 2, 1+zero) })
	try("to array", func() { _ = [4]int(s) })
	try("to array pointer", func() { _ = (*[5]int)(s) })
	try("assert", func() { _ = e.(int) })
	try("assert struct", func() { _ = e.(square) })
	try("assert nil", func() { _ = sh.(square) })
	try("assert any nil", func() { e = nil; _ = e.(string) })
	try("assert interface", func() { e = square{1}; _ = e.(named) })
	try("assert pointer", func() { e = pointer{}; _ = e.(named) })
	try("assert nil interface", func() { e = nil; _ = e.(named) })
	try("assert concrete", func() { sh = square{}; _ = sh.(interface{ Name() string }) })
	try("compare", func() { e = s; fmt.Println(e == e) })
	try("compare struct", func() { e = struct{ f func() }{}; fmt.Println(e == e) })
	try("hash", func() { _ = map[any]int{}[e] })
	try("hash map", func() { e = m; map[any]int{}[e]++ })
	try("custom", func() { panic(errors.New("mine")) })
	fmt.Println(sink, sh.Area())
}
