// Objects that leak on some ways only: in the frame until then, on the heap behind it, and nobody
// sees the difference.
package main

import (
	"errors"
	"fmt"
	"strings"
)

type point struct {
	x, y int
	next *point
}

func (p *point) sum() int { return p.x + p.y }
func (p *point) Error() string { return fmt.Sprintf("point %d %d", p.x, p.y) }

type shape interface{ sum() int }

type large struct {
	name  string
	parts [4]int
}

var (
	kept    *point
	keptAny any
	list    []*point
	inner   *int
	funcs   []func() int
	table   = map[string]*point{}
	shapes  []shape
	slices  [][]int
)

func same(p *point) *point { return p }

func pick(p, q *point, first bool) *point {
	if first {
		return p
	}
	return q
}

func keep(p *point)     { kept = p }
func look(p *point) int { return p.x*10 + p.y }

// clobber overwrites what frames left behind.
func clobber(n int) int {
	var a [64]int
	for i := range a {
		a[i] = n * 7919
	}
	if n > 0 {
		return clobber(n-1) + a[n%64]
	}
	return a[0]
}

// The name is used behind the leak: both are one variable.
func variable(n int) int {
	x := point{x: n}
	p := &x
	if n > 2 {
		kept = p
	}
	x.x++
	p.y = x.x
	if n > 2 {
		kept.x += 100
	}
	return x.x + p.y
}

func parameter(v point, rare bool) int {
	v.x++
	if rare {
		list = append(list, &v)
	}
	v.y += v.x
	return v.y
}

// Two leaks, of which the second must not copy again.
func twice(n int) (*point, int) {
	p := &point{x: n}
	p.y = look(p)
	if n&1 != 0 {
		kept = p
	}
	p.x++
	if n&2 != 0 {
		return p, p.sum()
	}
	return nil, p.sum()
}

// A second name, an inner address, and one that came back from a call.
func aliases(n int) int {
	p := &point{x: n, y: 1}
	q, in := same(p), &p.y
	var s shape = q
	*in += 2
	if n > 1 {
		inner = in
		if n > 2 {
			keep(q)
		}
	}
	*in += 3
	q.x += 5
	r := 0
	if p == q && s == shape(p) {
		r = 1000
	}
	return p.x + p.y + s.sum() + r
}

// The object holds itself: that is a leak, too.
func self(n int) int {
	p := &point{x: n}
	if n == 1 {
		p.next = p
	}
	p.x += 7
	if p.next != nil {
		p.next.x++
		kept = p.next
	}
	return p.x
}

func loop(n int) (total int) {
	for i := 0; i < n; i++ {
		p := &point{x: i}
		p.y = total
		if i%3 == 1 {
			list = append(list, p)
		}
		p.x *= 2
		total += p.sum()
	}
	return
}

func loopVariable(n int) (total int) {
	for i := 0; i < n; i++ {
		v := point{x: i}
		p := &v
		for k := 0; k < 3; k++ {
			if i == 2 && k == 1 {
				table[fmt.Sprint(i, k)] = p
			}
			v.y += k
		}
		p.x += 50
		total += v.x + p.y
	}
	return
}

// An old one is used in the next round: it cannot be in the frame.
func carried(n int) int {
	var last *point
	total := 0
	for i := 0; i < n; i++ {
		p := &point{x: i}
		if last != nil {
			total += last.x
			last.x = 100
		}
		if i == 3 {
			kept = last
		}
		last = p
	}
	return total
}

func outer(n int) int {
	p := &point{x: n}
	total := 0
	for i := 0; i < 5; i++ {
		if i == n {
			list = append(list, p)
		}
		p.x++
		total += p.x
	}
	return total
}

func boxed(n int) any {
	l := large{name: "l", parts: [4]int{n, 2, 3, 4}}
	var v any = l
	l.parts[1] = 50
	if m, ok := v.(large); ok && m.parts[0] > 1 {
		keptAny = v
	}
	w := v
	if n == 3 {
		return w
	}
	return v == any(l)
}

// A number in the interface that was a pointer.
func number(n int) int {
	p := &point{x: n}
	var v any = p
	if n == 1 {
		v = 12345
	}
	if n > 1 {
		keptAny = v
	}
	p.x++
	switch w := v.(type) {
	case int:
		return w
	case *point:
		return w.x
	}
	return -1
}

func closure(n int) int {
	k := n * 3
	f := func() int { return k + n }
	if n == 2 {
		funcs = append(funcs, f)
	}
	k++
	return f() + k
}

