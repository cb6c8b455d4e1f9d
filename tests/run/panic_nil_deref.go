// A field of a nil pointer, far from its start.
package main

import "fmt"

type node struct {
	pad  [100]int
	next *node
	val  int
}

func walk(n *node, steps int) int {
	for range steps {
		n = n.next
	}
	return n.val
}

func main() {
	list := &node{val: 1, next: &node{val: 2}}
	fmt.Println(walk(list, 1))
	fmt.Println(walk(list, 2))
}
