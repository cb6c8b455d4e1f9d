package main

// Package unsafe: conversions of pointers, sizes and offsets, views of memory as slices and strings.

import (
	"fmt"
	"unsafe"
)

type inner struct {
	a int8
	b int32
}

type outer struct {
	x byte
	inner
	p *int
	s string
	q [3]int16
}

type header struct {
	data unsafe.Pointer
	len  int
	cap  int
}

var kept string
var number uintptr

func bits(f float64) uint64 { return *(*uint64)(unsafe.Pointer(&f)) }

func float(b uint32) float32 { return *(*float32)(unsafe.Pointer(&b)) }

// The string and the slice are the same bytes: they must outlive the function.
func text(n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte('a' + i)
	}
	return *(*string)(unsafe.Pointer(&b))
}

func view(n int) string {
	b := []byte{'x', 'y', 'z', '0' + byte(n)}
	return unsafe.String(&b[0], len(b))
}

func second(n int) *int {
	a := [4]int{n, n + 1, n + 2, n + 3}
	p := unsafe.Add(unsafe.Pointer(&a), unsafe.Sizeof(a[0]))
	return (*int)(p)
}

func arithmetic(n int) *int {
	a := [4]int{n, n + 1, n + 2, n + 3}
	return (*int)(unsafe.Pointer(uintptr(unsafe.Pointer(&a[0])) + 2*unsafe.Sizeof(n)))
}

// A pointer goes in as a field of one type, and comes out as one of another.
func throughTypes(n int) *int {
	type one struct{ p, q *int }
	type other struct{ r [2]*int }
	x := n
	v := one{q: &x}
	w := (*other)(unsafe.Pointer(&v))
	return w.r[1]
}

func storeThroughTypes(n int) *int {
	type one struct {
		n int
		p *int
	}
	var v one
	x := n * 7
	*(*unsafe.Pointer)(unsafe.Add(unsafe.Pointer(&v), unsafe.Offsetof(v.p))) = unsafe.Pointer(&x)
	return v.p
}

func sliceOf(n int) []int {
	a := [5]int{n, n, n}
	return unsafe.Slice(&a[1], 3)
}

func headerOf(s []int) (int, int, bool) {
	h := (*header)(unsafe.Pointer(&s))
	return h.len, h.cap, h.data == unsafe.Pointer(unsafe.SliceData(s))
}

func swap(a, b *int) (int, int) {
	p, q := (*int64)(unsafe.Pointer(a)), (*int64)(unsafe.Pointer(b))
	*p, *q = *q, *p
	return *a, *b
}

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	fmt.Println(bits(1.5), float(0x40490fdb))
	kept = text(20)
	for i := 0; i < 100; i++ {
		_ = make([]byte, i)
	}
	fmt.Println(kept, view(3))
	fmt.Println(*second(10), *arithmetic(20), *throughTypes(30), *storeThroughTypes(40))
	fmt.Println(sliceOf(9))
	fmt.Println(headerOf(make([]int, 3, 8)))
	x, y := 1, 2
	fmt.Println(swap(&x, &y))
	var o outer
	fmt.Println(unsafe.Sizeof(o), unsafe.Alignof(o), unsafe.Alignof(o.b), unsafe.Offsetof(o.inner),
		unsafe.Offsetof(o.b), unsafe.Offsetof(o.p), unsafe.Offsetof(o.s), unsafe.Offsetof(o.q))
	const size = unsafe.Sizeof(uintptr(0)) + unsafe.Sizeof("") + unsafe.Sizeof(3.0)
	var array [size]byte
	fmt.Println(len(array), unsafe.Sizeof(array))
	s := "hello"
	d := unsafe.StringData(s)
	fmt.Println(*d, string(unsafe.Slice(d, 4)))
	var null unsafe.Pointer
	fmt.Println(null == nil, null == unsafe.Pointer(&x), unsafe.Slice((*int)(nil), 0) == nil)
	m := map[unsafe.Pointer]string{unsafe.Pointer(&x): "x", unsafe.Pointer(&y): "y"}
	fmt.Println(m[unsafe.Pointer(&y)], len(m))
	n := -1
	try(func() { fmt.Println(unsafe.Slice(&x, n)) })
	try(func() { fmt.Println(unsafe.Slice((*int)(nil), 1)) })
	try(func() { fmt.Println(unsafe.String((*byte)(nil), 1)) })
	number = uintptr(unsafe.Pointer(&o))
	fmt.Println(number%8, fmt.Sprintf("%T", null))
}
