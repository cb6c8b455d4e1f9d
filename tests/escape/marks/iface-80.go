// iface-80: sort.Interface over a local slice.
package main

import "sort"

type byLen []string

func (b byLen) Len() int           { return len(b) }
func (b byLen) Less(i, j int) bool { return len(b[i]) < len(b[j]) }
func (b byLen) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

//go:noinline
func f(a, b string) int {
	s := byLen{a, b, "xyz"} // want:stack go:heap
	sort.Sort(s)            // want:stack go:heap
	return len(s[0])*100 + len(s[1])*10 + len(s[2])
}

func main() { println(f("aaaaa", "b")) }
