// A binary search tree and an AVL tree behind one interface: embedded
// structs, pointer receivers on nil, depth checks, deletion.
package main

import (
	"fmt"
	"math/rand"
	"strings"
)

// Set is what both trees can do.
type Set interface {
	Insert(key int) bool
	Delete(key int) bool
	Has(key int) bool
	Each(visit func(key, depth int))
	Height() int
}

type node struct {
	key         int
	left, right *node
	height      int
}

func (n *node) h() int {
	if n == nil {
		return 0
	}
	return n.height
}

func (n *node) update() { n.height = 1 + max(n.left.h(), n.right.h()) }

func (n *node) each(depth int, visit func(key, depth int)) {
	if n != nil {
		n.left.each(depth+1, visit)
		visit(n.key, depth)
		n.right.each(depth+1, visit)
	}
}

// base is what the trees share.
type base struct {
	root *node
	size int
}

func (b *base) Has(key int) bool {
	n := b.root
	for n != nil && n.key != key {
		if key < n.key {
			n = n.left
		} else {
			n = n.right
		}
	}
	return n != nil
}

func (b *base) Each(visit func(key, depth int)) { b.root.each(1, visit) }

func (b *base) Height() (h int) {
	b.Each(func(_, depth int) { h = max(h, depth) })
	return
}

// Plain is a tree without balancing; it works on links, not on nodes.
type Plain struct{ base }

func (t *Plain) link(key int) **node {
	at := &t.root
	for *at != nil && (*at).key != key {
		if key < (*at).key {
			at = &(*at).left
		} else {
			at = &(*at).right
		}
	}
	return at
}

// Insert adds key.
func (t *Plain) Insert(key int) bool {
	at := t.link(key)
	if *at != nil {
		return false
	}
	*at = &node{key: key}
	t.size++
	return true
}

// Delete removes key.
func (t *Plain) Delete(key int) bool {
	at := t.link(key)
	if *at == nil {
		return false
	}
	t.size--
	n := *at
	if n.left != nil && n.right != nil {
		next := &n.right
		for (*next).left != nil {
			next = &(*next).left
		}
		n.key = (*next).key
		*next = (*next).right
		return true
	}
	if n.left != nil {
		*at = n.left
	} else {
		*at = n.right
	}
	return true
}

// AVL is a balanced tree.
type AVL struct {
	base
	rotations int
}

func (t *AVL) rotateRight(n *node) *node {
	l := n.left
	n.left, l.right = l.right, n
	n.update()
	l.update()
	t.rotations++
	return l
}

func (t *AVL) rotateLeft(n *node) *node {
	r := n.right
	n.right, r.left = r.left, n
	n.update()
	r.update()
	t.rotations++
	return r
}

func (t *AVL) balance(n *node) *node {
	n.update()
	switch d := n.left.h() - n.right.h(); {
	case d > 1:
		if n.left.left.h() < n.left.right.h() {
			n.left = t.rotateLeft(n.left)
		}
		return t.rotateRight(n)
	case d < -1:
		if n.right.right.h() < n.right.left.h() {
			n.right = t.rotateRight(n.right)
		}
		return t.rotateLeft(n)
	}
	return n
}

// Insert adds key.
func (t *AVL) Insert(key int) (added bool) {
	var insert func(n *node) *node
	insert = func(n *node) *node {
		switch {
		case n == nil:
			added = true
			return &node{key: key, height: 1}
		case key < n.key:
			n.left = insert(n.left)
		case key > n.key:
			n.right = insert(n.right)
		default:
			return n
		}
		return t.balance(n)
	}
	if t.root = insert(t.root); added {
		t.size++
	}
	return
}

// Delete removes key.
func (t *AVL) Delete(key int) bool {
	if !t.Has(key) {
		return false
	}
	t.root = t.remove(t.root, key)
	t.size--
	return true
}

func (t *AVL) remove(n *node, key int) *node {
	switch {
	case key < n.key:
		n.left = t.remove(n.left, key)
	case key > n.key:
		n.right = t.remove(n.right, key)
	case n.left == nil:
		return n.right
	case n.right == nil:
		return n.left
	default:
		next := n.right
		for next.left != nil {
			next = next.left
		}
		n.key = next.key
		n.right = t.remove(n.right, next.key)
	}
	return t.balance(n)
}

func show(s Set) string {
	var b strings.Builder
	s.Each(func(key, depth int) { fmt.Fprintf(&b, " %d/%d", key, depth) })
	return b.String()
}

func main() {
	trees := []Set{&Plain{}, &AVL{}}
	for _, s := range trees {
		for _, k := range [...]int{50, 30, 70, 20, 40, 60, 80, 10, 5, 30} {
			s.Insert(k)
		}
		fmt.Printf("%T%s\n", s, show(s))
		fmt.Println(s.Delete(50), s.Delete(20), s.Delete(99), s.Has(50), s.Has(40), show(s))
	}

	plain, avl := &Plain{}, &AVL{}
	for i := range 1000 {
		plain.Insert(i)
		avl.Insert(i)
	}
	fmt.Println("ascending:", plain.Height(), avl.Height(), avl.rotations)

	plain, avl = new(Plain), new(AVL)
	model := map[int]bool{}
	r := rand.New(rand.NewSource(7))
	for range 5000 {
		k := r.Intn(500)
		if r.Intn(3) > 0 {
			if a, b := plain.Insert(k), avl.Insert(k); a != b || a == model[k] {
				panic("insertions differ")
			}
			model[k] = true
		} else {
			if a, b := plain.Delete(k), avl.Delete(k); a != b || a != model[k] {
				panic("deletions differ")
			}
			delete(model, k)
		}
	}
	last, count := -1, 0
	avl.Each(func(key, _ int) {
		if key <= last || !model[key] || !plain.Has(key) {
			panic("out of order")
		}
		last = key
		count++
	})
	fmt.Println("random:", plain.size == avl.size, count == len(model), avl.size, avl.Height() <= 12)
}
