// iface-23: an interface method takes a pointer; one implementation keeps it, but only the other can be here
package main

type sink interface{ put(p *int) }
type sum struct{ s int }
type keep struct{ l []*int }

func (s *sum) put(p *int)  { s.s += *p }
func (k *keep) put(p *int) { k.l = append(k.l, p) }

var glob keep

func feed(s sink, p *int) { s.put(p) }
func f(n int) int {
	x := n    // want:stack
	y := n    // want:heap
	var s sum // want:stack
	feed(&s, &x)
	feed(&glob, &y)
	return s.s
}

func main() { r := f(3); clobber(20); println(r, *glob.l[0]) }

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
