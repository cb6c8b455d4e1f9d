// loop-94: retry loop: the error of the round before is dropped.
package main

type err struct{ n int }

func (e *err) Error() string { return "e" }

//go:noinline
func try(i int) error {
	if i < 3 {
		return &err{i} // want:stack go:heap
	}
	return nil
}

//go:noinline
func f() int {
	for i := 0; ; i++ {
		if e := try(i); e == nil {
			return i
		}
	}
}

func main() { println(f()) }

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
