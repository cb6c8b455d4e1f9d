// chan-72: a worker that is called, not started, drains a channel into a local slice.
package main

type job struct{ n int }

//go:noinline
func drain(ch chan *job, out *[4]*job) int {
	k := 0
	for j := range ch {
		out[k] = j
		k++
	}
	return k
}

//go:noinline
func f(n int) int {
	a := &job{n}     // want:stack
	b := &job{n + 1} // want:stack
	ch := make(chan *job, 2)
	ch <- a
	ch <- b
	close(ch)
	var out [4]*job // want:stack
	k := drain(ch, &out)
	return out[0].n*100 + out[1].n*10 + k
}

func main() {
	println(f(4))
}
