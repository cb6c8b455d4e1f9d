// a buffer is made anew in each round
package main

//go:noinline
func f(k int) (s int) {
	for i := 0; i < k; i++ {
		b := make([]byte, 16) // want:stack
		for j := range b {
			b[j] += byte(i + j)
		}
		s += int(b[15])
	}
	return
}
func main() { println(f(3)) }
