// sort.Slice puts equal elements in the order in which Go does.
package main

import (
	"fmt"
	"sort"
)

type kv struct{ k, id int }

func main() {
	seed := uint32(7)
	next := func() int { seed = seed*1664525 + 1013904223; return int(seed >> 8) }

	for n := 0; n < 400; n += 29 {
		for _, m := range []int{1, 2, 3, 10, 100, 1000} {
			for pat := 0; pat < 5; pat++ {
				x := make([]kv, n)
				for i := range x {
					switch pat {
					case 0:
						x[i].k = next() % m
					case 1:
						x[i].k = i / m
					case 2:
						x[i].k = (n - i) / m
					case 3:
						x[i].k = i % m
					case 4:
						x[i].k = i / m
						if next()%10 == 0 {
							x[i].k = next() % m
						}
					}
					x[i].id = i
				}
				sort.Slice(x, func(a, b int) bool { return x[a].k < x[b].k })
				h := 0
				for _, e := range x {
					h = h*31 + e.id
					h &= 0xffffffff
				}
				fmt.Println(n, m, pat, h)
			}
		}
	}
}
