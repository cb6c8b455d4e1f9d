// indir-22: pointer to pointer to pointer
package main

func set(ppp ***int, p *int) { **ppp = p }
func f(n int) int {
	x := n     // want:stack
	var p *int // want:stack
	pp := &p   // want:stack
	set(&pp, &x)
	return *p
}

func main() { println(f(3)) }
