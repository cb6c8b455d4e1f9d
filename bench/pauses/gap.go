// The machine's own noise: the worst gap between two looks at the clock, in milliseconds.
package main

import (
	"fmt"
	"time"
)

func main() {
	start := time.Now()
	last, worst, long := start, time.Duration(0), 0
	for last.Sub(start) < 5*time.Second {
		now := time.Now()
		if gap := now.Sub(last); gap > worst {
			worst = gap
		}
		if now.Sub(last) > time.Millisecond {
			long++
		}
		last = now
	}
	fmt.Printf("the machine: worst gap %.3f ms, %d over 1 ms in 5 s\n", float64(worst)/1e6, long)
}
