// call-26: named results set through a pointer to them
package main

func fill(pp **int, v *int) { *pp = v }
func get(v *int) (r *int)   { fill(&r, v); return }
func f(n int) int {
	x := n // want:stack
	return *get(&x)
}

func main() { println(f(8)) }
