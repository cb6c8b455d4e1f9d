// a node per round in a list that is dropped at the end of the round
package main

type n struct {
	v    int
	next *n
}

//go:noinline
func f(k int) (s int) {
	for i := 0; i < k; i++ {
		var head *n
		head = &n{i, head}     // want:stack
		head = &n{i * 2, head} // want:stack
		for p := head; p != nil; p = p.next {
			s += p.v
		}
	}
	return
}
func main() { println(f(4)) }
