// soft-20: a rare error path keeps the request
package main

type rq struct {
	id  int
	buf [4]int
}

var bad []*rq

func f(n int) int {
	r := &rq{id: n} // want:soft
	r.buf[1] = n
	if r.buf[1] > 100 {
		bad = append(bad, r)
		return -1
	}
	return r.buf[1]
}

func main() { println(f(3), f(101), bad[0].id) }
