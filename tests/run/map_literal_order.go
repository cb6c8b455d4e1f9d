package main

import "fmt"

// Entries of a map literal: those that are static come first, so of equal keys another one stays.

type point struct{ x, y int }

func key(s string) string { fmt.Print(s, " "); return s }
func val(n int) int       { fmt.Print(n, " "); return n }

var global = map[string]int{key("g"): 1, "g": 2}

func main() {
	a := map[string]int{key("a"): 1, "a": 2, "b": 3, key("b"): val(4)}
	b := map[point]string{{len(a), 0}: "first", {2, 0}: "second"}
	c := map[string]point{key("k"): {1, 2}, "k": {3, 4}}
	d := map[string][]int{key("s"): {1}, "s": {2}}
	e := map[string]*int{key("n"): new(int), "n": nil}
	f := map[interface{}]int{val(1): 1, 1: 2, nil: 4}
	g := map[string]bool{"x": val(5) > 4, key("x"): false}
	fmt.Println()
	fmt.Println(global, a, b, c, d, e["n"] != nil, f, g)
	statics()
}

type boxed [1]interface{}
type holder struct{ i interface{} }

func name(s string) string { return s }
func number(n int) int     { return n }

func statics() {
	fmt.Println(map[string]interface{}{name("a"): 1, "a": 2})
	fmt.Println(map[string]interface{}{name("a"): 1, "a": nil})
	fmt.Println(map[string]interface{}{name("a"): 1, "a": "x"})
	fmt.Println(map[string]boxed{name("a"): {1}, "a": {"x"}})
	fmt.Println(map[string]holder{name("a"): {1}, "a": {"x"}})
	fmt.Println(map[interface{}]int{number(1): 1, 1: 2})
	fmt.Println(map[interface{}]int{name("x"): 1, "x": 2})
	fmt.Println(map[string]error{name("a"): fmt.Errorf("e"), "a": nil})
	fmt.Println(map[string]func(){name("a"): func() {}, "a": nil}["a"] == nil)
	fmt.Println(map[string]*int{name("a"): new(int), "a": nil}["a"] == nil)
	fmt.Println(map[string]int{name("a"): 1, "a": (2)}, map[string]int{name("a"): 1, "a": len("abc") + 2})
	fmt.Println(map[string]int{name("a"): 1, "a": int(2.0)}, map[string]struct{}{name("a"): {}, "a": {}})
	fmt.Println(map[string][2]int{name("a"): {1}, "a": {1: 2}}, map[string]struct{ a, b int }{name("a"): {1, 1}, "a": {b: 2}})
}
