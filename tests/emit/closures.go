package main

func counter() func() int {
	n := 0
	return func() int {
		n++
		return n
	}
}

func twice(f func(int) int, v int) int {
	return f(f(v))
}

func main() {
	next := counter()
	next()
	step := 5
	println(next(), twice(func(v int) int { return v + step }, 1))
}
