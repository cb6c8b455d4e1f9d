package main

var kept func() int

func counter() func() int {
	n := 0
	return func() int { n++; return n }
}

func apply(f func(int) int) int { return f(1) }

func used() int {
	step := 2
	return apply(func(v int) int { return v + step })
}

func stored() {
	secret := 7
	kept = func() int { return secret }
}

func main() {
	stored()
	println(counter()(), used(), kept())
}
