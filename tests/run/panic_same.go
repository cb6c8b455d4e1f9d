// The same value panics again after a successful recover elsewhere.
package main

import "fmt"

func safe(f func()) (r any) {
	defer func() { r = recover() }()
	f()
	return
}

func main() {
	r := safe(func() {
		var a [3]int
		i := 3
		a[i%4]++
	})
	fmt.Println(r)
	defer func() {
		fmt.Println("again:", recover() == r)
		panic(r)
	}()
	panic(r)
}
