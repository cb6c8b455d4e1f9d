// slice-93: a grow-only buffer in a struct of the frame.
package main

type buf struct{ b []byte }

func (b *buf) add(s string) { b.b = append(b.b, s...) }

//go:noinline
func f(n int) int {
	var b buf // want:stack
	for i := 0; i < n; i++ {
		b.add("xy")
	}
	return len(b.b)
}

func main() { println(f(4)) }

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
