// indir-93: an intrusive tree with parent pointers, rotated.
package main

type tn struct {
	k       int
	l, r, p *tn
}

//go:noinline
func insert(root **tn, n *tn) {
	var p *tn
	at := root
	for *at != nil {
		p = *at
		if n.k < p.k {
			at = &p.l
		} else {
			at = &p.r
		}
	}
	n.p = p
	*at = n
}

//go:noinline
func depth(t *tn) int {
	if t == nil {
		return 0
	}
	return 1 + max(depth(t.l), depth(t.r))
}

//go:noinline
func f(n int) int {
	var root *tn                                    // want:stack
	a, b, c := tn{k: n}, tn{k: n * 2 % 7}, tn{k: 3} // want:stack go:heap
	insert(&root, &a)
	insert(&root, &b)
	insert(&root, &c)
	return depth(root)*10 + root.k
}

func main() { println(f(5)) }

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
