// Several results into places that depend on each other.
package main

import "fmt"

func two(p *int) (*int, int) { return p, 42 }

func bools() (bool, bool) { return false, true }

func triple() (int, int, int) { return 1, 100, 7 }

type list struct {
	val  int
	next *list
}

func rest(l *list) (*list, int) { return l.next, 5 }

func main() {
	a, b := 1, 2
	p := &a
	p, *p = two(&b)
	fmt.Println(a, b, *p)
	var x bool
	x, x = bools()
	fmt.Println(x)
	i, arr := 0, [3]int{}
	i, arr[i], arr[i+1] = triple()
	fmt.Println(i, arr)
	m := map[int]bool{0: false}
	x, x = m[0]
	fmt.Println(x)
	var e any = false
	x, x = e.(bool)
	fmt.Println(x)
	k := "a"
	t := map[string]int{}
	f := func() (string, int) { return "b", 3 }
	k, t[k] = f()
	fmt.Println(k, t)
	l := &list{1, &list{2, nil}}
	head := l
	l, l.val = rest(l)
	fmt.Println(head.val, l.val)
	q := new(bool)
	var none any
	func() {
		defer func() { fmt.Println(recover()) }()
		q, *q = none.(*bool)
	}()
	fmt.Println(q == nil)
	s := []int{1, 2, 3}
	j := 0
	j, s[j] = 2, 9
	s[j], j = 8, 1
	s, s[j] = nil, 7
	fmt.Println(s == nil, j)
}
