// Structs and arrays as values: comparison, copies, map keys, interface
// keys, nested maps, and how fmt prints them.
package main

import (
	"fmt"
	"sort"
)

type point struct{ x, y int }

type segment struct {
	from, to point
	label    string
}

type cube [2][2]int8

type inventory map[string]map[point][]string

type wrapper struct {
	any
	*point
	tags map[string]bool
	next *wrapper
}

// knight counts the squares that a knight reaches in n moves.
func knight(start point, n int) int {
	reached := map[point]struct{}{start: {}}
	for range n {
		more := map[point]struct{}{}
		for p := range reached {
			for _, d := range [...]point{{1, 2}, {2, 1}, {-1, 2}, {-2, 1}, {1, -2}, {2, -1}, {-1, -2}, {-2, -1}} {
				q := point{p.x + d.x, p.y + d.y}
				if q.x >= 0 && q.x < 8 && q.y >= 0 && q.y < 8 {
					more[q] = struct{}{}
				}
			}
		}
		reached = more
	}
	return len(reached)
}

// anagrams groups words by their letters.
func anagrams(words ...string) [][]string {
	groups := map[[26]uint8][]string{}
	for _, w := range words {
		var k [26]uint8
		for i := 0; i < len(w); i++ {
			k[w[i]-'a']++
		}
		groups[k] = append(groups[k], w)
	}
	var out [][]string
	for _, g := range groups {
		sort.Strings(g)
		out = append(out, g)
	}
	sort.Slice(out, func(i, j int) bool { return out[i][0] < out[j][0] })
	return out
}

func main() {
	a := segment{point{1, 2}, point{3, 4}, "a"}
	b := a
	fmt.Println(a == b, a.from == b.to, &a == &b)
	b.to.y++
	fmt.Println(a == b, a, b)
	fmt.Printf("%v %+v %#v %T\n", a, a, a, a)

	visits := map[segment]int{a: 1}
	visits[segment{point{1, 2}, point{3, 4}, "a"}] += 10
	visits[b]++
	fmt.Println(len(visits), visits[a], visits[b], visits[segment{}])

	cubes := map[cube]string{{}: "zero", {{1, 2}, {3, 4}}: "counting"}
	c := cube{}
	fmt.Println(cubes[c], cubes[cube{{1, 2}, {3, 4}}])
	c[1][1] = 4
	_, ok := cubes[c]
	fmt.Println(ok, cubes)

	mixed := map[any]string{1: "int", int8(1): "int8", 1.0: "float", "1": "string", point{1, 1}: "point",
		[1]int{1}: "array", true: "bool", nil: "nil"}
	fmt.Println(len(mixed), mixed[1], mixed[int8(1)], mixed[1.0], mixed["1"], mixed[point{1, 1}],
		mixed[[1]int{1}], mixed[1 == 1], mixed[nil], mixed[uint(1)] == "")

	fmt.Println(knight(point{0, 0}, 1), knight(point{0, 0}, 2), knight(point{4, 4}, 3))
	fmt.Println(anagrams("stale", "go", "least", "steal", "og", "tether", "slate"))

	inv := inventory{}
	for i, item := range []string{"axe", "rope", "axe", "map"} {
		room := []string{"hall", "shed"}[i%2]
		if inv[room] == nil {
			inv[room] = map[point][]string{}
		}
		p := point{i / 2, 0}
		inv[room][p] = append(inv[room][p], item)
	}
	inv["hall"][point{0, 0}][0] = "lamp"
	fmt.Println(inv, len(inv["nowhere"][point{}]))

	w := wrapper{any: 7, point: &point{5, 6}, next: &wrapper{}}
	w.x++
	fmt.Println(w.x, w.point.y, w.any, w.next.any == nil, w.next.point == nil, w.tags["none"])
	fmt.Printf("%v %+v\n", *w.next, &a)
	fmt.Printf("%v %+v %#v\n", &struct {
		A []int
		M map[string]*int
	}{}, []*point{nil}, []point{{1, 2}})

	defer func() { fmt.Println(recover()) }()
	mixed[[]int{1}] = "not hashable"
}
