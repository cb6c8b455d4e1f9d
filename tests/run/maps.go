// Maps: zero values, NaN keys, deletion while ranging, keys of many types.
package main

import (
	"fmt"
	"math"
	"sort"
)

type key struct {
	a int
	b string
}

type empty struct{}

func main() {
	m := map[string]int{"one": 1, "two": 2}
	m["three"]++
	m["one"] += 10
	v, ok := m["none"]
	fmt.Println(m, len(m), v, ok, m["none"])
	delete(m, "two")
	delete(m, "none")
	_, ok = m["two"]
	fmt.Println(m, ok)

	var n map[int]bool
	fmt.Println(n == nil, n[1], len(n), n)
	delete(n, 1)
	for range n {
		panic("nothing to see")
	}
	clear(n)

	f := map[float64]int{}
	nan := math.NaN()
	f[nan], f[nan] = 1, 2
	f[0] = 3
	f[math.Copysign(0, -1)] = 4
	_, ok = f[nan]
	fmt.Println(len(f), ok, f[0])
	delete(f, nan)
	fmt.Println(len(f))
	clear(f)
	fmt.Println(len(f), f)

	big := map[int]int{}
	for i := range 10000 {
		big[i*7919] = i
	}
	removed, seen := 0, 0
	for k, v := range big {
		seen++
		if v%2 == 0 {
			delete(big, k)
			removed++
		}
	}
	fmt.Println(seen, removed, len(big), big[7919], big[7919*2])
	for k := range big { // entries that are removed early are not visited
		for j := range big {
			if j != k {
				delete(big, j)
			}
		}
	}
	fmt.Println(len(big))
	grow := map[int]int{0: 0}
	rounds := 0
	for k := range grow {
		if rounds++; len(grow) < 100 {
			grow[k+1000+rounds] = 1
		}
	}
	fmt.Println(rounds >= 1, rounds <= len(grow))

	s := map[key][]int{{1, "x"}: {1}}
	s[key{1, "x"}] = append(s[key{1, "x"}], 2)
	s[key{2, "y"}] = append(s[key{2, "y"}], 3)
	fmt.Println(s, len(s))
	i := map[any]int{1: 1, "1": 2, 1.0: 3, key{1, "a"}: 4, [2]int{}: 5, nil: 6, empty{}: 7, true: 8, 'a': 9}
	fmt.Println(i[1], i["1"], i[1.0], i[key{1, "a"}], i[[2]int{}], i[nil], i[empty{}], i[true], i['a'], i[97])
	x, y := new(int), new(int)
	p := map[*int]string{x: "x", y: "y"}
	fmt.Println(p[x], p[y], p[new(int)] == "", len(map[empty]int{{}: 1}))
	mm := map[string]map[string]int{}
	if mm["a"] == nil {
		mm["a"] = map[string]int{}
	}
	mm["a"]["b"]++
	fmt.Println(mm, mm["q"]["r"])
	alias := m
	alias["new"] = 5
	fmt.Println(len(m), fmt.Sprint(m) == fmt.Sprint(alias))
	ptr := map[string]*key{"p": {1, "q"}}
	ptr["p"].a = 50
	fmt.Println(*ptr["p"], map[bool]string{true: "t", false: "f"})
	var keys []int
	for k := range map[int]string{3: "c", 1: "a", 2: "b"} {
		keys = append(keys, k)
	}
	sort.Ints(keys)
	fmt.Println(keys, map[[2]int]string{{1, 2}: "a", {1, 1}: "b"})
}
