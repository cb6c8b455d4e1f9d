// chan-25: a queue in a struct
package main

type queue struct{ c chan *int }

func (q *queue) push(p *int) { q.c <- p }
func (q *queue) pop() *int   { return <-q.c }
func f(n int) int {
	x := n                         // want:stack
	q := queue{make(chan *int, 3)} // want:stack
	q.push(&x)
	return *q.pop()
}

func main() { println(f(4)) }
