package main

func clobber(n int) int {
	var a [64]int
	for i := range a {
		a[i] = n * 7777
	}
	if n > 0 {
		return clobber(n-1) + a[n%64]
	}
	return a[0]
}

type T struct{ v int }

func pick(vs ...any) int {
	s := 0
	for _, v := range vs {
		switch t := v.(type) {
		case int:
			s += t
		case *T:
			s += t.v
		case T:
			s += t.v * 10
		}
	}
	return s
}
func f(n int) int {
	t := &T{n}              // want:stack
	return pick(n, t, T{n}) // want:stack
}
func main() { println(f(3)) }
