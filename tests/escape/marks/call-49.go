// mutual recursion with a chain of frames, read by both
package main

type fr struct {
	v  int
	up *fr
}

//go:noinline
func even(n int, up *fr) int {
	me := fr{n, up} // want:stack
	if n == 0 {
		s := 0
		for p := &me; p != nil; p = p.up {
			s = s*10 + p.v
		}
		return s
	}
	return odd(n-1, &me)
}

//go:noinline
func odd(n int, up *fr) int {
	me := &fr{n * 2, up} // want:stack
	if n == 0 {
		return me.v + me.up.v
	}
	return even(n-1, me)
}
func main() { println(even(4, nil), odd(3, nil)) }
