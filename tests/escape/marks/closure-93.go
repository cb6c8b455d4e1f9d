// closure-93: a state machine of functions that return functions.
package main

type st func(*lex) st
type lex struct {
	s   string
	pos int
	n   int
}

func word(l *lex) st {
	for l.pos < len(l.s) && l.s[l.pos] != ' ' {
		l.pos++
	}
	l.n++
	return space
}

func space(l *lex) st {
	for l.pos < len(l.s) && l.s[l.pos] == ' ' {
		l.pos++
	}
	if l.pos == len(l.s) {
		return nil
	}
	return word
}

//go:noinline
func f(s string) int {
	l := &lex{s: s} // want:stack go:heap
	for x := st(space); x != nil; {
		x = x(l)
	}
	return l.n
}

func main() { println(f("a bc  def ")) }

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
