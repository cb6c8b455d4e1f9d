// Capacities grow as in Go: by steps of one, of many, from nil and from full slices, of all sizes of
// elements, in frames and on the heap; and what shares an array in Go shares one here.
package main

import "fmt"

type s3 struct{ a, b, c byte }
type s24 struct {
	a string
	b int
}
type s100 struct{ a [100]byte }
type s40 struct {
	p *int
	a [4]int
}

func main() {
	{
		var a []byte
		var b []int16
		var c []int
		var d []s3
		var e []s24
		var f []s100
		var g []s40
		var h []string
		var z []struct{}
		for i := 0; i < 1500; i++ {
			o := [9]int{cap(a), cap(b), cap(c), cap(d), cap(e), cap(f), cap(g), cap(h), 0}
			a = append(a, 1)
			b = append(b, 1)
			c = append(c, 1)
			d = append(d, s3{})
			e = append(e, s24{})
			f = append(f, s100{})
			g = append(g, s40{})
			h = append(h, "")
			z = append(z, struct{}{})
			n := [9]int{cap(a), cap(b), cap(c), cap(d), cap(e), cap(f), cap(g), cap(h), 0}
			if n != o {
				fmt.Println(i, n)
			}
		}
	}
	for n := 0; n < 300; n += 23 {
		for m := 1; m < 2000; m = m*3 + 1 {
			x := append(make([]int, n), make([]int, m)...)
			y := append(make([]byte, n), make([]byte, m)...)
			z := append([]string(nil), make([]string, m)...)
			fmt.Print(cap(x), cap(y), cap(z), " ")
		}
		fmt.Println()
	}
	tour()
}

var kept [][]int

func tour() {
	var s []int
	for i := 0; i < 40; i++ {
		s = append(s, i) // stays in the frame while it is short
		fmt.Print(cap(s), " ")
	}
	fmt.Println()
	var t []string
	for i := 0; i < 10; i++ {
		t = append(t, "x", "y")
		fmt.Print(cap(t), " ")
	}
	fmt.Println()
	u := append([]int(nil), 1)
	for i := 0; i < 20; i++ {
		a := append(u, 100+i)
		b := append(u, 200+i)
		kept = append(kept, a, b)
		fmt.Println(a[len(u)], b[len(u)], cap(a), cap(b))
		u = append(u, i)
	}
	q := []int{1, 2, 3}
	for i := 0; i < 30; i++ {
		q = append(q[1:], i)
		fmt.Print(cap(q), " ")
	}
	w := make([]byte, 5, 7)
	w = append(w[:2:3], "abc"...)
	fmt.Println(cap(w), cap(append(w, w...)))
	grow(1, nil)
}

func grow(depth int, path []int) {
	path = append(path, depth)
	fmt.Print(cap(path), " ")
	if depth < 20 {
		grow(depth+1, path)
	} else {
		fmt.Println()
	}
}
