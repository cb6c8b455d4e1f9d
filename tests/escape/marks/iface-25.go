// iface-25: empty interface in a struct, type switch with several cases
package main

type val struct{ v any }

func (v val) num() int {
	switch x := v.v.(type) {
	case *int:
		return *x
	case []int:
		return len(x)
	case func() int:
		return x()
	case nil:
		return 0
	}
	return -1
}

func f(n int) int {
	a := n                                                                                        // want:stack
	s := []int{1, 2}                                                                              // want:stack
	return val{&a}.num() + val{s}.num()*10 + val{func() int { return a }}.num()*100 + val{}.num() // want:stack
}

func main() { println(f(3)) }
