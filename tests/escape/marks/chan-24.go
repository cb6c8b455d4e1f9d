// chan-24: a channel of interfaces
package main

type ev interface{ val() int }
type ka struct{ n int }
type kb struct{ n int }

func (a *ka) val() int { return a.n }
func (b *kb) val() int { return b.n * 10 }
func f(n int) int {
	a := &ka{n} // want:stack
	b := &kb{n} // want:stack
	q := make(chan ev, 2)
	q <- a
	q <- b
	return (<-q).val() + (<-q).val()
}

func main() { println(f(4)) }
