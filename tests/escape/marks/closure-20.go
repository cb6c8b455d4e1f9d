// closure-20: a visitor over a tree
package main

type T struct {
	l, r *T
	v    int
}

func (t *T) each(fn func(*T)) {
	if t == nil {
		return
	}
	t.l.each(fn)
	fn(t)
	t.r.each(fn)
}

func f(n int) int {
	s := 0                                // want:stack
	a := T{v: n}                          // want:stack
	b := T{v: n + 1}                      // want:stack
	t := &T{&a, &b, 7}                    // want:stack
	t.each(func(t *T) { s = s*10 + t.v }) // want:stack
	return s
}

func main() { println(f(3)) }
