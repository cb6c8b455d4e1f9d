package main

import "fmt"

func sgn(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
func ref(a, b string) int {
	for i := 0; i < len(a) && i < len(b); i++ {
		if a[i] != b[i] {
			if a[i] < b[i] {
				return -1
			}
			return 1
		}
	}
	switch {
	case len(a) < len(b):
		return -1
	case len(a) > len(b):
		return 1
	}
	return 0
}

func main() {
	var ss []string
	s := uint32(1)
	alpha := []byte{0, 1, 'a', 'b', 127, 128, 255}
	for n := 0; n < 14; n++ {
		for k := 0; k < 40; k++ {
			b := make([]byte, n)
			for i := range b {
				s = s*1664525 + 1013904223
				b[i] = alpha[(s>>16)%uint32(1+k%7)]
			}
			ss = append(ss, string(b))
		}
	}
	bad, h := 0, 0
	for _, a := range ss {
		for _, b := range ss {
			if sgn(a, b) != ref(a, b) {
				bad++
			}
			h = h*3 + sgn(a, b) + 1
			h %= 1000003
		}
	}
	// small maps of strings: set, replace, delete, all lengths, the empty key
	m := map[string]int{}
	for r := 0; r < 4000; r++ {
		k := ss[(r*37)%len(ss)]
		if r%3 == 0 {
			delete(m, k)
		} else if len(m) < 8 {
			m[k] += r
		}
		for _, q := range ss[:80] {
			v, ok := m[q]
			if ok {
				h += v
			}
		}
		if r%64 == 63 {
			for k := range m {
				delete(m, k)
			}
		}
		h %= 1000003
	}
	fmt.Println(bad, h, len(m))
}
