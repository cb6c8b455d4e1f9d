// slice-92: a buffer whose size comes from len of an argument that is always short.
package main

//go:noinline
func rev(s string) int {
	b := make([]byte, len(s)) // want:stack go:heap
	for i := range b {
		b[i] = s[len(s)-1-i]
	}
	return int(b[0])*256 + int(b[len(b)-1])
}

func main() { println(rev("hello"), rev("ab")) }

// clobber overwrites the dead part of the stack.
func clobber(n int) int {
	var a [64]int
	for i := range a {
		a[i] = n * 7777
	}
	if n > 0 {
		return clobber(n-1) + a[n%64]
	}
	return a[0]
}

func scrub() {
	if clobber(20) == 1 {
		println("clobber")
	}
}
