// Resident memory after 200,000 and after 1,000,000 goroutines that ran one after the other, in KB.
package main

import (
	"fmt"
	"os"
	"strings"
)

func resident() int {
	text, _ := os.ReadFile("/proc/self/status")
	n := 0
	fmt.Sscan(strings.Fields(string(text[strings.Index(string(text), "VmRSS:"):]))[1], &n)
	return n
}

func run(count int) {
	done := make(chan int)
	for i := 0; i < count; i++ {
		go func() { done <- i }()
		<-done
	}
}

func main() {
	run(200000)
	before := resident()
	run(800000)
	fmt.Println(before, resident())
}
