package main

// Initialisers run in the order of their dependencies; constants need no code.

const limit = 1 << 4

var (
	first  = second + 1
	second = compute(limit)
	table  = [...]string{2: "two", 0: "zero"}
)

func compute(n int) int { return n*2 + len(table) }

func init() { first++ }

func main() {
	println(first, second, table[2], table[1] == "")
}
