// trap-slice-70: an inner slice of a slice of slices shares its array with one that is kept.
package main

var sink []int

//go:noinline
func f(n int) int {
	row := make([]int, 3)          // want:heap
	m := [][]int{row[:1], row[1:]} // want:stack
	m[0] = append(m[0], n)
	t := m[1:]
	sink = t[0][:2]
	return m[0][1]
}

func main() {
	r := f(5)
	scrub()
	println(r, sink[0], sink[1])
}

// clobber overwrites the dead part of the stack.
func clobber(n int) int {
	var a [64]int
	for i := range a {
		a[i] = n * 7777
	}
	if n > 0 {
		return clobber(n-1) + a[n%64]
	}
	return a[0]
}

func scrub() {
	if clobber(20) == 1 {
		println("clobber")
	}
}
