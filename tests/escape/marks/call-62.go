// deferred call of a function that stores its argument in a local
package main

type log struct{ ps []*int }

//go:noinline
func (l *log) add(p *int) { l.ps = append(l.ps, p) }

//go:noinline
func f(n int) (r int) {
	x := n     // want:stack
	l := log{} // want:stack
	defer func() { r = len(l.ps)*10 + x }()
	defer l.add(&x)
	l.add(&x)
	x++
	return 0
}
func main() { println(f(2)) }
