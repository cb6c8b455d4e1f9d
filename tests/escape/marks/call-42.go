// recursive descent: each level hangs its own frame on a chain that the level below reads
package main

type frame struct {
	name int
	up   *frame
}

//go:noinline
func depth(f *frame) int {
	d := 0
	for ; f != nil; f = f.up {
		d = d*10 + f.name
	}
	return d
}

//go:noinline
func walk(n int, up *frame) int {
	me := frame{n, up} // want:stack
	if n == 0 {
		return depth(&me)
	}
	return walk(n-1, &me)
}
func main() { println(walk(4, nil)) }
