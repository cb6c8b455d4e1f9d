// loop-22: a maximum kept by value while objects are made in each round
package main

type T struct{ v int }

func f(n int) int {
	best := T{} // want:stack
	for i := 0; i < n; i++ {
		t := &T{(i * 7) % 5} // want:stack
		if t.v > best.v {
			best = *t
		}
	}
	return best.v
}

func main() { println(f(6)) }
