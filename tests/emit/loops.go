package main

func main() {
	var funcs [3]func() int
	for i := 0; i < 3; i++ {
		funcs[i] = func() int { return i * i }
	}
	total := 0
	for _, f := range funcs {
		total += f()
	}
outer:
	for i := range 10 {
		for j := 0; ; j++ {
			switch {
			case j > i:
				continue outer
			case i*j == 42:
				println(i, j)
				break outer
			}
		}
	}
	for _, r := range "héé" {
		total += int(r)
	}
	println(total)
}
