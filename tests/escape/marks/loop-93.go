// loop-93: a worklist of struct values with pointers to locals.
package main

type job struct {
	d   int
	out *int
}

//go:noinline
func f(n int) int {
	t := 0              // want:stack go:heap
	w := []job{{n, &t}} // want:stack
	for len(w) > 0 {
		j := w[len(w)-1]
		w = w[:len(w)-1]
		*j.out += j.d
		if j.d > 1 {
			w = append(w, job{j.d - 1, j.out})
		}
	}
	return t
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
