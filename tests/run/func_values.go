// Functions as values: in maps, slices, structs, channels of calls.
package main

import (
	"fmt"
	"sort"
	"strings"
)

type handler func(args []string) (string, error)
type middleware func(handler) handler

type calc struct{ acc float64 }

func (c *calc) add(v float64) { c.acc += v }
func (c *calc) mul(v float64) { c.acc *= v }
func (c calc) show() string   { return fmt.Sprint("acc ", c.acc) }

type option func(*config)
type config struct {
	name string
	size int
}

func withSize(n int) option { return func(c *config) { c.size = n } }
func withName(s string) option {
	return func(c *config) { c.name = s }
}
func newConfig(opts ...option) (c config) {
	c.name = "default"
	for _, o := range opts {
		o(&c)
	}
	return
}

func chain(h handler, ms ...middleware) handler {
	for i := len(ms) - 1; i >= 0; i-- {
		h = ms[i](h)
	}
	return h
}

func wrap(tag string) middleware {
	return func(h handler) handler {
		return func(args []string) (string, error) {
			s, err := h(append(args, tag))
			return "<" + tag + ">" + s + "</" + tag + ">", err
		}
	}
}

func main() {
	table := map[string]handler{
		"echo": func(a []string) (string, error) { return strings.Join(a, " "), nil },
		"fail": func(a []string) (string, error) { return "", fmt.Errorf("%d args", len(a)) },
	}
	for _, n := range []string{"echo", "fail", "none"} {
		h, ok := table[n]
		if !ok || h == nil {
			fmt.Println(n, "not found", h == nil)
			continue
		}
		fmt.Println(h([]string{"a", "b"}))
	}
	fmt.Println(chain(table["echo"], wrap("x"), wrap("y"))([]string{"in"}))

	c := &calc{2}
	ops := []struct {
		f func(float64)
		v float64
	}{{c.add, 3}, {c.mul, 4}, {func(v float64) { c.acc -= v }, 1}}
	for _, o := range ops {
		o.f(o.v)
	}
	show := c.show
	c.acc = 0
	fmt.Println(show(), c.show())
	exprs := map[string]func(*calc, float64){"add": (*calc).add, "mul": (*calc).mul}
	exprs["add"](c, 10)
	exprs["mul"](c, 5)
	fmt.Println(c.acc)
	fmt.Println(newConfig(), newConfig(withSize(3), withName("n")))

	byLen := func(w []string) func(i, j int) bool {
		return func(i, j int) bool { return len(w[i]) < len(w[j]) }
	}
	words := strings.Fields("ccc a dddd bb")
	sort.Slice(words, byLen(words))
	fmt.Println(words)
	var f func() func() string
	fmt.Println(f == nil)
	g := fmt.Sprintf
	fmt.Println(g("%03d", 7), func(n int) int { return n + 1 }(1))
	fmt.Printf("%T %T %T %T\n", table["echo"], exprs["add"], withSize, wrap)
}
