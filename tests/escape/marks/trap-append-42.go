// bytes of a string are appended and the slice kept in a struct
package main

type b struct{ d []byte }

//go:noinline
func (x *b) w(s string) *b { x.d = append(x.d, s...); return x }

//go:noinline
func mk(s string) *b { return (&b{}).w(s).w("!") }

var g *b

func main() { g = mk("abc"); h := mk("xyz"); clobber(20); println(string(g.d), string(h.d)) }

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
