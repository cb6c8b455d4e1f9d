// Memory of 100,000 goroutines that wait, in KB of resident memory and page tables.
//
//	blocked [print]   each has printed before
package main

import (
	"fmt"
	"os"
	"strings"
)

// A line of /proc/self/status, in KB.
func status(name string) int {
	text, _ := os.ReadFile("/proc/self/status")
	for _, line := range strings.Split(string(text), "\n") {
		if strings.HasPrefix(line, name+":") {
			n := 0
			fmt.Sscan(strings.Fields(line)[1], &n)
			return n
		}
	}
	return 0
}

func main() {
	const many = 100000
	printing := len(os.Args) > 1
	null, _ := os.OpenFile("/dev/null", os.O_WRONLY, 0)
	ready, park := make(chan bool), make(chan bool)
	for i := 0; i < many; i++ {
		go func() {
			if printing {
				fmt.Fprintln(null, "goroutine", i)
			}
			ready <- true
			<-park
		}()
	}
	for i := 0; i < many; i++ {
		<-ready
	}
	fmt.Println(status("VmRSS") + status("VmPTE"))
	close(park)
}