func captured(n int) int {
	x := n
	p := &x
	if n == 2 {
		funcs = append(funcs, func() int { x++; return x })
		x += 10
	}
	*p += 5
	for _, f := range funcs {
		x += f()
	}
	return x
}

func deferred(n int) (r int) {
	x := point{x: n}
	p := &x
	if n > 1 {
		defer func() { r += x.x * 100 }()
	}
	x.x += 3
	p.x += 4
	return p.x
}

func recovered(n int) (err error) {
	p := &point{x: n}
	defer func() {
		if r := recover(); r != nil {
			err = r.(error)
		}
	}()
	p.y = 4
	if n > 1 {
		panic(p)
	}
	p.x++
	return errors.New(fmt.Sprint("plain ", p.sum()))
}

func failing(n int) (int, error) {
	p := &point{x: n}
	for i := 0; i < 3; i++ {
		if look(p) > 20 {
			return 0, p
		}
		p.y += n
	}
	return p.y, nil
}

func sends(n int, c chan *point) int {
	p := &point{x: n}
	if n == 1 {
		c <- p
	}
	select {
	case q := <-c:
		q.x += 30
	default:
		p.y = 9
	}
	return p.sum()
}

func goes(n int) int {
	p := &point{x: n}
	if n == 1 {
		done := make(chan bool)
		go func() {
			p.x += 40
			done <- true
		}()
		<-done
	}
	p.y++
	return p.sum()
}

func literal(n int) int {
	s := []int{n, 2, 3}
	t := s[1:]
	if n == 1 {
		slices = append(slices, t)
	}
	t[0] = 20
	s[2] += 5
	total := 0
	for _, v := range s {
		total += v
	}
	return total + len(t)
}

func switched(n int) int {
	p := &point{x: n}
	switch {
	case n == 1:
		p.y = 1
		fallthrough
	case n == 2:
		kept = p
	case n == 3:
		p.y = 3
	default:
		if n > 5 {
			break
		}
		table["s"] = p
	}
	p.x++
	return p.sum()
}

func chosen(n int) int {
	p, q := &point{x: n}, &point{x: n * 2}
	r := pick(p, q, n == 1)
	if n < 3 {
		kept = r
	}
	p.x++
	q.x++
	return r.x*100 + p.x + q.x
}

func asShape(n int) int {
	var s shape = &point{x: n, y: 1}
	total := s.sum()
	if total > 3 {
		shapes = append(shapes, s)
	}
	s.(*point).x += 10
	return total + s.sum()
}

func nilParameter(p *point, n int) int {
	if p == nil {
		p = &point{x: n}
	}
	if n == 4 {
		kept = p
	}
	p.y++
	return p.sum()
}

func grow(n int) string {
	var b strings.Builder
	p := &b
	p.WriteString("n")
	if n == 2 {
		keptAny = p
	}
	b.WriteString("=")
	for i := 0; i < n; i++ {
		p.WriteString("x")
	}
	return b.String()
}

func recursive(n int) int {
	p := &point{x: n}
	total := 0
	if n > 0 {
		total = recursive(n - 1)
	}
	if n == 2 {
		list = append(list, p)
	}
	p.x += total
	return p.x
}

func main() {
	c := make(chan *point, 1)
	for n := 0; n < 5; n++ {
		fmt.Println(n, variable(n), parameter(point{x: n}, n == 3), aliases(n), self(n), loop(n),
			loopVariable(n), carried(n), outer(n))
		p, k := twice(n)
		fmt.Println(p != nil && p == kept, k, boxed(n), number(n), closure(n), captured(n), deferred(n))
		fmt.Println(recovered(n), sends(n, c), goes(n), literal(n), switched(n), chosen(n), asShape(n))
		v, err := failing(n)
		fmt.Println(v, err, nilParameter(nil, n), nilParameter(kept, n), grow(n), recursive(n))
		clobber(20)
		if kept != nil {
			fmt.Println(kept.x, kept.y)
		}
		if inner != nil {
			fmt.Println(*inner)
		}
		switch a := keptAny.(type) {
		case *point:
			fmt.Println("point", a.x, a.y)
		case *strings.Builder:
			fmt.Println("builder", a.String())
		default:
			fmt.Println(a)
		}
		for _, p := range list {
			fmt.Print(p.x, " ", p.y, " ")
		}
		for _, s := range shapes {
			fmt.Print(s.sum(), " ")
		}
		for _, f := range funcs {
			fmt.Print(f(), " ")
		}
		fmt.Println(slices, len(table))
	}
	for _, k := range []string{"2 1", "s"} {
		fmt.Println(k, table[k].x, table[k].y)
	}
}
