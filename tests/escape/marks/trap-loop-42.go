// the first object is kept in a captured variable
package main

//go:noinline
func f(n int) int {
	var first *int
	once := func(p *int) {
		if first == nil {
			first = p
		}
	}
	for i := 0; i < n; i++ {
		x := i + 4 // want:heap
		once(&x)
	}
	return *first
}
func main() { println(f(5)) }
