// recursion: the size grows
package main

//go:noinline
func grow(n int) int {
	s := make([]int, n)
	if n > 1000 {
		return len(s)
	}
	return grow(n*3) + len(s)
}
func main() { println(grow(1)) }
