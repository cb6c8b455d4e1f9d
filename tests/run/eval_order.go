// The order of evaluation: calls from left to right, assignments in two
// phases, short circuits.
package main

import "fmt"

var trace []string

func t(name string, v int) int {
	trace = append(trace, fmt.Sprint(name, v))
	return v
}

func tb(name string, v bool) bool {
	trace = append(trace, name)
	return v
}

func done(label string, result ...any) {
	fmt.Println(label, result, trace)
	trace = nil
}

func two(name string) (int, int) {
	trace = append(trace, name)
	return 1, 2
}

type s struct{ v int }

func (x s) add(n int) s {
	trace = append(trace, fmt.Sprint(x.v, "+", n))
	return s{x.v + n}
}

func array(name string) []int {
	trace = append(trace, name)
	return []int{10, 20, 30}
}

func table(name string) map[int]int {
	trace = append(trace, name)
	return map[int]int{}
}

func main() {
	done("sum", t("a", 1)+t("b", 2)*t("c", 3))
	done("list", []int{t("a", 1), t("b", 2)}, [2]int{1: t("c", 3), 0: t("d", 4)})
	done("and", tb("a", false) && tb("b", true), tb("c", true) || tb("d", false), tb("e", true) && !tb("f", true))
	done("chain", s{1}.add(t("x", 2)).add(t("y", 3)).v)
	array("a")[t("i", 1)] = t("v", 5)
	done("element")
	table("m")[t("k", 1)] += t("v", 2)
	done("map")
	x, y := two("f")
	x, y = y, x+t("z", 9)
	done("swap", x, y)
	i := 0
	a := []int{1, 2, 3}
	i, a[i] = 2, 50
	done("index before assignment", i, a)
	a[0], a[1], a[2] = a[2], a[0], a[1]
	done("rotate", a)
	p := &s{1}
	q := p
	p, p.v = &s{7}, 3
	done("pointer", p.v, q.v)
	switch t("tag", 2) {
	case t("one", 1), t("two", 2), t("three", 3):
		done("switch")
	case t("four", 4):
	}
	for i := t("init", 0); tb("cond", i < 2); i += t("post", 1) {
	}
	done("for")
	fmt.Sprint(t("arg", 1), func() int { return t("call", 2) }(), t("last", 3))
	done("arguments")
	defer func(int) { done("deferred body") }(t("deferred argument", 1))
	done("defer")
	m := map[string]int{"a": t("va", 1), "b": t("vb", 2)}
	done("map literal", len(m))
	f := func() func(int, int) int {
		trace = append(trace, "function")
		return func(a, b int) int { return a - b }
	}
	done("function first", f()(t("p", 5), t("q", 3)))
	func() {
		defer func() { recover(); done("right side first, then the panic") }()
		var nilMap map[int]int
		nilMap[t("key", 1)] = t("value", 2)
	}()
	func() {
		defer func() { recover(); done("no call after the panic") }()
		var none []int
		_ = none[t("index", 0)] + t("never", 1)
	}()
	n := 1
	n, n = n+1, n+2
	done("twice", n)
}
