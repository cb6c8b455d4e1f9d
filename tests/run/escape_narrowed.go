// Of what comes in as any, only what implements the interface that is asked for is kept.
package main

import "fmt"

type namer interface{ name() string }

type sizer interface{ size() int }

type both interface {
	namer
	sizer
}

type plain struct{ v [4]int }

type called struct{ s *string }

func (c called) name() string { return *c.s }

type sized struct{ n *int }

func (s sized) size() int { return *s.n }

type full struct {
	called
	sized
}

type holder struct{ inner any }

func (h holder) name() string { return h.inner.(namer).name() }

var kept namer

func keep(a ...any) {
	for _, x := range a {
		if n, ok := x.(namer); ok {
			kept = n
		}
	}
}

func pick(a any) sizer {
	s, _ := a.(sizer)
	return s
}

// What passes both questions.
func twice(a any) any {
	if n, ok := a.(namer); ok {
		if s, ok := n.(sizer); ok {
			return s
		}
	}
	return nil
}

// The same box by two ways: what is stored through one is read through the other.
func through(a any, p *string) string {
	n, _ := a.(namer)
	c, ok := n.(*called)
	if ok {
		c.s = p
	}
	d, _ := a.(*called)
	return *d.s
}

func last(a any) any {
	for {
		h, ok := a.(interface{ unwrap() any })
		if !ok {
			return a
		}
		a = h.unwrap()
	}
}

func (h holder) unwrap() any { return h.inner }

func string1(s string) *string { return &s }

func useKeep() {
	s := "kept"
	t := "not kept"
	keep(plain{}, called{&s}, t, sized{new(int)}) // want:heap
	keep(plain{[4]int{1}}, t, sized{new(int)}) // want:stack
}

func useSave() namer {
	n, m := 3, 4 // want:heap
	f := full{called{string1("full")}, sized{&n}}
	r := twice(f) // want:heap
	twice(plain{}) // want:stack
	twice(sized{&m}) // want:stack
	return r.(both)
}

func clobber(n int) int {
	var a [64]int
	for i := range a {
		a[i] = n * i
	}
	if n > 0 {
		return clobber(n-1) + a[n]
	}
	return a[1]
}

func main() {
	useKeep()
	clobber(9)
	fmt.Println(kept.name())
	r := useSave()
	clobber(9)
	fmt.Println(r.name(), r.(sizer).size())
	n := 5
	fmt.Println(pick(sized{&n}).size(), pick(plain{}) == nil, pick(7) == nil)
	a, b := "a", "b"
	fmt.Println(through(&called{&a}, &b), a)
	h := holder{holder{called{&b}}}
	fmt.Println(h.name(), last(h).(namer).name())
	clobber(9)
	fmt.Println(last(holder{holder{42}}))
}
