// Types that come back to themselves through maps and channels, behind interfaces.
package main

import "fmt"

type node struct {
	kids map[int]node
	name string
}

type tree map[string]tree

type pipe struct {
	next chan pipe
	n    *int
}

type named interface{ title() string }

func (n node) title() string { return n.name }
func (t tree) title() string { return fmt.Sprint("tree of ", len(t)) }
func (p *pipe) title() string { return fmt.Sprint("pipe ", *p.n) }

var kept []named

func keep(x any) {
	if n, ok := x.(named); ok {
		kept = append(kept, n)
	}
	if e, ok := x.(error); ok {
		fmt.Println(e)
	}
	switch t := x.(type) {
	case *node:
		kept = append(kept, t.kids[1])
	case []tree:
		kept = append(kept, t[0])
	case [2]pipe:
		kept = append(kept, &t[1])
	}
}

func main() {
	n := node{map[int]node{1: {nil, "kid"}}, "root"}
	t := tree{"a": tree{}, "b": nil}
	five := 5
	p := pipe{make(chan pipe, 1), &five}
	keep(n)
	keep(&n)
	keep(t)
	keep([]tree{t})
	keep(&p)
	keep([2]pipe{p, p})
	p.next <- p
	keep(&pipe{nil, (<-p.next).n})
	for _, k := range kept {
		fmt.Println(k.title())
	}
}
