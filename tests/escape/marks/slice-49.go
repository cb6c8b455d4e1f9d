// a byte size by mask, shift and remainder
package main

//go:noinline
func f(n uint32) int {
	a := make([]byte, n&0xff)     // want:stack
	b := make([]byte, n>>28)      // want:stack
	c := make([]byte, (n%10)*2+1) // want:stack
	d := make([]byte, uint8(n))   // want:stack
	return len(a)*1000000 + len(b)*10000 + len(c)*100 + len(d)
}
func main() { println(f(37), f(1<<31+5)) }
