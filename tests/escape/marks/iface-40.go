// an empty struct and a func type as implementers
package main

type op interface{ do(p *int) }
type nop struct{}
type fn func(*int)

func (nop) do(p *int)  { *p++ }
func (f fn) do(p *int) { f(p) }

//go:noinline
func all(p *int, os ...op) {
	for _, o := range os {
		o.do(p)
	}
}

//go:noinline
func f(n int) int {
	x := n                                       // want:stack
	k := n                                       // want:stack
	all(&x, nop{}, fn(func(p *int) { *p += k })) // want:stack
	return x
}
func main() { println(f(3)) }
