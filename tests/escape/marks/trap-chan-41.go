// a channel of the caller, stored into through a struct
package main

type w struct{ out chan<- *int }

//go:noinline
func (x w) emit(n int) {
	v := n // want:heap
	x.out <- &v
}
func main() {
	c := make(chan *int, 3)
	x := w{c}
	x.emit(1)
	x.emit(2)
	clobber(20)
	println(*<-c, *<-c)
}

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
