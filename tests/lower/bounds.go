// Indices that need no check, and look-alikes that do.
package main

func proven(s []int, a *[8]int, t string) int {
	n := 0
	for i := range s {
		s[i]++
	}
	for i := 0; i < len(s); i++ {
		for j := i + 1; j < len(s); j++ {
			if s[i] > s[j] {
				s[i], s[j] = s[j], s[i]
			}
		}
	}
	for i := len(s) - 1; i >= 0; i-- {
		n += s[i]
	}
	for i := range 8 {
		n += a[i]
	}
	for i := 0; i < 8; i++ {
		n += a[i]
	}
	for i := range t {
		n += int(t[i])
	}
	return n
}

func checked(s, u []int, a [4]int) int {
	n := 0
	for i := range s {
		n += u[i]
	}
	for i := range s {
		s = s[1:]
		n += s[i]
	}
	for i := 0; i < len(s); i++ {
		i++
		n += s[i]
	}
	for i := 0; i < len(s); i++ {
		f := func() { i += 2 }
		f()
		n += s[i]
	}
	for i := 0; i < len(s); i++ {
		f := func() { u = nil }
		f()
		n += u[i]
	}
	for i := -1; i < len(s); i++ {
		n += s[i]
	}
	for i := 0; i < 8; i++ {
		n += a[i]
	}
	i := 0
	for ; i < len(s); i++ {
		n += s[i]
	}
	for i := len(s); i >= 0; i-- {
		n += s[i]
	}
	return n
}

func main() {
	proven(nil, nil, "")
	checked(nil, nil, [4]int{})
}
