// objects that leak on a rare path: in the frame until then
package main

type req struct {
	id  int
	buf [4]int
}

type failed struct{ r *req }

func (f *failed) Error() string { return "failed" }

var (
	bad   []*req
	last  *req
	any_  any
	funcs []func() int
	rows  [][]int
)

func check(r *req) bool { return r.buf[1] < 100 }

func variable(n int) int {
	r := req{id: n} // want:copied
	r.buf[1] = n * 50
	if !check(&r) {
		last = &r
		return -1
	}
	return r.id
}

func parameter(r req, rare bool) int { // want:copied
	r.id++
	if rare {
		last = &r
	}
	return r.id
}

func made(n int) int {
	r := &req{id: n} // want:copied
	r.buf[1] = n * 50
	if r.buf[1] > 100 {
		bad = append(bad, r)
		return -1
	}
	return r.buf[1]
}

func boxed(n int) int {
	r := req{id: n}
	var v any = r // want:copied
	if n == 3 {
		any_ = v
	}
	return v.(req).id
}

func closure(n int) int {
	f := func() int { return n * 2 } // want:copied
	if n == 3 {
		funcs = append(funcs, f)
	}
	return f()
}

func literal(n int) int {
	s := []int{n, 2, 3} // want:copied
	if n == 3 {
		rows = append(rows, s)
	}
	return s[n%3] + len(s)
}

func loop(n int) (total int) {
	for i := 0; i < n; i++ {
		r := &req{id: i} // want:copied
		if r.id == 3 {
			bad = append(bad, r)
		}
		total += r.id
	}
	return
}

func aliases(n int) int {
	r := &req{id: n} // want:copied
	q := r
	in := &q.buf[2]
	*in = 7
	switch n {
	case 3:
		last = q
	}
	return r.buf[2] + *in
}

func main() {
	for n := 0; n < 5; n++ {
		println(variable(n), parameter(req{}, n == 3), made(n), boxed(n), closure(n), literal(n), loop(n),
			aliases(n))
	}
	println(len(bad), last.id, any_ != nil, funcs[0](), rows[0][0])
}
