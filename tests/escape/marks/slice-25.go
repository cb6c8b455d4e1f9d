// slice-25: switch on a size
package main

func f(k string) int {
	n := 0
	switch k {
	case "s":
		n = 4
	case "m":
		n = 16
	default:
		n = 64
	}
	s := make([]int, n) // want:stack
	s[3] = 7
	return len(s) + s[3]
}

func main() { println(f("s"), f("x")) }
