// a tree insert that walks with a pointer to a pointer
package main

type n struct {
	k    int
	l, r *n
}

//go:noinline
func insert(root **n, x *n) {
	for *root != nil {
		if x.k < (*root).k {
			root = &(*root).l
		} else {
			root = &(*root).r
		}
	}
	*root = x
}

//go:noinline
func sum(t *n) int {
	if t == nil {
		return 0
	}
	return sum(t.l)*10 + t.k + sum(t.r)*100
}

//go:noinline
func f(k int) int {
	var root *n                          // want:stack
	a, b, c := n{k: k}, n{k: 1}, n{k: 9} // want:stack
	insert(&root, &a)
	insert(&root, &b)
	insert(&root, &c)
	return sum(root)
}
func main() { println(f(3)) }
