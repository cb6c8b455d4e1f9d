// the address of a parameter goes down and comes back inside a struct
package main

type view struct {
	base *[4]int
	off  int
}

//go:noinline
func sub(v view, k int) view { v.off += k; return v }

//go:noinline
func at(v view) *int { return &v.base[v.off] }

//go:noinline
func f(a [4]int) int { // want:stack
	v := sub(view{base: &a}, 1)
	*at(v) += 5
	*at(sub(v, 1)) *= 2
	return a[0]*1000 + a[1]*100 + a[2]*10 + a[3]
}
func main() { println(f([4]int{1, 2, 3, 4})) }
