package main

import "fmt"

// An entry of a map that is changed by what is computed is read when that is known, as in Go: also
// when the computation changes the same entry, or the map.
var (
	m    = map[string]int{"a": 1, "b": 2}
	text = map[int]string{}
	i    int
	key  = "a"
)

func visit(n int) int {
	if n == 0 {
		return 1
	}
	m["sum"] += visit(n - 1)
	m["sum"] -= visit(n-1) * 2
	m["sum"]++
	return m["sum"]
}

func set() int { m["a"], key, i = 50, "b", 1; return 3 }

func renew() int { m = map[string]int{"a": 100, "b": 200}; return 7 }

func spell(n int) string {
	if n > 0 {
		text[n%2] += fmt.Sprint(n) + spell(n-1) + "."
	}
	return text[0]
}

type table struct{ m map[string][]int }

func (t *table) add(n int) int { t.m["x"] = append(t.m["x"], n); return n }

func main() {
	visit(5)
	fmt.Println(m)
	m["a"] += set()
	fmt.Println(m)
	m["a"] = 1
	m["a"] *= set() + set()
	fmt.Println(m)
	key = "a"
	m[key] += set()
	fmt.Println(m)
	key = "a"
	m[key] /= set()
	fmt.Println(m)
	key = "a"
	m[key] %= set()
	fmt.Println(m)
	m["a"] += renew()
	fmt.Println(m)
	m["a"] /= renew()
	fmt.Println(m)
	m["a"] <<= renew()
	fmt.Println(m)
	m[key] &^= renew()
	fmt.Println(m, key)
	spell(6)
	fmt.Println(text)
	t := &table{map[string][]int{}}
	t.m["x"] = append(t.m["x"], t.add(1), t.add(2))
	fmt.Println(t.m)
	local := map[int]int{}
	var f func(n int) int
	f = func(n int) int {
		if n < 2 {
			return n
		}
		local[n] += f(n-1) + f(n-2)
		local[0] += local[n] + f(n/2)
		return local[n]
	}
	fmt.Println(f(8), local)
	grid := map[int]map[int]int{0: {}, 1: {}}
	j := 0
	move := func() int { j++; grid[0] = map[int]int{1: 5}; return j }
	grid[j][j] += move()
	grid[0][j] += move()
	fmt.Println(grid, j)
	var none map[string]int
	defer func() { fmt.Println(recover(), m) }()
	none["x"] += renew()
}
