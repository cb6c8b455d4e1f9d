#!/usr/bin/env python3
"""Prints a Go program of about N lines: functions, structs, slices, maps, closures, interfaces, loops.

Usage: generate.py LINES > big.go
Deterministic: the same N gives the same program. It runs and prints one checksum.
"""
import sys

UNIT = '''
type Node{i} struct {{
	key   int
	left  *Node{i}
	right *Node{i}
	tags  []string
}}

func (n *Node{i}) Insert(key int) *Node{i} {{
	if n == nil {{
		return &Node{i}{{key: key}}
	}}
	switch {{
	case key < n.key:
		n.left = n.left.Insert(key)
	case key > n.key:
		n.right = n.right.Insert(key)
	default:
		n.tags = append(n.tags, "again")
	}}
	return n
}}

func (n *Node{i}) Sum() int {{
	if n == nil {{
		return 0
	}}
	return n.key + len(n.tags) + n.left.Sum() + n.right.Sum()
}}

func count{i}(words []string) map[string]int {{
	result := make(map[string]int)
	for _, w := range words {{
		result[w]++
	}}
	return result
}}

func apply{i}(values []int, f func(int) int) int {{
	total := 0
	for i, v := range values {{
		if i%2 == 0 {{
			total += f(v)
		}} else {{
			total -= f(v + i)
		}}
	}}
	return total
}}

func work{i}(seed int) int {{
	var root *Node{i}
	for k := 0; k < 8; k++ {{
		seed = (seed*1103515245 + 12345) & 0x7fffffff
		root = root.Insert(seed % 100)
	}}
	words := []string{{"a", "b", "a"}}
	counts := count{i}(words)
	factor := counts["a"] + {i}%7
	squared := apply{i}([]int{{1, 2, 3, seed % 10}}, func(x int) int {{ return x * factor }})
	var s Summer = root
	return s.Sum() + squared + factor
}}
'''


def main():
    lines = int(sys.argv[1])
    n = max(1, lines // (UNIT.count('\n') + 1))
    out = ['package main\n\nimport "fmt"\n\ntype Summer interface{ Sum() int }\n']
    for i in range(n):
        out.append(UNIT.format(i=i))
    out.append('\nfunc main() {\n\ttotal := 0\n')
    for i in range(n):
        out.append(f'\ttotal += work{i}({i})\n')
    out.append('\tfmt.Println(total)\n}\n')
    sys.stdout.write(''.join(out))


main()
