// indir-25: store into an element of an array behind a pointer
package main

func put(a *[4]*int, i int, p *int) { a[i] = p }
func f(n int) int {
	x := n        // want:stack
	var a [4]*int // want:stack
	put(&a, n%4, &x)
	return *a[n%4]
}

func main() { println(f(3)) }
