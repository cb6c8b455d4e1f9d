// a visitor whose context of each level points to the level above
package main

type ctx struct {
	parent *ctx
	depth  int
	names  []string
}
type tree struct {
	name string
	kids []*tree
}

//go:noinline
func walk(t *tree, c *ctx) int {
	mine := &ctx{parent: c, depth: c.depth + 1} // want:stack
	mine.names = append(mine.names, t.name)
	n := 0
	for p := mine; p != nil; p = p.parent {
		n += len(p.names)*10 + p.depth
	}
	for _, k := range t.kids {
		n += walk(k, mine)
	}
	return n
}

//go:noinline
func f() int {
	t := &tree{"a", []*tree{{"b", nil}, {"c", []*tree{{"d", nil}}}}} // want:stack
	return walk(t, &ctx{})                                           // want:stack
}
func main() { println(f()) }
