// call-75: a recursive function passes a frame object down that the level below links to its own.
package main

type link struct {
	up *link
	v  int
}

//go:noinline
func down(n int, up *link) int {
	if n == 0 {
		s := 0
		for l := up; l != nil; l = l.up {
			s = s*10 + l.v
		}
		return s
	}
	me := link{up, n} // want:stack
	return down(n-1, &me)
}

func main() {
	println(down(5, nil))
}
