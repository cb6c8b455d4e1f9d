// size by switch over an enum, by a table of constants and by a ternary helper
package main

type mode int

//go:noinline
func size(m mode) int {
	switch m {
	case 0:
		return 4
	case 1:
		return 8
	}
	return 16
}

//go:noinline
func f(m mode) int {
	b := make([]byte, size(m)) // want:stack
	b[3] = byte(m)
	return len(b) + int(b[3])
}
func main() { println(f(0), f(1), f(2)) }
