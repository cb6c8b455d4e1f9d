// Statements, labels, terminating statements, scopes that the specification allows.
package main

import (
	"fmt"
	str "strings"
)

func terminates1(b bool) int {
	if b {
		return 1
	} else if !b {
		panic("x")
	} else {
		for {
		}
	}
}

func terminates2(i int) (r string) {
	switch i {
	case 1:
		return "a"
	case 2:
		fallthrough
	default:
		{
			return
		}
	}
}

func terminates3(c chan int, e interface{}) int {
	switch e.(type) {
	case int:
		select {
		case <-c:
			return 1
		case c <- 1:
			goto L
		}
	default:
		panic(1)
	}
L:
	for {
		for {
			break
		}
		switch {
		default:
			break
		}
	}
}

func terminates4() int {
	select {}
}

func terminates5() int {
L:
	goto L
}

func labels() {
outer:
	for i := 0; i < 3; i++ {
	inner:
		for {
			switch {
			case i == 1:
				continue outer
			case i == 2:
				break inner
			}
			break outer
		}
	}
	goto end
end:
sel:
	select {
	default:
		break sel
	}
sw:
	switch {
	default:
		break sw
	}
	i := 0
again:
	i++
	if i < 3 {
		goto again
	}
	{
		goto inside
	inside:
	}
}

func shadows(x int) (err error) {
	if x, err := two(x); err != nil {
		_ = x
	} else if y := x; y > 0 {
		_ = err
	}
	{
		x := "string"
		_ = x
	}
	for x := range 3 {
		x := x
		_ = x
	}
	switch x := x + 1; x {
	case 1:
		x := 1.5
		_ = x
	}
	var fmt = fmt.Sprint
	_ = fmt("a")
	len := 3
	_ = len
	type int string
	var s int = "a"
	_ = s
	true := false
	_ = true
	a, b := 1, 2
	b, c := 3, 4
	_, d := a, c
	_, _ = b, d
	return
}

func two(i int) (int, error) { return i, nil }

func variadic(pre string, xs ...interface{}) int { return len(xs) }

func calls() {
	variadic("a")
	variadic("a", 1, "b", nil)
	variadic("a", []interface{}{1, 2}...)
	variadic(pair())
	fmt.Println(two(1))
	_ = str.ToUpper("a")
	f := func(xs ...int) (n int) {
		defer func() { n++ }()
		return len(xs)
	}
	f()
	f(nil...)
	f([]int{1}...)
	defer f(1)
	go f(2)
	defer func() {
		recover()
	}()
	defer delete(map[int]int{}, 1)
	defer print()
	go println(1)
	defer close(make(chan int))
	<-make(chan int)
	(<-make(chan int))
	(f)(1)
	copy([]byte{1}, "abc")
}

func pair() (string, int) { return "", 0 }

func ranges() {
	for range 3 {
	}
	for i := range uint8(3) {
		_ = i << 1
	}
	for i, c := range "héllo" {
		_, _ = i+1, c == 'é'
	}
	for i, v := range [...]string{"a"} {
		_ = v[i]
	}
	for i := range &[3]int{} {
		_ = i
	}
	var arr *[4]int
	for range arr {
	}
	for i := range arr {
		_ = i
	}
	for k, v := range map[string]int{} {
		_ = k[v]
	}
	for v := range make(<-chan string) {
		_ = v + ""
	}
	var x, y int
	var m [3]int
	for x, m[1] = range []int{1, 2} {
	}
	for x = range 10 {
	}
	for x, y = 0, 1; x < y; x, y = x+1, y-1 {
	}
	for ; x < 3; {
		x++
	}
	for _ = range []int{} {
	}
	for _, _ = range []int{} {
	}
}

func assignments() {
	var a [3]int
	s := a[:]
	p := &a
	m := map[string][]int{}
	a[0], a[1] = a[1], a[0]
	s[0], p[1], m["x"] = 1, 2, nil
	m["a"] = append(m["a"], 1)
	v, ok := m["a"]
	v, ok = m["b"]
	_, ok = <-make(chan int)
	var e interface{} = v
	_, ok = e.(int)
	var okk = ok
	_, okk = m["c"]
	type Bool bool
	var nb Bool
	_, nb = m["d"]
	_, nb = e.(string)
	_, _ = okk, nb
	i := 1
	i += 2
	i -= 'a'
	i *= 2.0
	i &^= 1
	i <<= 2
	i++
	var f = 1.5
	f++
	f /= 2
	var c complex128
	c *= 2i
	c--
	str := "a"
	str += "b"
	var fn func() = nil
	fn = func() { fn() }
	*p = [3]int{}
	(*p)[1] = 1
	(a[0]) = 1
	_ = s
	var ro <-chan int = make(chan int)
	var so chan<- int = make(chan int)
	_, _ = ro, so
	const unused = 1
	type unusedT int
	x, y := 1, func() int { return 1 }
	_, _ = x, y
	var q struct{ in struct{ v int } }
	q.in.v++
	(&q).in.v--
	pp := &p
	(**pp)[1]++
	func() {
		i = 2
	}()
}

var (
	late  = early + 1
	early = compute()
	_     = fmt.Sprint(late)
	t1, t2 = two(early)
)

func compute() int { return base }

const base = 5

func init() {}
func init() { _ = late }

func main() {
	labels()
	shadows(1)
	calls()
	ranges()
	assignments()
	_, _ = t1, t2
}
