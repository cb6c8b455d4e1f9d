package main

// Constants at the end of what a file needs: copies of operands read no further than the node.
func main() {
	const (
		a = 1 << iota
		b
	)
	x := 1
	x <<= 1 << b
	switch x {
	case a, 8:
		x += a << 2
	}
	for range x {
	}
	println(min(x, a, 3), max(a, b))
}
