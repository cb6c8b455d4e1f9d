package main

type point struct{ x, y int }

type shape interface{ area() int }

func (p *point) area() int { return p.x * p.y }

var (
	last   *point
	shapes []shape
	calls  []func() int
	lists  [][]int
)

// A variable, and a pointer to it.
func variable(n int) int {
	v := point{n, 2}
	p := &v
	if n > 5 {
		last = p
	}
	p.x++
	return v.x
}

func parameter(v point, rare bool) int {
	if rare {
		last = &v
	}
	v.x++
	return v.x
}

// Several names: a pointer inside, and an interface.
func several(n int) int {
	p := &point{n, 3}
	in := &p.y
	var s shape = p
	for i := range n {
		if i == 7 {
			shapes = append(shapes, s)
		}
		*in += i
	}
	return s.area()
}

func closure(n int) int {
	f := func() int { return n + 1 }
	if n == 3 {
		calls = append(calls, f)
	}
	return f()
}

func literal(n int) int {
	s := []int{n, 2, 3}
	if n == 3 {
		lists = append(lists, s)
	}
	s[1] += n
	return s[n&1] + len(s)
}

func main() {
	println(variable(3), parameter(point{1, 2}, false), several(4), closure(2), literal(2))
	println(variable(6), parameter(point{1, 2}, true), several(9), closure(3), literal(3))
	println(last.x, shapes[0].area(), calls[0](), lists[0][1])
}
