// a logger with a prefix; variadic any forwarded twice
package main

import (
	"fmt"
	"os"
)

type log struct {
	pre string
	n   int
}

//go:noinline
func (l *log) printf(f string, a ...any) {
	l.n++
	l.out(l.pre+f+"\n", a...)
}

//go:noinline
func (l *log) out(f string, a ...any) { fmt.Fprintf(os.Stdout, f, a...) }

//go:noinline
func f(n int) int {
	l := &log{pre: "> "}           // want:stack
	x := n                         // want:stack
	l.printf("%d %s", n*1000, "a") // want:stack
	l.printf("%v", x == *&x)       // want:stack
	return l.n
}
func main() { println(f(3)) }
