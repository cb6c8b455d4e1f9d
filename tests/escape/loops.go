package main

type node struct {
	next *node
	v    int
}

// Held by the next iteration: one frame slot would be too few.
func list(n int) int {
	var head *node
	for i := range n {
		head = &node{head, i}
	}
	total := 0
	for at := head; at != nil; at = at.next {
		total += at.v
	}
	return total
}

// Dead at the end of its iteration.
func fresh(n int) int {
	total := 0
	for i := range n {
		at := &node{nil, i}
		total += at.v
	}
	return total
}

func main() {
	println(list(3), fresh(3))
}
