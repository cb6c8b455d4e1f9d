// call-23: variadic of pointers, summed
package main

func sum(ps ...*int) (s int) {
	for _, p := range ps {
		s += *p
	}
	return
}

func f(n int) int {
	a := n                                                        // want:stack
	b := n * 2                                                    // want:stack
	c := n * 3                                                    // want:stack
	return sum(&a, &b) + sum(&c) + sum() + sum([]*int{&a, &c}...) // want:stack
}

func main() { println(f(3)) }
