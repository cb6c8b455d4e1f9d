// a callee keeps an argument only inside another argument, which is then copied to a global without it
package main

type job struct {
	id   int
	args []*int
}

var last job

//go:noinline
func (j *job) with(p *int) { j.args = append(j.args, p) }

//go:noinline
func f(n int) int {
	x := n    // want:stack
	var j job // want:stack
	j.id = n
	j.with(&x)
	r := *j.args[0]
	last.id = j.id
	return r
}
func main() { println(f(2), last.id) }
