package main

type point struct{ x, y int }

var kept *point

func sum(p *point) int { return p.x + p.y }

func returned() *point {
	p := point{1, 2} //tether:stack
	return &p
}

func held() int {
	//tether:stack
	p := &point{3, 4}
	q := &point{5, 6} //tether:stack // this one is kept
	kept = q
	return sum(p)
}

func loop(n int) int {
	total := 0
	//tether:stack
	for i := 0; i < n; i++ {
		p := &point{i, i}
		if i == 3 {
			kept = &point{i, 0}
		}
		total += sum(p)
	}
	return total
}

func several() {
	a, b := 1, 2 //tether:stack
	pa := &a
	f := func() int { //tether:stack
		s := make([]int, b)
		return len(s)
	}
	println(*pa, f())
	text := "text"
	bytes := []byte(text) //tether:stack
	m := make(map[int]int, b) //tether:stack
	println(len(bytes), len(m))
}

func main() {
	println(returned().x, held(), loop(4))
	several()
}
