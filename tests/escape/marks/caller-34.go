// caller-34: deferred use of a constructed object
package main

type L struct{ n int }

func lock(n int) *L  { return &L{n} } // want:stack
func (l *L) unlock() { l.n = 0 }

var seen int

func f(n int) int {
	l := lock(n)
	defer l.unlock()
	clobber(20)
	seen = l.n
	return l.n
}

func main() { println(f(2), seen) }

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
