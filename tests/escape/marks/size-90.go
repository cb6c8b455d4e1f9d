// size-90: what a condition says before `continue` does not hold in the loop's last part.
package main

//go:noinline
func sum(s []int) int {
	t := 0
	for i := range s {
		s[i] = i
		t += s[i]
	}
	return t
}

//go:noinline
func f(x int) int {
	t := 0
	for i, s := 0, []int(nil); i < 3; i, s = i+1, make([]int, x) { // want:heap
		t += sum(s)
		if x > 5 {
			continue
		}
		t++
	}
	return t
}

//go:noinline
func g(x int) int {
	t := 0
	for i, s := 0, []int(nil); i < 3 && x <= 5; i, s = i+1, make([]int, x) { // want:stack go:heap
		t += sum(s)
		if x > 3 {
			continue
		}
		t++
	}
	return t
}

var most = 4000

func main() { println(f(most), g(most/1000), g(most)) }
