// visitor with double dispatch
package main

type expr interface{ accept(v visitor) int }
type visitor interface {
	num(n *num) int
	add(a *add) int
}
type num struct{ v int }
type add struct{ l, r expr }

func (n *num) accept(v visitor) int { return v.num(n) }
func (a *add) accept(v visitor) int { return v.add(a) }

type eval struct{ depth int }

func (e *eval) num(n *num) int { return n.v }
func (e *eval) add(a *add) int { e.depth++; return a.l.accept(e) + a.r.accept(e) }

//go:noinline
func f(n int) int {
	a := &num{n}                                     // want:stack
	b := &add{a, &num{2}}                            // want:stack
	e := &eval{}                                     // want:stack
	return (&add{b, &num{5}}).accept(e)*10 + e.depth // want:stack
}
func main() { println(f(3)) }
