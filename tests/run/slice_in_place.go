package main

import "fmt"

// Slices in memory that are set to a part, or an extension, of themselves.

type node struct {
	name string
	kids []*node
	data []byte
	rows [3][]int
	void []struct{}
}

var stack []int
var nodes = map[string]*node{}

func try(what string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(what, "panics:", e)
		}
	}()
	f()
}

func (n *node) push(k *node) { n.kids = append(n.kids, k) }
func (n *node) pop() *node {
	last := n.kids[len(n.kids)-1]
	n.kids = n.kids[:len(n.kids)-1]
	return last
}
func (n *node) write(s string)    { n.data = append(n.data, s...) }
func (n *node) again()            { n.data = append(n.data, n.data...) }
func (n *node) cut(hi int)        { n.data = n.data[:hi] }
func (n *node) from(lo int)       { n.data = n.data[lo:] }
func (n *node) row(i, x int)      { n.rows[i] = append(n.rows[i], x) }
func (n *node) none()             { n.void = append(n.void, struct{}{}); n.void = n.void[:len(n.void)] }

func through(p *[]int, x int) {
	*p = append(*p, x)
	*p = append(*p, (*p)[0], (*p)[len(*p)-1])
	*p = (*p)[:len(*p)-1]
}

// The element that is appended lies in the array, and is the very slice that grows.
type list []list

func own() int {
	l := &list{nil, nil}
	*l = append(*l, *l)
	(*l)[2] = append((*l)[2], *l)
	return len(*l)*10 + len((*l)[2])
}

// Storing into spare room of the array changes what the place is found through.
func shared() (int, int) {
	a := make([]*node, 1, 4)
	a[0] = &node{name: "first"}
	b := a[:0]
	box := &b
	other := &node{name: "second"}
	*box = append(*box, other)
	return len(*box), len(a[0].name)
}

func closures() int {
	var got []int
	add := func(x int) { got = append(got, x) }
	drop := func() { got = got[:len(got)-1] }
	for i := 0; i < 100; i++ {
		add(i)
		if i%3 == 0 {
			drop()
		}
	}
	s := 0
	for _, x := range got {
		s += x
	}
	return s
}

func main() {
	n := &node{name: "root"}
	for i := 0; i < 1000; i++ {
		n.push(&node{name: fmt.Sprint(i)})
		if i%4 == 3 {
			n.pop()
		}
		n.row(i%3, i)
		n.none()
		stack = append(stack, i)
		if len(stack) > 5 {
			stack = stack[:2]
		}
	}
	fmt.Println(len(n.kids), n.kids[7].name, n.kids[len(n.kids)-1].name, len(n.void), stack)
	fmt.Println(len(n.rows[0]), n.rows[1][5], n.rows[2][300])
	n.write("abc")
	n.write("")
	n.again()
	n.write("0123456789012345678901234567890123456789")
	n.again()
	fmt.Println(string(n.data), len(n.data))
	n.cut(7)
	n.write("!")
	fmt.Println(string(n.data))
	n.cut(cap(n.data))
	n.cut(8)
	n.from(2)
	n.data = append(make([]byte, 0, 90), n.data...)
	fmt.Println(string(n.data))
	try("cut beyond", func() { n.cut(1000) })
	try("cut negative", func() { n.cut(-1) })
	try("nil node", func() { var m *node; m.push(n) })
	try("nil node cut", func() { nodes["none"].cut(0) })
	try("no row", func() { n.row(len(n.rows), 1) })
	try("empty", func() { (&node{}).pop() })
	fmt.Println(string(n.data), len(n.data))
	var s []int
	for i := 0; i < 10; i++ {
		through(&s, i)
	}
	fmt.Println(s)
	fmt.Println(own())
	fmt.Println(shared())
	fmt.Println(closures())
	grid := make([][]int, 5)
	for i := 0; i < 50; i++ {
		grid[i*7%5] = append(grid[i*7%5], i)
		if i%6 == 5 {
			grid[i%5] = grid[i%5][:len(grid[i%5])/2]
		}
	}
	fmt.Println(grid)
}
