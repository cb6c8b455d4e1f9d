// iface-26: comparer with generic any: sort.Interface by hand
package main

type order interface {
	Len() int
	Less(i, j int) bool
	Swap(i, j int)
}

func bubble(o order) {
	for i := 0; i < o.Len(); i++ {
		for j := 1; j < o.Len(); j++ {
			if o.Less(j, j-1) {
				o.Swap(j, j-1)
			}
		}
	}
}

type ints []int

func (x ints) Len() int           { return len(x) }
func (x ints) Less(i, j int) bool { return x[i] < x[j] }
func (x ints) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }

type rev struct{ order }

func (r rev) Less(i, j int) bool { return r.order.Less(j, i) }
func f(n int) int {
	s := []int{3, n, 9, 1} // want:stack
	bubble(ints(s))        // want:stack
	bubble(rev{ints(s)})   // want:stack
	return s[0]*1000 + s[1]*100 + s[2]*10 + s[3]
}

func main() { println(f(3)) }
