package main

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

type st struct{ m map[string]any }

func (s *st) set(k string, v any) { s.m[k] = v }
func (s *st) get(k string) any    { return s.m[k] }

var out *int

func f(n int) {
	x := n                     // want:heap
	y := n                     // want:stack
	s := &st{map[string]any{}} // want:stack
	s.set("x", &x)
	out = s.get("x").(*int)
	t := &st{map[string]any{}} // want:stack
	t.set("y", &y)
	println(*t.get("y").(*int))
}
func main() { f(3); clobber(20); println(*out) }
