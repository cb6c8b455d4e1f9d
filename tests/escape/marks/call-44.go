// a setter that is called through two layers with a struct by value
package main

type hold struct{ p *[2]int }
type args struct {
	dst *hold
	src *[2]int
}

//go:noinline
func do(a args) { a.dst.p = a.src }

//go:noinline
func run(as ...args) {
	for _, a := range as {
		do(a)
	}
}

//go:noinline
func f(n int) int {
	x := [2]int{n, 1}               // want:stack
	y := [2]int{n, 2}               // want:stack
	var h, k hold                   // want:stack
	run(args{&h, &x}, args{&k, &y}) // want:stack
	return h.p[1] + k.p[1]
}
func main() { println(f(1)) }
