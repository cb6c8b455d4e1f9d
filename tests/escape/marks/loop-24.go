// loop-24: labelled loops with break out; the object survives the loop, one at a time
package main

type T struct{ v int }

func f(n int) int {
	var t *T
outer:
	for i := 0; ; i++ {
		for j := 0; j < 3; j++ {
			t = &T{i*10 + j} // want:stack
			if t.v > n {
				break outer
			}
		}
	}
	return t.v
}

func main() { println(f(21)) }
