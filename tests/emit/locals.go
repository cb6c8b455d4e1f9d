package main

// What does not escape stays a C local, with its name.

type point struct{ x, y int }

func move(p *point, by int) {
	p.x += by
	p.y -= by
}

func locals(n int) int {
	at := point{1, 2}
	move(&at, n)
	counter := 0
	where := &counter
	*where = at.x * at.y
	return counter
}

func main() {
	println(locals(3))
}
