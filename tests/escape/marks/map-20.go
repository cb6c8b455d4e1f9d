// map-20: map literal of struct pointers, iterated
package main

type T struct{ v int }

func f(n int) (s int) {
	m := map[string]*T{"a": {n}, "b": {n + 1}} // want:stack
	for _, t := range m {
		s += t.v
	}
	return
}

func main() { println(f(3)) }
