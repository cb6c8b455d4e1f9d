package main

import (
	"fmt"
	"unsafe"
)

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	n := -1
	x := 1
	b := byte(1)
	var e interface{} = 1
	var e2, e3 interface{} = []int{}, []int{}
	var m map[interface{}]int
	a := []int{1}
	var p *[3]int
	s := "abc"
	z := 0
	try("slice nil", func() { _ = unsafe.Slice((*int)(nil), 1) })
	try("slice", func() { _ = unsafe.Slice(&x, n) })
	try("string", func() { _ = unsafe.String(&b, n) })
	try("slice stmt", func() { y := unsafe.Slice(&x, n); _ = y })
	try("cmp", func() { _ = e2 == e3 })
	try("assert", func() { _ = e.(string) })
	try("assert2", func() { _, _ = e.(string) })
	try("index", func() { _ = a[-n] })
	try("slice2", func() { _ = a[-n+2:] })
	try("deref", func() { _ = *p })
	try("deref2", func() { _ = p[1] })
	try("len", func() { _ = len(p) })
	try("str", func() { _ = s[5+z] })
	try("strslice", func() { _ = s[5+z:] })
	try("map", func() { _ = m[e2] })
	try("map2", func() { _, _ = m[e2] })
	try("div", func() { _ = 1 / z })
	try("rem", func() { _ = 1 % z })
	try("shift", func() { _ = 1 << n })
	try("arr", func() { _ = [2]int(a) })
	try("arrp", func() { _ = (*[2]int)(a) })
	try("make", func() { _ = make([]int, n) })
	try("makechan", func() { _ = make(chan int, n) })
	try("method", func() { var e error; _ = e.Error })
	try("field", func() { var t *struct{ a, b int }; _ = t.b })
	try("addr", func() { var t *struct{ a, b int }; _ = &t.b })
	try("addr idx", func() { _ = &a[3] })
	try("addr p", func() { _ = &p[1] })
	try("slice p", func() { _ = p[:] })
	try("slice p1", func() { _ = p[1:] })
	try("lit", func() { _ = []int{1 / z} })
	try("and", func() { _ = z == 1 && 1/z == 1 })
	try("and", func() { _ = z == 0 && 1/z == 1 })
	try("struct", func() { _ = struct{ a int }{a[3]} })
	try("close", func() { var c chan int; close(c) })
	try("bytes", func() { _ = []byte(s[z+9:]) })
	try("concat", func() { _ = s + s[z+9:] })
	try("min", func() { _ = min(1, 1/z) })
	try("complex", func() { _ = complex(1, float64(1/z)) })
	try("conv", func() { _ = float64(1 / z) })
	try("iface", func() { _ = interface{}(1 / z) })
	try("func", func() { var f func() int; _ = f })
	try("ptr", func() { var pp **int; _ = **pp })
	try("append", func() { _ = append(a, a[7]) })
	try("copy", func() { copy(a, a[7:]) })
	try("new", func() { _ = new(int) })
	try("range", func() {
		for range a[n+3:] {
		}
	})
	try("mapassign", func() { var m map[string]int; m["a"] = a[8] })
	try("add", func() { _ = unsafe.Add(unsafe.Pointer(nil), 5) })
	try("struct cmp", func() { _ = [1]interface{}{e2} == [1]interface{}{e3} })
	try("expr stmt", func() { <-make(chan int, a[9]) })
}
