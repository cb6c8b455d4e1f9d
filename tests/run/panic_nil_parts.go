package main

// Parts of what a nil pointer should point at, near and far, are not there: every way to them panics.

import "fmt"

type page struct {
	head  [1 << 20]int64
	tail  [1 << 20]int64
	count int
}

type book struct{ *page }

type shelf struct{ first *book }

func attempt(name string, use func()) {
	defer func() { fmt.Println(name, "-", recover()) }()
	use()
}

func none() *page { return nil }

func take(values []int64) int { return len(values) }

var kept any

func main() {
	var p *page
	b := &book{}
	s := shelf{}
	attempt("field", func() { fmt.Println(p.count) })
	attempt("field of a result", func() { fmt.Println(none().count) })
	attempt("set field", func() { p.count = 1 })
	attempt("add to field", func() { p.count += 2 })
	attempt("address of field", func() { kept = &p.count })
	attempt("element", func() { fmt.Println(p.tail[1<<19]) })
	attempt("element at a variable", func() { i := 1 << 19; p.tail[i]++ })
	attempt("address of element", func() { kept = &p.head[9] })
	attempt("slice", func() { fmt.Println(take(p.tail[:])) })
	attempt("empty slice", func() { fmt.Println(take(p.tail[:0])) })
	attempt("promoted", func() { fmt.Println(b.count) })
	attempt("promoted element", func() { fmt.Println(b.tail[3]) })
	attempt("two steps", func() { fmt.Println(s.first.count) })
	attempt("whole", func() { kept = *p })
	attempt("length of an array needs no array", func() { fmt.Println(len(p.tail), cap(p.head)) })
	attempt("range over indices needs none", func() {
		n := 0
		for range p.head {
			n++
		}
		fmt.Println(n)
	})
	attempt("range over values", func() {
		for _, v := range p.head {
			fmt.Println(v)
		}
	})
}
