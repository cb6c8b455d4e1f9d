// leak in a rare branch of a loop
package main

type r struct{ v int }

var bad []*r

//go:noinline
func f(n int) (s int) {
	for i := 0; i < n; i++ {
		x := &r{i} // want:soft
		if x.v == 3 {
			bad = append(bad, x)
		}
		s += x.v
	}
	return
}
func main() { println(f(5), bad[0].v) }
