// Huffman coding: container/heap with an embedded interface, a recursive
// tree, bit packing, round trip.
package main

import (
	"container/heap"
	"fmt"
	"sort"
	"strings"
)

type node struct {
	count       int
	order       int // breaks ties, so that the tree is the same in each run
	symbol      rune
	left, right *node
}

func (n *node) leaf() bool { return n.left == nil }

type forest []*node

func (f forest) Len() int { return len(f) }
func (f forest) Less(i, j int) bool {
	if f[i].count != f[j].count {
		return f[i].count < f[j].count
	}
	return f[i].order < f[j].order
}
func (f forest) Swap(i, j int)       { f[i], f[j] = f[j], f[i] }
func (f *forest) Push(x interface{}) { *f = append(*f, x.(*node)) }
func (f *forest) Pop() interface{} {
	last := len(*f) - 1
	n := (*f)[last]
	(*f)[last] = nil
	*f = (*f)[:last]
	return n
}

func build(text string) *node {
	counts := map[rune]int{}
	for _, r := range text {
		counts[r]++
	}
	var symbols []rune
	for r := range counts {
		symbols = append(symbols, r)
	}
	sort.Slice(symbols, func(i, j int) bool { return symbols[i] < symbols[j] })
	f := make(forest, 0, len(symbols))
	for i, r := range symbols {
		f = append(f, &node{count: counts[r], order: i, symbol: r})
	}
	heap.Init(&f)
	for order := len(f); f.Len() > 1; order++ {
		a := heap.Pop(&f).(*node)
		b := heap.Pop(&f).(*node)
		heap.Push(&f, &node{count: a.count + b.count, order: order, left: a, right: b})
	}
	return f[0]
}

func codes(root *node) map[rune]string {
	table := make(map[rune]string)
	var walk func(n *node, prefix []byte)
	walk = func(n *node, prefix []byte) {
		if n.leaf() {
			if len(prefix) == 0 {
				prefix = []byte{'0'}
			}
			table[n.symbol] = string(prefix)
			return
		}
		walk(n.left, append(prefix, '0'))
		walk(n.right, append(prefix, '1'))
	}
	walk(root, nil)
	return table
}

// bits is a growing string of bits.
type bits struct {
	data []byte
	n    int
}

func (b *bits) add(code string) {
	for i := 0; i < len(code); i++ {
		if b.n&7 == 0 {
			b.data = append(b.data, 0)
		}
		b.data[b.n>>3] |= (code[i] - '0') << (7 - uint(b.n&7))
		b.n++
	}
}

func (b bits) at(i int) bool { return b.data[i>>3]&(0x80>>(uint(i)&7)) != 0 }

func encode(text string, table map[rune]string) (out bits) {
	for _, r := range text {
		out.add(table[r])
	}
	return
}

func decode(in bits, root *node) string {
	var sb strings.Builder
	n := root
	for i := 0; i < in.n; i++ {
		if !n.leaf() {
			if in.at(i) {
				n = n.right
			} else {
				n = n.left
			}
		}
		if n.leaf() {
			sb.WriteRune(n.symbol)
			n = root
		}
	}
	return sb.String()
}

func main() {
	for _, text := range []string{
		"abracadabra",
		"she sells sea shells by the sea shore",
		"zzzz",
		"naïve café – déjà vu",
		strings.Repeat("compress me! ", 40),
	} {
		root := build(text)
		table := codes(root)
		packed := encode(text, table)
		back := decode(packed, root)
		fmt.Printf("%d bytes -> %d bits (%.1f%%), symbols %d, same %t\n",
			len(text), packed.n, 100*float64(len(packed.data))/float64(len(text)), len(table), back == text)
		if len(table) < 12 {
			var list []string
			for r, c := range table {
				list = append(list, fmt.Sprintf("%q:%s", r, c))
			}
			sort.Strings(list)
			fmt.Println(" ", list)
			fmt.Printf("  % x\n", packed.data[:min(len(packed.data), 12)])
		}
	}
}
