// loop-20: a range loop with a struct literal's address passed to a callee
package main

type E struct{ k, v int }

func use(e *E) int { return e.k + e.v }
func f(xs []int) (s int) {
	for i, x := range xs {
		s += use(&E{i, x}) // want:stack
	}
	return
}

func main() { println(f([]int{3, 4})) }
