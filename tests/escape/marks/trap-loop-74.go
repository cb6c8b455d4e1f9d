// trap-loop-74: an array with pointers is copied in a loop; the copy keeps older objects.
package main

//go:noinline
func f(n int) int {
	var a, b [2]*int
	s := 0
	for i := 0; i < n; i++ {
		x := i + 1 // want:heap
		b = a
		a[i%2] = &x
		if b[0] != nil {
			s = s*10 + *b[0]
		}
	}
	return s
}

func main() {
	println(f(5))
}
