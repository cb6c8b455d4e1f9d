// Loops in functions that call each other: what a call held in its own frame is gone when it has
// returned; what it handed back or stored is not.
package main

import (
	"fmt"
	"strings"
)

type point struct {
	x, y int
	name string
}

func (p point) String() string { return fmt.Sprintf("(%d,%d %s)", p.x, p.y, p.name) }

type list struct{ points []point }

// fmt calls this method, so fmt and it are one component.
func (l *list) String() string {
	var b strings.Builder
	for _, p := range l.points {
		fmt.Fprintf(&b, "%s:%v;", p.name, p) // want:stack
	}
	return b.String()
}

type box struct {
	p    *int
	next *box
}

func put(b *box, p *int, depth int) int {
	b.p = p
	if depth > 0 {
		return inFrames(depth-1) + saved(depth-1) + throughBox(depth-1) + linked(depth-1)
	}
	return *p
}

// The box lives for an iteration.
func inFrames(depth int) int {
	sum := 0
	for i := 0; i < 3; i++ {
		x := i // want:stack
		b := box{} // want:stack
		sum += put(&b, &x, depth)
		sum += *b.p
	}
	return sum
}

// The box is there before the loop.
func saved(depth int) int {
	var b box // want:stack
	sum := 0
	for i := 0; i < 3; i++ {
		x := i + 10 // want:heap
		if b.p != nil {
			sum += *b.p
		}
		sum += put(&b, &x, depth)
	}
	return sum
}

func made(depth int) *box {
	if depth > 0 {
		put(&box{}, new(int), depth)
	}
	return &box{} // want:heap
}

// So is this one, which another function of the component has made.
func throughBox(depth int) int {
	b := made(depth)
	sum := 0
	for i := 0; i < 3; i++ {
		x := i + 100 // want:heap
		if b.p != nil {
			sum += *b.p
		}
		sum += put(b, &x, 0)
	}
	return sum
}

func link(old *box, p *int, depth int) *box {
	if depth > 0 {
		linked(depth - 1)
	}
	return &box{p, old}
}

// What the calls give back leads to all that went in before.
func linked(depth int) int {
	var all *box
	for i := 0; i < 3; i++ {
		x := i + 1000 // want:heap
		all = link(all, &x, depth)
	}
	sum := 0
	for ; all != nil; all = all.next {
		sum += *all.p
	}
	return sum
}

// The caller's memory keeps it.
func keep(dst **int, depth int) {
	for i := 0; i < 3; i++ {
		x := i + depth*10 // want:heap
		if depth > 0 {
			keep(dst, depth-1)
		}
		*dst = &x
	}
}

// A frame below of the same function holds it in what it handed up.
func up(below *box, depth int) int {
	b := box{} // want:stack
	sum := 0
	for i := 0; i < 2; i++ {
		x := depth*10 + i // want:heap
		if below != nil {
			below.p = &x
		}
		if depth > 0 {
			sum += up(&b, depth-1)
			sum += *b.p
		}
	}
	return sum
}

func main() {
	fmt.Println(&list{[]point{{1, 2, "a"}, {3, 4, "b"}}})
	fmt.Println(inFrames(2), saved(2), throughBox(2), linked(2))
	var p *int
	keep(&p, 2)
	fmt.Println(*p, up(nil, 3))
}
