// Shortest paths with a priority queue that can lower a priority
// (container/heap with Fix): maps of slices, heap indices kept in items.
package main

import (
	"container/heap"
	"fmt"
	"math"
	"sort"
	"strings"
)

type edge struct {
	to   string
	cost float64
}

// Graph maps a node to its outgoing edges.
type Graph map[string][]edge

// Connect adds an edge in both directions.
func (g Graph) Connect(a, b string, cost float64) {
	g[a] = append(g[a], edge{b, cost})
	g[b] = append(g[b], edge{a, cost})
}

type item struct {
	name  string
	dist  float64
	prev  *item
	index int // in the queue, -1 when out
}

type queue struct {
	items []*item
	fixes int
}

func (q queue) Len() int { return len(q.items) }
func (q queue) Less(i, j int) bool {
	a, b := q.items[i], q.items[j]
	if a.dist == b.dist {
		return a.name < b.name
	}
	return a.dist < b.dist
}
func (q queue) Swap(i, j int) {
	q.items[i], q.items[j] = q.items[j], q.items[i]
	q.items[i].index, q.items[j].index = i, j
}
func (q *queue) Push(x any) {
	it := x.(*item)
	it.index = len(q.items)
	q.items = append(q.items, it)
}
func (q *queue) Pop() any {
	n := len(q.items) - 1
	it := q.items[n]
	it.index = -1
	q.items = q.items[:n]
	return it
}

// lower sets a smaller distance.
func (q *queue) lower(it *item, dist float64, prev *item) {
	it.dist, it.prev = dist, prev
	heap.Fix(q, it.index)
	q.fixes++
}

var _ heap.Interface = (*queue)(nil)

// Shortest returns every node's item, seen from the node from.
func (g Graph) Shortest(from string) (map[string]*item, int) {
	found := make(map[string]*item, len(g))
	q := new(queue)
	for name := range g {
		it := &item{name: name, dist: math.Inf(1)}
		if name == from {
			it.dist = 0
		}
		found[name] = it
		heap.Push(q, it)
	}
	for q.Len() > 0 {
		it := heap.Pop(q).(*item)
		if math.IsInf(it.dist, 1) {
			break
		}
		for _, e := range g[it.name] {
			to := found[e.to]
			if d := it.dist + e.cost; d < to.dist {
				q.lower(to, d, it)
			}
		}
	}
	return found, q.fixes
}

func (it *item) path() string {
	var names []string
	for ; it != nil; it = it.prev {
		names = append([]string{it.name}, names...)
	}
	return strings.Join(names, " > ")
}

func main() {
	g := Graph{"island": nil}
	for _, r := range []struct {
		a, b string
		km   float64
	}{
		{"bern", "basel", 95.5}, {"bern", "zug", 120}, {"basel", "zurich", 86},
		{"zurich", "zug", 30.25}, {"zug", "chur", 105}, {"zurich", "chur", 118.5},
		{"bern", "brig", 90}, {"brig", "chur", 170}, {"chur", "davos", 55.75},
	} {
		g.Connect(r.a, r.b, r.km)
	}
	found, fixes := g.Shortest("bern")
	names := make([]string, 0, len(found))
	for n := range found {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		fmt.Printf("%-8s %7.2f  %s\n", n, found[n].dist, found[n].path())
	}
	fmt.Println("lowered at least once per reached node:", fixes >= len(g)-2)

	grid := Graph{}
	const n = 30
	at := func(y, x int) string { return fmt.Sprintf("%02d,%02d", y, x) }
	for y := 0; y < n; y++ {
		for x := 0; x < n; x++ {
			if x+1 < n {
				grid.Connect(at(y, x), at(y, x+1), float64((y*7+x*13)%10+1))
			}
			if y+1 < n {
				grid.Connect(at(y, x), at(y+1, x), float64((y*11+x*3)%10+1))
			}
		}
	}
	found, _ = grid.Shortest(at(0, 0))
	end := found[at(n-1, n-1)]
	fmt.Println(len(grid), end.dist, strings.Count(end.path(), ">"))
}
