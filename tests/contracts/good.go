package main

import "fmt"

type point struct{ x, y int }

//tether:noalloc // called for each pixel
func (p *point) add(q point) {
	p.x += q.x
	p.y += q.y
}

//tether:noalloc
func sum(list []point) (s point) {
	for i := range list {
		s.add(list[i])
	}
	return s
}

//tether:noalloc
func at(list []point, i int) point {
	if i >= len(list) {
		panic(fmt.Sprintf("no point %d in %v", i, list))
	}
	return list[i]
}

func main() {
	//tether:stack
	list := []point{
		{1, 2},
		{3, 4},
	}
	p := &point{5, 6} //tether:stack
	p.add(sum(list))
	q := at(list, 1) //tether:stack
	//tether:stack
	func() {
		r := &q
		r.x++
	}()
	fmt.Println(p.x, p.y, q) // tether: a rope
}
