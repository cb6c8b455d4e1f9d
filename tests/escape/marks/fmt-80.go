// fmt-80: Sscan into locals and Sprint of pointers to structs.
package main

import "fmt"

type pt struct{ x, y int }

//go:noinline
func f(s string) int {
	var a, b int // want:stack go:heap
	n, _ := fmt.Sscan(s, &a, &b)
	p := &pt{a, b} // want:stack go:heap
	return len(fmt.Sprint(n, *p, p.x)) + len(fmt.Sprintf("%+v", p))
}

func main() { fmt.Println(f("3 4")) }
