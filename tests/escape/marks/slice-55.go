// the length of a constant string, through a callee
package main

//go:noinline
func pad(s string, w int) int {
	b := make([]byte, w) // want:stack
	n := copy(b, s)
	for ; n < w; n++ {
		b[n] = ' '
	}
	return int(b[0]) + int(b[w-1])
}
func main() { println(pad("abc", 8), pad("q", len("hello")+1)) }
