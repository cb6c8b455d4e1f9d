// Peak of resident memory in MB while 200 MB are alive and as much again becomes garbage many times.
package main

import (
	"fmt"
	"os"
	"strings"
)

type block struct {
	next *block
	fill [126]int
}

func list(count int) *block {
	var first *block
	for i := 0; i < count; i++ {
		first = &block{next: first}
	}
	return first
}

func main() {
	keep := list(200 << 10)
	for i := 0; i < 2000; i++ {
		if list(1<<10).next == nil {
			return
		}
	}
	text, _ := os.ReadFile("/proc/self/status")
	n := 0
	fmt.Sscan(strings.Fields(string(text[strings.Index(string(text), "VmHWM:"):]))[1], &n)
	fmt.Println(n>>10, keep.next != nil)
}
