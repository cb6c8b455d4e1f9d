// An indirect call that is known to reach more functions than it has room for: the others make what they make
// on the heap.
package main

import "fmt"

type area struct{ v, w int }
type shape interface{ area(int) *area }
type s0 struct{ a int }
type s1 struct{ a int }
type s2 struct{ a int }
type s3 struct{ a int }
type s4 struct{ a int }
type s5 struct{ a int }
type s6 struct{ a int }
type s7 struct{ a int }
type s8 struct{ a int }
type s9 struct{ a int }
type sa struct{ a int }
type sb struct{ a int }

func (s s0) area(n int) *area { return &area{s.a, n} }      // want:heap
func (s s1) area(n int) *area { return &area{s.a * 2, n} }  // want:heap
func (s s2) area(n int) *area { return &area{s.a * 3, n} }  // want:heap
func (s s3) area(n int) *area { return &area{s.a * 4, n} }  // want:heap
func (s s4) area(n int) *area { return &area{s.a * 5, n} }  // want:heap
func (s s5) area(n int) *area { return &area{s.a * 6, n} }  // want:heap
func (s s6) area(n int) *area { return &area{s.a * 7, n} }  // want:heap
func (s s7) area(n int) *area { return &area{s.a * 8, n} }  // want:heap
func (s s8) area(n int) *area { return &area{s.a * 9, n} }  // want:heap
func (s s9) area(n int) *area { return &area{s.a * 10, n} } // want:heap
func (s sa) area(n int) *area { return &area{s.a * 11, n} } // want:heap
func (s sb) area(n int) *area { return &area{s.a * 12, n} } // want:heap

func made(k int) func(int) *area {
	switch k {
	case 0:
		return func(n int) *area { return &area{n, k} } // want:heap
	case 1:
		return func(n int) *area { return &area{n + 1, k} } // want:heap
	case 2:
		return func(n int) *area { return &area{n + 2, k} } // want:heap
	case 3:
		return func(n int) *area { return &area{n + 3, k} } // want:heap
	case 4:
		return func(n int) *area { return &area{n + 4, k} } // want:heap
	case 5:
		return func(n int) *area { return &area{n + 5, k} } // want:heap
	case 6:
		return func(n int) *area { return &area{n + 6, k} } // want:heap
	case 7:
		return func(n int) *area { return &area{n + 7, k} } // want:heap
	case 8:
		return func(n int) *area { return &area{n + 8, k} } // want:heap
	}
	return func(n int) *area { return &area{n + 9, k} } // want:heap
}

func main() {
	all := []shape{s0{1}, s1{1}, s2{2}, s3{3}, s4{4}, s5{5}, s6{6}, s7{7}, s8{8}, s9{9}, sa{10}, sb{11}}
	t := 0
	for i := 0; i < 100; i++ {
		x := all[i%len(all)].area(i)
		t += x.v*3 + x.w
	}
	for i := 0; i < 100; i++ {
		x := made(i % 10)(i)
		t = t*3 + x.v + x.w
		t %= 1000003
	}
	fmt.Println(t)
}
