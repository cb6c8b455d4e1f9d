package main

import (
	"context"
	"fmt"
	"sort"
	"strconv"
)

func try(f func()) {
	defer func() {
		r := recover()
		if e, ok := r.(error); ok {
			fmt.Println("error:", e)
		} else {
			fmt.Println(r)
		}
	}()
	f()
}

func main() {
	less := func(i, j int) bool { return false }
	for _, x := range []interface{}{nil, 5, "abc", [3]int{}, map[int]int{1: 2}, &[]int{1}, []int{}, []string(nil), struct{}{}, less, make(chan int), 2.5, true, uint8(3), 1i} {
		try(func() { sort.Slice(x, less) })
		try(func() { sort.SliceStable(x, less) })
		try(func() { fmt.Println(sort.SliceIsSorted(x, less)) })
		try(func() { context.WithValue(context.Background(), x, 1); fmt.Println("fine") })
	}
	try(func() { context.WithValue(context.Background(), [1]interface{}{[]int{}}, 1); fmt.Println("fine") })
	try(func() { context.WithValue(context.Background(), struct{ f func() }{}, 1); fmt.Println("fine") })
	context.WithValue(context.Background(), [1]interface{}{[]int{}}, 1).Value(2)
	try(func() { fmt.Sscan("1", nil) })
	try(func() { fmt.Sscanf("1", "%d", nil) })
	try(func() { fmt.Println(fmt.Sscan("1", 5)) })
	fmt.Println(strconv.FormatFloat(-1, 'q', 1, 64), strconv.FormatFloat(1, 'F', -1, 32))
}
