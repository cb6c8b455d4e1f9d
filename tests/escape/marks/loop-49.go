// an infinite loop with a local per request
package main

type req struct {
	n   int
	err *int
}

//go:noinline
func handle(r *req, e *int) bool { r.err = e; *e = r.n; return r.n < 3 }

//go:noinline
func f() (s int) {
	for i := 0; ; i++ {
		var e int       // want:stack
		r := &req{n: i} // want:stack
		if !handle(r, &e) {
			return s
		}
		s += *r.err
	}
}
func main() { println(f()) }
