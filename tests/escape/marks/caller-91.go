// caller-91: an iterator object made by a method, holding its receiver.
package main

type list struct{ items [4]int }
type iter struct {
	l *list
	i int
}

//go:noinline
func (l *list) iter() *iter {
	return &iter{l: l} // want:stack go:heap
}

//go:noinline
func (it *iter) next() (int, bool) {
	if it.i >= len(it.l.items) {
		return 0, false
	}
	it.i++
	return it.l.items[it.i-1], true
}

//go:noinline
func f(n int) int {
	l := list{[4]int{n, 2, 3, 4}} // want:stack go:heap
	s := 0
	it := l.iter()
	scrub()
	for v, ok := it.next(); ok; v, ok = it.next() {
		s = s*10 + v
	}
	return s
}

func main() { println(f(1)) }

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
