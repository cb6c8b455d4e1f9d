// slice-74: slices as a stack of frames: push, pop, and clear.
package main

type frame struct {
	vars []*int
	pc   int
}

//go:noinline
func f(n int) int {
	x := n                                              // want:stack
	y := n * 2                                          // want:stack
	st := make([]frame, 0, 4)                           // want:stack
	st = append(st, frame{vars: []*int{&x}, pc: 1})     // want:stack
	st = append(st, frame{vars: []*int{&y, &x}, pc: 2}) // want:stack
	top := st[len(st)-1]
	st = st[:len(st)-1]
	r := *top.vars[0]*10 + *st[0].vars[0]
	clear(st)
	return r + len(st)
}

func main() {
	println(f(3))
}
