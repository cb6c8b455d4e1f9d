package main

import "fmt"

// Maps are read, strings are joined and converted, and literals are made when the calls of the
// statement are done, as in Go; but before its stores.
var (
	bs = []byte("ab")
	s  = "s"
	m  = map[string]int{"a": 1}
	n  int
	p  *pair
)

type pair struct {
	text string
	n    int
}

func h() int { n++; return n }

func reset() { bs, s, m, n = []byte("ab"), "s", map[string]int{"a": 1}, 0 }

func named() (bs []byte, s string, k int) {
	bs = []byte("named")
	return nil, string(bs), h()
}

func renamed() (s, t string, k int) {
	defer func() { t += "!" }()
	s = "x"
	return "y", s + "z", h()
}

func whole() (x map[string]int, k, l int) {
	x = map[string]int{"a": 7}
	return nil, x["a"], h()
}

func change() int { m = map[string]int{"a": 5}; bs = []byte("changed"); s = "changed"; return 0 }

func two() (int, int) { m["a"]++; return m["a"], n }

func args(xs ...any) { fmt.Println(xs...) }

func main() {
	var k int
	var t string
	bs, t, k = nil, string(bs), h()
	fmt.Println(bs, t, k)
	reset()
	m, k, n = nil, m["a"], h()
	fmt.Println(m, k, n)
	reset()
	s, t, k = "new", s+"!", h()
	fmt.Println(s, t, k)
	reset()
	m["a"], k, n = 10, m["a"], h()
	fmt.Println(m, k, n)
	reset()
	bs[0], t, k = 'z', string(bs), h()
	fmt.Println(string(bs), t, k)
	reset()
	k, bs = len(string(bs)), append(bs[:1], byte(h()))
	fmt.Println(k, bs)
	reset()
	bs, t = append(bs, 'c'), string(bs)+fmt.Sprint(h())
	fmt.Println(string(bs), t)
	fmt.Println(named())
	fmt.Println(renamed())
	fmt.Println(whole())
	reset()
	p, k = &pair{s, m["a"]}, change()
	fmt.Println(*p, k)
	reset()
	ps := []pair{{s + "1", m["a"]}, {string(bs), change()}, {s + "2", m["a"]}}
	fmt.Println(ps)
	reset()
	ok := m["a"] == 1 && m["a"]+h() == 2 && string(bs) == fmt.Sprint("ab") || m["b"] == change()
	fmt.Println(ok, n)
	reset()
	if m["a"] == 1 && (m["a"] == change() || m["a"] == 5+change()) && m["a"] == 5 {
		fmt.Println("all", m)
	}
	reset()
	for i := 0; m["a"]+i < 3+change(); i++ {
		fmt.Print(i, " ")
	}
	fmt.Println(m)
	reset()
	switch m["a"] + change() {
	case m["a"]:
		fmt.Println("after")
	case 1, h():
		fmt.Println("before")
	}
	reset()
	func() {
		defer args(string(bs), m["a"], change(), m["a"])
		change()
	}()
	reset()
	c := make(chan string, 2)
	select {
	case c <- string(bs) + s + fmt.Sprint(change()):
	}
	c <- s + fmt.Sprint(change())
	fmt.Println(<-c, <-c)
	reset()
	args(func() int { return m["a"] }(), m["a"], func() int { m["a"] = 9; return m["a"] }(), m["a"])
	reset()
	var nilMap map[any]int
	func() {
		defer func() { fmt.Println(recover(), n) }()
		fmt.Println(map[any]int{1: 1}[[]int{}], nilMap[1], h())
	}()
	reset()
	func() {
		defer func() { fmt.Println(recover(), n) }()
		fmt.Println(bs[5:], h())
	}()
	reset()
	func() {
		defer func() { fmt.Println(recover(), n) }()
		_, k = string(bs[5:]), h()
	}()
	reset()
	func() {
		defer func() { fmt.Println(recover(), n) }()
		_, k = map[any]int{1: 1}[[]int{}], h()
	}()
	reset()
	a, b := two()
	x, y, z := m["a"]+a, b, m["a"]*change()
	fmt.Println(x, y, z)
	reset()
	var e any = m["a"]
	e, k = string(bs)+s, change()
	fmt.Println(e, k)
	reset()
	fs := []func() string{func() string { return s }, func() string { change(); return s }}
	fmt.Println(s+fs[0](), fs[1]()+s, s)
	reset()
	deep := s + (s + (s + fs[1]()) + s) + s
	fmt.Println(deep)
	reset()
	q := map[string][]string{"k": {s + "1", string(bs)}, "l": {fs[1](), s}}
	fmt.Println(q)
	reset()
	var arr [3]string
	arr[m["a"]], k = s+"i", change()
	fmt.Println(arr)
	reset()
	arr[m["a"]%3] += string(bs) + fs[1]()
	fmt.Println(arr)
	reset()
	m[s] += m["a"] + change()
	fmt.Println(m)
	reset()
	m[s+"k"], m["a"] = m["a"]+h(), m["a"]+h()
	fmt.Println(m)
	reset()
	assigned()
	reset()
	fmt.Println(len(string(bs)), change())
}

func alter() int { s, n = "b", 2; return 0 }

func f() (any, int)  { return s, alter() }
func g() (any, int)  { return n, alter() }
func g2() (any, int) { return s + "x", alter() }

// Boxes of several values are made when all are known.
func assigned() {
	reset()
	var e any
	var k int
	e, k = s, alter()
	fmt.Println(e, k)
	reset()
	e, k = n, alter()
	fmt.Println(e, k)
	reset()
	fmt.Println(f())
	reset()
	fmt.Println(g())
	reset()
	fmt.Println(g2())
	reset()
	var e2, k2 any = s + "q", alter()
	fmt.Println(e2, k2)
	reset()
	var e3, k3 any = n, alter()
	fmt.Println(e3, k3)
	reset()
	e, k = n+1, alter()
	fmt.Println(e, k)
	reset()
	e, k = s+"q", alter()
	fmt.Println(e, k)
	reset()
	e, k = n == 0, alter()
	fmt.Println(e, k)
}
