// trap-caller-90: of eight factories behind an interface one keeps what it made.
package main

type area struct{ v int }
type shape interface{ area() *area }
type s1 struct{ a int }
type s2 struct{ a int }
type s3 struct{ a int }
type s4 struct{ a int }
type s5 struct{ a int }
type s6 struct{ last *area }

var kept *area

func (s s1) area() *area  { return &area{s.a} }                  // want:stack go:heap
func (s s2) area() *area  { return &area{s.a * 2} }              // want:stack go:heap
func (s s3) area() *area  { return &area{s.a * 3} }              // want:stack go:heap
func (s s4) area() *area  { return &area{s.a * 4} }              // want:stack go:heap
func (s s5) area() *area  { kept = &area{s.a * 5}; return kept } // want:heap
func (s *s6) area() *area { s.last = &area{6}; return s.last }   // want:heap

//go:noinline
func total(ss []shape) int {
	t := 0
	for _, s := range ss {
		t = t*3 + s.area().v
	}
	return t
}

var six = &s6{}

func main() {
	r := total([]shape{s1{1}, s2{2}, s3{3}, s4{4}, s5{5}, six})
	scrub()
	println(r, kept.v, six.last.v)
}

// clobber overwrites the dead part of the stack.
func clobber(n int) int {
	var a [64]int
	for i := range a {
		a[i] = n * 7777
	}
	if n > 0 {
		return clobber(n-1) + a[n%64]
	}
	return a[0]
}

func scrub() {
	if clobber(20) == 1 {
		println("clobber")
	}
}
