// a recursive function only looks at the strings that it makes and passes to itself
package main

import "fmt"

type node struct {
	name string
	kids []*node
}

var keep string

//go:noinline
func show(n *node, indent string) {
	fmt.Println(len(indent), n.name)
	for _, k := range n.kids {
		show(k, "  "+indent) // want:stack
	}
}

//go:noinline
func kept(n *node, path, last string) int {
	if len(n.kids) == 0 {
		keep = path
	}
	s := len(last)
	for _, k := range n.kids {
		s += kept(k, path+"/"+k.name, last+"+") // want:heap
	}
	return s
}

//go:noinline
func crossed(n int, a, b string) {
	if n == 0 {
		keep = a
		return
	}
	crossed(n-1, b, a+"x") // want:heap
}

//go:noinline
func set(n int, a string) int {
	for i := 0; i < n; i++ {
		a = a + "y" // want:heap
		n -= set(n-2, a)
	}
	return len(a)
}

func main() {
	t := &node{"a", []*node{{"b", nil}, {"c", []*node{{"d", nil}}}}}
	show(t, "-")
	println(kept(t, "", ""), keep)
	crossed(3, "p", "q")
	println(keep)
	println(set(7, ""))
}
