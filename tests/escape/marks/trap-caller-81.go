// trap-caller-81: functions in a map make objects that are alive at once.
package main

type T struct{ v int }

//go:noinline
func a(n int) *T {
	return &T{n} // want:heap
}

//go:noinline
func b(n int) *T {
	return &T{n * 10} // want:heap
}

//go:noinline
func f(n int) int {
	ms := map[int]func(int) *T{0: a, 1: b} // want:stack
	var ts [4]*T
	for i := 0; i < 4; i++ {
		ts[i] = ms[i%2](i + n)
	}
	scrub()
	return ts[0].v*1000 + ts[1].v*100 + ts[2].v*10 + ts[3].v
}

func main() {
	println(f(3))
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
