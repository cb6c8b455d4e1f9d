// Loops: conditions with calls, variables of each iteration, labels, every kind of range.
package main

func more(i int) bool { return i < 3 }

func captured() []func() int {
	var fs []func() int
	for i := 0; i < 3; i++ {
		if i == 1 {
			continue
		}
		fs = append(fs, func() int { i++; return i })
	}
	return fs
}

func kept() (p *int) {
	for i := 0; more(i); func() { i++; p = &i }() {
		println(i)
	}
	return p
}

func calls(n int) {
	for i := n; more(i) && i > 0; i-- {
		println(i)
	}
	for {
		if more(n) {
			break
		}
		n--
	}
}

func labels(s string) int {
	n := 0
outer:
	for i := range 10 {
		for _, c := range s {
			switch c {
			case 'x':
				continue outer
			case 'y':
				break outer
			}
			n += i
		}
	}
again:
	n--
	if n > 0 {
		goto again
	}
	return n
}

func ranges(a [3]int, p *[3]int, s []string, t string, m map[string]int, c chan int) {
	for range 3 {
		println()
	}
	for i := range a {
		println(i)
	}
	for _, v := range a {
		println(v)
	}
	for i, v := range p {
		println(i, v)
	}
	for i, v := range s {
		s = append(s, v)
		println(i)
	}
	for i, r := range t {
		println(i, r)
	}
	for range t {
		println()
	}
	for k, v := range m {
		println(k, v)
	}
	for k := range m {
		delete(m, k)
	}
	for v := range c {
		println(v)
	}
	var i int
	var last [2]int
	for i, last[0] = range a {
		println(i)
	}
	for i := range s {
		f := func() int { return i }
		g := func() { i++ }
		g()
		println(f())
	}
}

func main() {
	captured()
	kept()
	calls(4)
	labels("axy")
	ranges([3]int{}, nil, nil, "", nil, nil)
}
