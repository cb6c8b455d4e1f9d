// Structs: comparison, nesting, anonymous types, embedding, tags, copies,
// empty structs, and how they are printed.
package main

import "fmt"

type point struct{ X, Y int }
type line struct{ A, B point }
type named struct {
	point
	Name string
	tags []string
	meta map[string]any
	next *named
	f    func()
	e    error
	any
}
type generic struct {
	_ int
	a int
	_ string
}
type empty struct{}

func (p point) plus(q point) point { return point{p.X + q.X, p.Y + q.Y} }

func modify(l line) line {
	l.A.X = 100
	return l
}

func main() {
	p, q := point{1, 2}, point{Y: 2, X: 1}
	fmt.Println(p == q, &p == &q, p != point{}, p.plus(q), point{}.plus(p) == q)
	l := line{p, point{3, 4}}
	m := modify(l)
	fmt.Println(l, m, l == m, l.B == m.B)
	l.B.Y++
	pl := &l
	pl.A = q
	(*pl).A.X--
	fmt.Println(l, *pl, pl.A.X)
	pp := &pl
	(*pp).B = point{}
	fmt.Println(l)

	n := named{point: p, Name: "n", tags: []string{"a", "b"}, meta: map[string]any{"k": 1, "a": nil}}
	fmt.Printf("%v\n%+v\n", n, n)
	o := n
	o.X = 50
	o.tags[0] = "shared"
	o.next = &n
	fmt.Println(n.X, o.X, n.tags, o.next.Name, o.next.next == nil)
	fmt.Printf("%#v %T %v %+v\n", p, p, &p, &l)
	fmt.Printf("%v %+v %#v\n", []point{p}, map[string]point{"k": q}, [1]line{l})
	fmt.Printf("%d %x %5d %q\n", p, point{255, 16}, p, []string{"x"})

	a := struct {
		X, Y int
	}{1, 2}
	fmt.Println(p == a, point(a) == p)
	people := []struct {
		Name string
		Age  int
	}{{"ann", 30}, {"bob", 25}}
	for i := range people {
		people[i].Age++
	}
	fmt.Printf("%v %+v %#v\n", people, people[0], people[1])
	var anon struct {
		in struct{ deep [2]struct{ v int } }
		ok bool
	}
	anon.in.deep[1].v = 5
	fmt.Printf("%v %+v\n", anon, anon)
	fmt.Println(generic{a: 1} == generic{a: 1}, empty{} == empty{}, [3]empty{}, struct{}{})
	set := map[string]struct{}{"x": {}}
	_, has := set["x"]
	fmt.Println(has, len(set), set)
	ptrs := []*point{{1, 2}, {3, 4}, nil}
	ptrs[0].X = 9
	fmt.Println(*ptrs[0], len(ptrs), ptrs[2] == nil)
	mp := map[point]*line{{1, 2}: {A: p}}
	mp[p].B.X = 3
	fmt.Println(*mp[point{1, 2}], mp[point{}] == nil)
	arr := [2]point{}
	arr[1].Y = 8
	brr := arr
	brr[0] = point{7, 7}
	fmt.Println(arr, brr, arr == brr)
	x, y := p.X, &p.Y
	*y = x + 10
	fmt.Println(p)
	type local struct{ point }
	lo := local{p}
	fmt.Println(lo.plus(lo.point), lo)
}
