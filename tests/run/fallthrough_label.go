package main

import "fmt"

// A labeled fallthrough, and type assertions before the calls to their right.
func fall(x int) (s string) {
	n := 0
	switch x {
	case 0:
		s += "0"
		if n++; n < 3 {
			goto L
		}
		s += "-"
	L:
		fallthrough
	case 1:
		s += "1"
		fallthrough
	default:
		s += "d"
	}
	return s
}

func caught(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	fmt.Println(fall(0), fall(1), fall(2))
	var x any = 1
	change := func() int {
		x = 7
		return 5
	}
	fmt.Println(x.(int)+change(), x.(int)*10+change())
	x = 1
	fmt.Println([]int{x.(int), change(), x.(int)})
	caught(func() {
		_ = x.(string) + fmt.Sprint(func() int { fmt.Println("never"); return 1 }())
	})
	caught(func() {
		s := []int{1, 2}
		defer func() { fmt.Printf("%T\n", recover()) }()
		_ = [3]int(s)
	})
}
