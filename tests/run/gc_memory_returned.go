// Memory that is not needed any more goes back to the system; the settings of the collector.
package main

import (
	"fmt"
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"time"
)

type node struct {
	next *node
	data [511]int
}

// resident returns how many megabytes of memory the process has.
func resident() int {
	text, _ := os.ReadFile("/proc/self/status")
	for _, line := range strings.Split(string(text), "\n") {
		if fields := strings.Fields(line); len(fields) == 3 && fields[0] == "VmRSS:" {
			kb, _ := strconv.Atoi(fields[1])
			return kb >> 10
		}
	}
	return -1
}

// peak makes a list and blocks of 200 MB in all, and drops them.
func peak() int {
	var list *node
	for i := 0; i < 100<<20/4096; i++ {
		list = &node{next: list}
	}
	var blocks [][]byte
	for i := 0; i < 100; i++ {
		block := make([]byte, 1<<20)
		for k := range block {
			block[k] = 1
		}
		blocks = append(blocks, block)
	}
	n := len(blocks)
	for ; list != nil; list = list.next {
		n++
	}
	return n
}

func main() {
	n := peak()
	debug.FreeOSMemory()
	fmt.Println(n, resident() < 100)

	fmt.Println(debug.SetGCPercent(50), debug.SetGCPercent(-1), debug.SetGCPercent(100))
	fmt.Println(debug.SetMemoryLimit(-1) == math.MaxInt64,
		debug.SetMemoryLimit(100<<20) == math.MaxInt64, debug.SetMemoryLimit(-1))

	// Under a limit, collections begin sooner than the growth would have it.
	debug.SetGCPercent(1000)
	var kept []*node
	for i := 0; i < 50<<20/4096; i++ {
		kept = append(kept, &node{})
	}
	most := 0
	for i := 0; i < 40; i++ {
		for k := 0; k < 10<<20/4096; k++ {
			kept[k] = &node{}
		}
		most = max(most, resident())
	}
	fmt.Println(len(kept), most < 130)
	debug.SetMemoryLimit(math.MaxInt64)
	debug.SetGCPercent(100)

	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for i := 0; i < 5; i++ {
		runtime.GC()
	}
	runtime.ReadMemStats(&after)
	fmt.Println(after.NumGC-before.NumGC >= 5, after.NumForcedGC-before.NumForcedGC,
		after.PauseTotalNs > before.PauseTotalNs)

	stats := debug.GCStats{PauseQuantiles: make([]time.Duration, 5)}
	debug.ReadGCStats(&stats)
	fmt.Println(stats.NumGC == int64(after.NumGC), len(stats.Pause) == len(stats.PauseEnd),
		stats.LastGC.Equal(stats.PauseEnd[0]), time.Since(stats.LastGC) < time.Minute)
	fmt.Println(stats.PauseQuantiles[0] <= stats.PauseQuantiles[4], stats.PauseQuantiles[4] > 0)
}
