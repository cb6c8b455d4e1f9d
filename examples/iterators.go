// Linked lists and iterators made of closures: generators, map, filter,
// zip, and the same for every iteration's own loop variable.
package main

import (
	"errors"
	"fmt"
	"strings"
)

// Iterator gives the next value until ok is false.
type Iterator func() (value int, ok bool)

type cell struct {
	value int
	next  *cell
}

// List is a singly linked list with its tail known.
type List struct {
	head *cell
	tail **cell
	n    int
}

// Append adds values at the end and returns the list, for chains.
func (l *List) Append(values ...int) *List {
	if l.tail == nil {
		l.tail = &l.head
	}
	for _, v := range values {
		*l.tail = &cell{value: v}
		l.tail = &(*l.tail).next
		l.n++
	}
	return l
}

// Reverse turns the list around in place.
func (l *List) Reverse() {
	var done *cell
	if l.head != nil {
		l.tail = &l.head.next
	}
	for c := l.head; c != nil; {
		c.next, done, c = done, c, c.next
	}
	l.head = done
}

// RemoveIf drops the values for which test is true.
func (l *List) RemoveIf(test func(int) bool) (removed int) {
	at := &l.head
	for *at != nil {
		if test((*at).value) {
			*at = (*at).next
			removed++
		} else {
			at = &(*at).next
		}
	}
	l.tail = at
	l.n -= removed
	return
}

// Iterate gives the values in order.
func (l *List) Iterate() Iterator {
	c := l.head
	return func() (int, bool) {
		if c == nil {
			return 0, false
		}
		v := c.value
		c = c.next
		return v, true
	}
}

func (l *List) String() string {
	var parts []string
	for it := l.Iterate(); ; {
		v, ok := it()
		if !ok {
			return "(" + strings.Join(parts, " ") + ")"
		}
		parts = append(parts, fmt.Sprint(v))
	}
}

func fibonacci() Iterator {
	a, b := 0, 1
	return func() (int, bool) {
		defer func() { a, b = b, a+b }()
		return a, true
	}
}

func (it Iterator) take(n int) Iterator {
	return func() (v int, ok bool) {
		if n > 0 {
			n--
			v, ok = it()
		}
		return
	}
}

func (it Iterator) filter(test func(int) bool) Iterator {
	return func() (int, bool) {
		for {
			if v, ok := it(); !ok || test(v) {
				return v, ok
			}
		}
	}
}

func (it Iterator) apply(fs ...func(int) int) Iterator {
	return func() (int, bool) {
		v, ok := it()
		if ok {
			for _, f := range fs {
				v = f(v)
			}
		}
		return v, ok
	}
}

func zip(a, b Iterator, join func(x, y int) int) Iterator {
	return func() (int, bool) {
		x, okx := a()
		y, oky := b()
		if !okx || !oky {
			return 0, false
		}
		return join(x, y), true
	}
}

func (it Iterator) collect() *List {
	l := new(List)
	for v, ok := it(); ok; v, ok = it() {
		l.Append(v)
	}
	return l
}

func (it Iterator) fold(start int, f func(acc, v int) int) int {
	for v, ok := it(); ok; v, ok = it() {
		start = f(start, v)
	}
	return start
}

// each stops at the first error.
func (it Iterator) each(f func(int) error) error {
	for v, ok := it(); ok; v, ok = it() {
		if err := f(v); err != nil {
			return fmt.Errorf("at %d: %w", v, err)
		}
	}
	return nil
}

func main() {
	even := func(v int) bool { return v%2 == 0 }
	l := new(List).Append(1, 2, 3).Append().Append(4, 5)
	fmt.Println(l, l.n)
	l.Reverse()
	fmt.Println(l.Append(0), l.RemoveIf(even), l, l.Append(9).n)

	fmt.Println(fibonacci().take(12).collect())
	fmt.Println(fibonacci().filter(even).take(6).collect())
	double := func(v int) int { return v * 2 }
	fmt.Println(l.Iterate().apply(double, double, func(v int) int { return v + 1 }).collect())
	fmt.Println(zip(fibonacci(), l.Iterate(), func(x, y int) int { return x*100 + y }).collect())
	sum := fibonacci().take(50).fold(0, func(a, v int) int { return a + v })
	fmt.Println("sum", sum)

	errBig := errors.New("too big")
	err := fibonacci().each(func(v int) error {
		if v > 1000 {
			return errBig
		}
		return nil
	})
	fmt.Println(err, errors.Is(err, errBig), new(List).Iterate().each(nil))

	var funcs []func() int
	for i := 0; i < 5; i++ {
		funcs = append(funcs, func() int { i *= 10; return i })
		i := i // one more, which the closure above does not see
		defer func() { fmt.Print("deferred ", i, "\n") }()
	}
	for _, f := range funcs {
		fmt.Print(f(), " ", f(), "; ")
	}
	fmt.Println()
	shared := 0
	bump := func() int { shared++; return shared }
	fmt.Println(bump(), bump(), shared, *new(List))
	counters := map[string]Iterator{"a": fibonacci(), "b": fibonacci().take(1)}
	counters["a"]()
	counters["a"]()
	counters["a"]()
	v, ok := counters["a"]()
	fmt.Println(v, ok)
	counters["b"]()
	fmt.Println(counters["b"]())
}
