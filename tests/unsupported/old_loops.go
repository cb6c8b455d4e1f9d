//go:build linux && go1.21 || go1.20

package main

func main() {
	var list []func() int
	var at []*int
	for i, k := 0, 0; i < 3; i++ { // ERROR `a loop variable that all iterations share, as before Go 1.22: is Go, but not`
		list = append(list, func() int { return i + k })
	}
	for i := 0; i < 3; i++ {
		println(i)
	}
	for i, v := range []int{1, 2} { // ERROR `a loop variable that all iterations share`
		at = append(at, &v)
		println(i)
	}
	for i := range 3 { // ERROR `cannot range over 3 \(untyped int constant\): requires go1.22 or later`
		println(i)
	}
	for i, v := range "ab" {
		println(i, v)
	}
}
