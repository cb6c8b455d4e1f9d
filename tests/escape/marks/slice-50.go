// a loop bounded by a constant gives the size
package main

//go:noinline
func f(k int) (s int) {
	for i := 0; i < 10; i++ {
		t := make([]int, i) // want:stack
		for j := range t {
			t[j] = j * k
			s += t[j]
		}
	}
	return
}
func main() { println(f(3)) }
