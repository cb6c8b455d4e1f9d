// Topological sort in two ways, with the cycle shown when there is one:
// recursion through a closure, colours by iota, errors as slices.
package main

import (
	"fmt"
	"sort"
	"strings"
)

// CycleError is the nodes of a cycle, the first one repeated at the end.
type CycleError []string

func (c CycleError) Error() string { return "cycle: " + strings.Join(c, " -> ") }

type graph struct {
	nodes []string
	deps  map[string][]string
}

// read takes lines of the form "target: dep dep".
func read(text string) *graph {
	g := &graph{deps: make(map[string][]string)}
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		target, deps, _ := strings.Cut(line, ":")
		target = strings.TrimSpace(target)
		g.add(target)
		for _, d := range strings.Fields(deps) {
			g.add(d)
			g.deps[target] = append(g.deps[target], d)
		}
	}
	sort.Strings(g.nodes)
	return g
}

func (g *graph) add(n string) {
	if _, ok := g.deps[n]; !ok {
		g.deps[n] = nil
		g.nodes = append(g.nodes, n)
	}
}

// depthFirst puts each node after its dependencies.
func (g *graph) depthFirst() (order []string, err error) {
	const (
		white = iota
		grey
		black
	)
	colour := map[string]int{}
	var trail []string
	var visit func(n string) error
	visit = func(n string) error {
		switch colour[n] {
		case black:
			return nil
		case grey:
			i := 0
			for trail[i] != n {
				i++
			}
			return append(CycleError(trail[i:len(trail):len(trail)]), n)
		}
		colour[n] = grey
		trail = append(trail, n)
		defer func() { trail = trail[:len(trail)-1] }()
		for _, d := range g.deps[n] {
			if err := visit(d); err != nil {
				return err
			}
		}
		colour[n] = black
		order = append(order, n)
		return nil
	}
	for _, n := range g.nodes {
		if err := visit(n); err != nil {
			return nil, err
		}
	}
	return order, nil
}

// levels groups the nodes that can be built at the same time.
func (g *graph) levels() (out [][]string, left int) {
	need := map[string]int{}
	users := map[string][]string{}
	for n, deps := range g.deps {
		need[n] += len(deps)
		for _, d := range deps {
			users[d] = append(users[d], n)
		}
	}
	left = len(need)
	for {
		var ready []string
		for n, c := range need {
			if c == 0 {
				ready = append(ready, n)
			}
		}
		if len(ready) == 0 {
			return
		}
		sort.Strings(ready)
		out = append(out, ready)
		left -= len(ready)
		for _, n := range ready {
			delete(need, n)
			for _, u := range users[n] {
				need[u]--
			}
		}
	}
}

func main() {
	for _, text := range []string{`
app: net ui log
ui: draw font log
net: socket log
draw: font
font:
socket: log`, `
a: b
b: c d
c: e
d:
e: b`, `
self: self`, `
lonely:`} {
		g := read(text)
		order, err := g.depthFirst()
		levels, left := g.levels()
		fmt.Printf("%d nodes\n  order  %v\n  levels %v, %d left\n", len(g.nodes), order, levels, left)
		if c, ok := err.(CycleError); ok {
			fmt.Printf("  %v (length %d)\n", c, len(c)-1)
		}
	}
}
