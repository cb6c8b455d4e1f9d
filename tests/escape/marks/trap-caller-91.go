// trap-caller-91: two of the results are alive at once.
package main

type area struct{ v int }
type shape interface{ area(int) *area }
type s1 struct{ a int }
type s2 struct{ a int }
type s3 struct{ a int }
type s4 struct{ a int }
type s5 struct{ a int }

func (s s1) area(n int) *area { return &area{s.a + n} }   // want:heap
func (s s2) area(n int) *area { return &area{s.a*2 + n} } // want:heap
func (s s3) area(n int) *area { return &area{s.a*3 + n} } // want:heap
func (s s4) area(n int) *area { return &area{s.a*4 + n} } // want:heap
func (s s5) area(n int) *area { return &area{s.a*5 + n} } // want:heap

//go:noinline
func total(ss []shape) int {
	t := 0
	var prev *area
	for i, s := range ss {
		x := s.area(i)
		if prev != nil {
			t = t*3 + prev.v + x.v
		}
		if i&1 == 0 {
			prev = x
		}
	}
	return t
}

func main() { println(total([]shape{s1{1}, s2{2}, s3{3}, s4{4}, s5{5}, s1{7}})) }

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
