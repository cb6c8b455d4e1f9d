// Each iteration has its own variables; range copies; ranges over integers.
package main

import "fmt"

func calls(fs []func() int) (out []int) {
	for _, f := range fs {
		out = append(out, f())
	}
	return
}

func main() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i += 10; return i })
	}
	fmt.Println(calls(fs), calls(fs))
	fs = nil
	for i := 0; i < 6; i++ { // a change in the body is seen by the next iteration
		fs = append(fs, func() int { return i })
		i++
	}
	fmt.Println(calls(fs))
	fs = nil
	for i, f := 0, (func() int)(nil); i < 3; i++ {
		if f == nil {
			f = func() int { return i * 100 }
		}
		fs = append(fs, f)
	}
	fmt.Println(calls(fs))
	fs = nil
	var ptrs []*int
	for i, s := range []string{"a", "bb", "ccc"} {
		fs = append(fs, func() int { return i*10 + len(s) })
		ptrs = append(ptrs, &i)
	}
	fmt.Println(calls(fs), *ptrs[0], *ptrs[1], *ptrs[2], ptrs[0] != ptrs[1])
	var shared int
	fs = nil
	for shared = range 3 {
		fs = append(fs, func() int { return shared })
	}
	fmt.Println(calls(fs), shared)
	for i := range 3 {
		i *= 5
		fmt.Print(i, " ")
	}
	var n8 int8 = 3
	for i := range n8 {
		fmt.Printf("%T%d ", i, i)
	}
	for range 2 {
		fmt.Print("x ")
	}
	for range -1 {
		fmt.Print("never")
	}
	fmt.Println()
	s := []int{1, 2, 3}
	for i, v := range s {
		s = append(s, v*10)
		s[i] = 0
	}
	fmt.Println(s)
	var idx [3]int
	k := 0
	for idx[k] = range 3 {
		k = (k + 1) % 3
	}
	fmt.Println(idx, k)
	var st struct{ i, v int }
	for st.i, st.v = range []int{7, 8} {
	}
	fmt.Println(st)
	next := func() []int { fmt.Print("once "); return []int{1, 2} }
	for range next() {
		fmt.Print(". ")
	}
	fmt.Println()
	var nilArray *[4]int
	for i := range nilArray {
		fmt.Print(i)
	}
	fmt.Println(len(nilArray))
	for i, j := 0, 10; i < j; i, j = i+1, j-2 {
		defer func() { fmt.Print(i, ",", j, " ") }()
	}
	i := 0
	for i < 3 {
		i++
	}
	for {
		if i++; i > 5 {
			break
		}
	}
	fmt.Println(i)
}
