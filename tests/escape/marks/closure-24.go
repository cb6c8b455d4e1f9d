// closure-24: a closure in a struct behind an interface
package main

type runner interface{ run(p *int) }
type fr struct{ f func(*int) }

func (r fr) run(p *int) { r.f(p) }
func f(n int) int {
	x := n                                      // want:stack
	y := 1                                      // want:stack
	var r runner = fr{func(p *int) { *p += x }} // want:stack
	r.run(&y)
	return y
}

func main() { println(f(3)) }
