// Resident memory in MB while 2 GB are alive, and each second after all but 50 MB of them are not.
package main

import (
	"fmt"
	"os"
	"strings"
	"time"
)

type block struct {
	next *block
	fill [126]int
}

func resident() int {
	text, _ := os.ReadFile("/proc/self/status")
	n := 0
	fmt.Sscan(strings.Fields(string(text[strings.Index(string(text), "VmRSS:"):]))[1], &n)
	return n >> 10
}

func list(count int) *block {
	var first *block
	for i := 0; i < count; i++ {
		first = &block{next: first}
	}
	return first
}

// A function of its own, whose frame is gone afterwards.
func rise() {
	peak := list(2 << 20)
	fmt.Print(resident(), ":")
	if peak.next == nil {
		fmt.Println("lost")
	}
}

func main() {
	keep := list(50 << 10)
	rise()
	for i := 0; i < 10; i++ {
		time.Sleep(time.Second)
		fmt.Print(" ", resident())
	}
	fmt.Println()
	if keep.next == nil {
		fmt.Println("lost")
	}
}
