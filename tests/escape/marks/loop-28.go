// loop-28: stack of the loop: accumulate into a local slice with bounded count
package main

func f() int {
	var ps [3]*int                         // want:stack
	a, b, c := 1, 2, 3                     // want:stack
	for i, p := range []*int{&a, &b, &c} { // want:stack
		ps[2-i] = p
	}
	return *ps[0]*100 + *ps[1]*10 + *ps[2]
}

func main() { println(f()) }
