package main

import "sort"

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

type byLen []string

func (b byLen) Len() int           { return len(b) }
func (b byLen) Less(i, j int) bool { return len(b[i]) < len(b[j]) }
func (b byLen) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }
func f() string {
	s := []string{"ccc", "a", "bb"} // want:stack
	sort.Sort(byLen(s))             // want:stack
	clobber(20)
	return s[0] + s[1] + s[2]
}
func main() { println(f()) }
