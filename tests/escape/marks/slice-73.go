// slice-73: bytes of a string converted, changed and converted back; only the length is used.
package main

//go:noinline
func f(s string) int {
	b := []byte("abcdef") // want:stack
	b[0] = s[0]
	t := string(b[:3])
	return len(t) + int(t[0])
}

func main() {
	println(f("xyz"))
}
