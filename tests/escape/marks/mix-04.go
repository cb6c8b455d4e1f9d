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

type tree struct {
	l, r *tree
	v    *int
}

func (t *tree) add(v *int) *tree {
	if t == nil {
		return &tree{v: v} // want:heap
	}
	if *v < *t.v {
		t.l = t.l.add(v)
	} else {
		t.r = t.r.add(v)
	}
	return t
}
func (t *tree) sum() int {
	if t == nil {
		return 0
	}
	return t.l.sum() + *t.v + t.r.sum()
}
func f(n int) int {
	a, b, c := n, n+1, n-1 // want:stack
	var t *tree
	t = t.add(&a)
	t = t.add(&b)
	t = t.add(&c)
	clobber(20)
	return t.sum()
}
func main() { println(f(3)) }
