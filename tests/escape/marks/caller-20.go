// caller-20: a builder: constructor, chained methods that return the receiver
package main

type B struct {
	n     int
	parts []int
}

func New(n int) *B        { return &B{n: n} } // want:stack
func (b *B) Add(k int) *B { b.n += k; return b }
func f(n int) int         { return New(n).Add(2).Add(3).n }
func main()               { println(f(3)) }
