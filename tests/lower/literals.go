// Composite literals, package variables as data, conversions to interfaces, strings.
package main

type item struct {
	name string
	tags []string
	next *item
}

var table = []*item{{name: "a"}, {name: "b", tags: []string{"x", "y"}, next: &item{name: "c"}}}
var sparse = [...]int{5: 1, 2: 3, 4}
var any1 any = 3
var any2 any = "text"
var any3 any = item{name: "boxed"}
var handlers = map[string]func(int) int{"id": id}
var calls = []func(int) int{id, func(n int) int { return n + 1 }}
var place = &sparse[1]
var computed = id(4)
var unused = make(map[string]int)
var used = make([]int, 3)

func id(n int) int { return n }

func literals(n int, s string) any {
	p := &item{name: s, next: &item{}}
	a := [4]int{1, n, id(n)}
	l := []any{n, s, p, a, nil, item{}, struct{}{}}
	m := map[string][]int{"a": {1, 2}, s: nil}
	arr := [...]*item{{name: "x"}, nil}
	_, _, _ = l, m, arr
	return a
}

func strings(s string, b []byte, r []rune, n int) string {
	t := string(b) + string(r) + string(rune(n)) + "lit" + "eral"
	u := []byte(s)
	v := []rune("abc")
	_, _ = u, v
	return t[1:] + s[:n] + s[n:n+1]
}

func late(n int) []any {
	f := func() int { n++; return n }
	return []any{n, f(), n}
}

func main() {
	println(len(table), sparse[0], any1 != nil, any2 != nil, any3 != nil, len(handlers), len(calls), *place, computed)
	println(used[0])
	literals(1, "s")
	strings("", nil, nil, 0)
	late(1)
}
