// iota in its usual and unusual places.
package main

import "fmt"

type Color int

const (
	Red Color = iota
	Green
	Blue
	nColors
)

var names = [nColors]string{"red", "green", "blue"}

func (c Color) String() string {
	if c < 0 || c >= nColors {
		return fmt.Sprintf("Color(%d)", int(c))
	}
	return names[c]
}

type Flags uint8

const (
	Read Flags = 1 << iota
	Write
	_
	Exec
	All = Read | Write | Exec
)

func (f Flags) Has(o Flags) bool { return f&o == o }

const (
	a, b = iota, iota * 10
	c, d
	_, _
	e, f
)

const (
	x = "skipped"
	y = iota
	z
	s = "text"
	t
	u = iota + 0.5
	v
	w = 'a' + iota
	l = len(x) * iota
	m
)

const single = iota

const (
	big = 1 << (iota * 20)
	_
	big2
	big3
	big4 = big3 * big3 >> 118
)

const (
	fn0 = iota == 1 || iota == 3
	fn1
	fn2
	fn3
)

func main() {
	fmt.Println(Red, Blue, nColors, Color(-1), int(Green))
	fmt.Printf("%d %v %s %x %T\n", Blue, Blue, Blue, Blue, Blue)
	fmt.Println(Read, Write, Exec, All, All.Has(Write|Exec), Read.Has(Write))
	fmt.Println(a, b, c, d, e, f)
	fmt.Println(x, y, z, s, t, u, v, w, l, m, single)
	fmt.Println(big, big2, big3, big4, fn0, fn1, fn2, fn3)
	const (
		local = iota * iota
		local1
		local2
	)
	fmt.Println(local, local1, local2)
	var arr = [...]int{Blue: 1, Red: 2}
	fmt.Println(arr, map[Color]int{Blue: 1, Red: 2})
	for c := range nColors {
		fmt.Print(c, " ")
	}
	fmt.Println()
}
