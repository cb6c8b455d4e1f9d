package main

// What is nil and far from its beginning, while a variable lies where such an address may lead.

import (
	"fmt"
	"unsafe"
)

var dummy [256 << 20]byte

func shouldPanic(name string, f func()) {
	defer func() {
		if r := recover(); r == nil {
			fmt.Println(name, "no panic")
		} else {
			fmt.Println(name, r)
		}
	}()
	f()
}

type big [1 << 30]byte
type T struct {
	x [256 << 20]byte
	i int
}
type M struct{ T }
type M1 struct{ t *T }

func nilT() *T { return nil }

var global *big
var sink interface{}

func f(b []byte) byte { return b[0] }

func main() {
	dummy[0] = 1
	if uintptr(unsafe.Pointer(&dummy)) > 256<<20 {
		fmt.Println("dummy too far out")
	}
	shouldPanic("1", func() { var p *big; fmt.Println(p[256<<20]) })
	shouldPanic("2", func() { var p *big; fmt.Println(&p[123456]) })
	shouldPanic("3", func() { var p *big; var x []byte = p[0:]; _ = x })
	shouldPanic("4", func() { var p *big; x := p[0:]; _ = x })
	shouldPanic("5", func() { var p *big; f(p[0:]) })
	shouldPanic("6", func() { var x []byte; y := &x; *y = global[0:] })
	shouldPanic("7", func() { var p *big; i := 256 << 20; p[i]++ })
	shouldPanic("8", func() { t := nilT(); fmt.Println(t.i) })
	shouldPanic("9", func() { t := nilT(); fmt.Println(&t.i) })
	shouldPanic("10", func() { var m *M; fmt.Println(m.i) })
	shouldPanic("11", func() { var m *M; fmt.Println(&m.T) })
	shouldPanic("12", func() { var m M1; fmt.Println(m.t.i) })
	shouldPanic("13", func() { var t *T; sink = *t })
	shouldPanic("14", func() { var t *T; _ = *t })
	shouldPanic("15", func() {
		var p *big
		for i := range p {
			_ = p[i]
		}
	})
	shouldPanic("16", func() { var p *big; _ = p[:0] })
	shouldPanic("17", func() { var p **T; *p = nil })
	shouldPanic("18", func() { var t *T; t.x[5] = 1 })
	shouldPanic("19", func() { var t *T; x := &t.x; _ = x })
	shouldPanic("20", func() { var t *T; _ = &t.x[3] })
	shouldPanic("21", func() { var t *T; y := t.x[1:2]; _ = y })
	shouldPanic("22", func() { var s *[]int; _ = len(*s) })
	shouldPanic("23", func() { var s *string; _ = (*s)[0] })
	shouldPanic("24", func() { var m *map[string]int; _ = (*m)["a"] })
	shouldPanic("25", func() { var fn *func(); (*fn)() })
	shouldPanic("26", func() { var e *error; _ = (*e).Error() })
	shouldPanic("27", func() { var c *chan int; <-*c })
}
