// trap-loop-73: the loop variable is changed through its address kept from the iteration before.
package main

//go:noinline
func f() int {
	var first *int
	s := 0
	for i := 0; i < 4; i++ { // want:heap
		if first == nil {
			first = &i
		}
		*first += 10
		s += i
	}
	return s*100 + *first
}

func main() {
	println(f())
}
