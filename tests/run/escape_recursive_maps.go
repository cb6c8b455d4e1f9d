// Functions that call each other along a type that comes back to itself through a map, and along
// interfaces that may hold anything.
package main

import "fmt"

var sum int

type node struct {
	kids map[int][2]node
	data map[uint64]any
	more *other
	next chan node
}

type other struct {
	n    node
	list []*other
	any  any
}

func foldAny(v any, d int) {
	if d <= 0 {
		return
	}
	switch v := v.(type) {
	case node:
		foldNode(v, d-1)
	case *node:
		foldPointer(v, d-1)
	case other:
		foldOther(v, d-1)
	case *other:
		if v != nil {
			foldOther(*v, d-1)
		}
	case *string:
		sum += len(*v)
	case []int:
		sum += len(v)
	case *int:
		sum += *v
	case string:
		sum += len(v)
	}
}

func foldNode(v node, d int) {
	foldKids(v.kids, d)
	foldData(v.data, d)
	foldAny(v.more, d-1)
}

func foldPointer(v *node, d int) {
	if v != nil && d > 0 {
		foldNode(*v, d-1)
	}
}

func foldKids(v map[int][2]node, d int) {
	sum += len(v)
	for k, e := range v {
		sum += k
		if d > 0 {
			foldPair(e, d-1)
		}
	}
}

func foldPair(v [2]node, d int) {
	for _, e := range v {
		foldNode(e, d-1)
	}
}

func foldData(v map[uint64]any, d int) {
	for k, e := range v {
		sum += int(k)
		foldAny(e, d-1)
	}
}

func foldOther(v other, d int) {
	foldNode(v.n, d-1)
	for _, o := range v.list {
		foldAny(o, d-1)
	}
	foldAny(v.any, d-1)
}

func main() {
	text, five := "text", 5
	n := node{kids: map[int][2]node{1: {{}, {data: map[uint64]any{3: &text, 4: &five}}}}}
	n.more = &other{n: n, any: []int{1, 2}}
	n.more.list = []*other{n.more, {any: &n}}
	foldAny(n, 9)
	foldAny(&n, 7)
	foldAny(n.more, 8)
	fmt.Println(sum)
}
