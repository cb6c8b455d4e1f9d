// What a literal gives to fields without a name is evaluated, and thrown away: they are zero.
package main

import "fmt"

type B struct {
	_ int
	x int
	_ string
	_ [2]int
	_ any
}

var g = B{1, 2, "a", [2]int{3, 4}, 5}
var gp = &B{1, 2, "a", [2]int{3, 4}, 5}
var gs = []B{{1, 2, "a", [2]int{3, 4}, 5}}
var gm = map[string]B{"a": {f(1), 2, "a", [2]int{3, f(4)}, 5}}

func f(x int) int { fmt.Println("f", x); return x }

type C struct {
	_ B
	B
}

func main() {
	fmt.Println(g, *gp, gs, gm)
	l := B{f(1), f(2), fmt.Sprint(f(3)), [2]int{f(4)}, f(5)}
	p := &B{f(1), f(2), fmt.Sprint(f(3)), [2]int{f(4)}, f(5)}
	fmt.Println(l, *p, C{l, l}, []any{B{1, 2, "", [2]int{}, nil}, l}, [1]B{{1, 1, "1", [2]int{1, 1}, 1}})

	func() {
		defer func() { fmt.Println(recover()) }()
		var pp *int
		l = B{*pp, 2, "", [2]int{}, nil}
	}()
	var e any = "s"
	func() {
		defer func() { fmt.Println(recover()) }()
		l = B{e.(int), 2, "", [2]int{}, nil}
	}()
	q := l
	q = B{7, 8, "9", [2]int{}, nil}
	fmt.Println(q == l, q)
}
