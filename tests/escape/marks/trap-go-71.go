// trap-go-71: the goroutine signals before its last use.
package main

var res int

//go:noinline
func f(n int, done, gate chan bool) int {
	x := n      // want:heap
	go func() { // want:heap
		done <- true
		<-gate
		x++
		res = x
		done <- true
	}()
	<-done
	return n
}

func main() {
	done, gate := make(chan bool), make(chan bool)
	f(5, done, gate)
	scrub()
	gate <- true
	<-done
	println(res)
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
