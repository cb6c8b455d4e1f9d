// iface-92: a visitor with a double dispatch.
package main

type visitor interface {
	num(*num) int
	add(*add) int
}
type expr interface{ accept(visitor) int }
type num struct{ v int }
type add struct{ l, r expr }

func (n *num) accept(v visitor) int { return v.num(n) }
func (a *add) accept(v visitor) int { return v.add(a) }

type eval struct{ steps int }

func (e *eval) num(n *num) int { e.steps++; return n.v }
func (e *eval) add(a *add) int { e.steps++; return a.l.accept(e) + a.r.accept(e) }

//go:noinline
func f(n int) int {
	x := &num{n}     // want:stack go:heap
	y := &num{n + 1} // want:stack go:heap
	s := &add{x, y}  // want:stack go:heap
	t := &add{s, y}  // want:stack go:heap
	e := &eval{}     // want:stack go:heap
	return t.accept(e)*10 + e.steps
}

func main() { println(f(4)) }

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
