// the deferred calls of a loop each hold their own object
package main

var s int

//go:noinline
func f(n int) {
	for i := 0; i < n; i++ {
		x := []int{i} // want:heap
		defer func() { s = s*10 + x[0] }()
	}
}
func main() { f(4); println(s) }
