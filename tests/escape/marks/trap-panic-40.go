// a panic with an error that holds an address, recovered by the caller's deferred function
package main

type e struct{ p *int }

func (x *e) Error() string { return "e" }

//go:noinline
func f(n int) {
	x := n        // want:heap
	panic(&e{&x}) // want:heap
}

//go:noinline
func try(n int) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = r.(error)
		}
	}()
	f(n)
	return nil
}
func main() { x := try(4); clobber(20); println(*x.(*e).p) }

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
