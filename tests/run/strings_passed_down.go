// Strings that a recursive function makes and passes to itself: only looked at, kept, or kept by another parameter.
package main

import "fmt"

var keep []string

func depth(n int, indent string) int {
	if n == 0 {
		return len(indent)
	}
	sum := 0
	for i := range 3 {
		s := indent + "0123456789"[:n+i]
		sum += depth(n-1, s)*3 + int(s[len(s)-1])
	}
	return sum
}

func cross(n int, a, b string) {
	if n == 0 {
		keep = append(keep, a)
		return
	}
	cross(n-1, b, a+"x")
	cross(n-1, a+"y", b)
}

func part(n int, s string) string {
	if n == 0 {
		return s[1:]
	}
	return part(n-1, s+"pq")
}

func swap(n int, s string) int {
	old := s
	for i := 0; i < n; i++ {
		s = s + "ab"
		old += "c"[:swap(n-2-i, s)&1]
	}
	return len(s)*3 + len(old) + int(s[0])
}

func bytes(n int, s string) int {
	b := []byte(s)
	b[0]++
	if n == 0 {
		return int(b[0])
	}
	return bytes(n-1, string(b)) + len(s)
}

func main() {
	fmt.Println(depth(5, ""), depth(3, "a longer one that does not fit into the frame"))
	cross(3, "a", "b")
	fmt.Println(keep)
	fmt.Println(part(3, "abc"), swap(7, "q"), bytes(9, "0a"), bytes(30, "0123456789012345678901234567890123456789"))
}
