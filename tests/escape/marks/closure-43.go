// a closure in a struct with a method that calls it in a loop
package main

type it struct {
	next func() *int
	n    int
}

//go:noinline
func (i *it) all() (s int) {
	for p := i.next(); p != nil; p = i.next() {
		s = s*10 + *p
		i.n++
	}
	return
}

//go:noinline
func f(n int) int {
	a := [3]int{n, n + 1, n + 2} // want:stack
	k := 0                       // want:stack
	i := it{next: func() *int {  // want:stack
		if k == len(a) {
			return nil
		}
		k++
		return &a[k-1]
	}}
	return i.all()
}
func main() { println(f(1)) }
