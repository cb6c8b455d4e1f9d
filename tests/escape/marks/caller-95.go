// caller-95: six shapes behind an interface make objects that are dropped.
package main

type area struct{ v int }
type shape interface{ area() *area }
type s1 struct{ a int }
type s2 struct{ a int }
type s3 struct{ a int }
type s4 struct{ a int }
type s5 struct{ a int }
type s6 struct{ a int }

func (s s1) area() *area { return &area{s.a} }     // want:stack go:heap
func (s s2) area() *area { return &area{s.a * 2} } // want:stack go:heap
func (s s3) area() *area { return &area{s.a * 3} } // want:stack go:heap
func (s s4) area() *area { return &area{s.a * 4} } // want:stack go:heap
func (s s5) area() *area { return &area{s.a * 5} } // want:stack go:heap
func (s s6) area() *area { return &area{s.a * 6} } // want:stack go:heap

//go:noinline
func total(ss []shape) int {
	t := 0
	for _, s := range ss {
		t = t*3 + s.area().v
	}
	return t
}

func main() { println(total([]shape{s1{1}, s2{2}, s3{3}, s4{4}, s5{5}, s6{6}})) }

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
