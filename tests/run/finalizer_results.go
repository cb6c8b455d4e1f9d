package main

// Finalizers with results of all sizes, and of objects that refer to each other.

import (
	"fmt"
	"runtime"
	"time"
)

const N = 250

type A struct {
	b *B
	n int64
}
type B struct{ n int64 }

var i, nfinal int
var final [N]int

func finalOuter(a *A) (unused [N]int) {
	if final[a.n] != 0 {
		println("finalOuter", a.n, final[a.n])
		panic("fail")
	}
	final[a.n] = 1
	return
}

func finalInner(b *B) {
	if final[b.n] != 1 {
		println("finalInner", b.n, final[b.n])
		panic("fail")
	}
	final[b.n] = 2
	nfinal++
}

func nofinalInner(b *B) { panic("nofinalInner run") }

func main() {
	runtime.GOMAXPROCS(4)
	c := make(chan bool)
	go func() {
		for i = 0; i < N; i++ {
			b := new(B)
			b.n = int64(i)
			a := new(A)
			a.b = b
			a.n = int64(i)
			runtime.SetFinalizer(b, finalInner)
			runtime.SetFinalizer(a, finalOuter)
			c := &B{n: 5}
			runtime.SetFinalizer(c, nofinalInner)
			runtime.SetFinalizer(c, nil)
		}
		c <- true
	}()
	<-c
	for i := 0; i < 50; i++ {
		if nfinal >= N*8/10 {
			break
		}
		runtime.GC()
		runtime.Gosched()
		time.Sleep(1e6)
	}
	if nfinal < N*8/10 {
		println("not enough finalizing:", nfinal, "/", N)
		panic("nofinal")
	}
	// interface finalizer, deferred value kept alive
	done := make(chan string, 3)
	func() {
		x := &A{n: 7}
		runtime.SetFinalizer(x, func(v interface{}) { done <- fmt.Sprintf("%T", v) })
		defer func(p *A) { fmt.Println("deferred sees", p.n) }(x)
		x = nil
		runtime.GC()
		runtime.GC()
		time.Sleep(5e6)
		select {
		case s := <-done:
			fmt.Println("too early", s)
		default:
		}
	}()
	for i := 0; i < 20 && len(done) == 0; i++ {
		runtime.GC()
		time.Sleep(1e6)
	}
	fmt.Println(<-done)
	// tiny objects
	n := 0
	for i := 0; i < 100; i++ {
		p := new(int32)
		*p = int32(i)
		runtime.SetFinalizer(p, func(p *int32) { n++ })
	}
	for i := 0; i < 20 && n == 0; i++ {
		runtime.GC()
		time.Sleep(1e6)
	}
	fmt.Println(n > 0)
	several := 0
	for i := 0; i < 50; i++ {
		p := &B{int64(i)}
		runtime.SetFinalizer(p, func(b *B) (x int, y string, z [3]*B) { several++; return 1, "a", [3]*B{b} })
		q := &B{int64(i)}
		runtime.SetFinalizer(q, func(v any) (x string, y error) { several++; return })
		r := &B{int64(i)}
		runtime.SetFinalizer(r, func(v any) [100]int { several++; return [100]int{int(v.(*B).n)} })
		s := &B{int64(i)}
		runtime.SetFinalizer(s, func(b *B) string { several++; return "s" })
	}
	for i := 0; i < 50 && several < 160; i++ {
		runtime.GC()
		time.Sleep(1e6)
	}
	fmt.Println(several >= 160)
}
