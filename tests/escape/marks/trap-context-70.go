// trap-context-70: a context value is a pointer; it is read after the function has ended.
package main

import "context"

type key struct{}

//go:noinline
func with(ctx context.Context, n int) context.Context {
	x := n // want:heap
	return context.WithValue(ctx, key{}, &x)
}

func main() {
	ctx := with(context.Background(), 5)
	scrub()
	println(*ctx.Value(key{}).(*int))
}

// clobber overwrites the dead part of the stack.
func clobber(n int) int {
	var a [64]int
	for i := range a {
		a[i] = n * 7777
	}
	if n > 0 {
		return clobber(n-1) + a[n%64]
	}
	return a[0]
}

func scrub() {
	if clobber(20) == 1 {
		println("clobber")
	}
}
