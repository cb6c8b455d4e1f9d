// How long collections stop the program, beside what is to be looked at then: about 300 MB that are
// alive, parked goroutines, a deep stack. By the runtime's own counters, in milliseconds.
//
//	stops [goroutines] [frames] [seconds]
package main

import (
	"fmt"
	"os"
	"runtime"
	"sort"
	"strconv"
	"time"
)

type node struct {
	left, right *node
	value       [2]int
}

func tree(depth int) *node {
	n := &node{}
	if depth > 0 {
		n.left, n.right = tree(depth-1), tree(depth-1)
	}
	return n
}

func argument(i, otherwise int) int {
	if len(os.Args) > i {
		n, _ := strconv.Atoi(os.Args[i])
		return n
	}
	return otherwise
}

// Garbage, and changes in what is alive, until the time is over; the stops of each collection.
func churn(roots []*node, end time.Time) []float64 {
	var stops []float64
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	seen := m.NumGC
	for i := 0; time.Now().Before(end); i++ {
		for k := 0; k < 50; k++ {
			roots[(i*50+k)%len(roots)] = tree(9)
		}
		runtime.ReadMemStats(&m)
		for ; seen < m.NumGC; seen++ {
			stops = append(stops, float64(m.PauseNs[(seen+255)%256])/1e6)
		}
	}
	return stops
}

// With so many frames below it, each with a pointer into the one before.
func deep(frames int, below *node, work func()) int {
	if frames == 0 {
		work()
		return 0
	}
	mine := node{left: below}
	reached := deep(frames-1, &mine, work) + 1
	if mine.left != below {
		panic("a frame has changed")
	}
	return reached
}

func main() {
	goroutines, frames, seconds := argument(1, 0), argument(2, 0), argument(3, 10)
	roots := make([]*node, 7000)
	for i := range roots {
		roots[i] = tree(9)
	}
	park := make(chan bool)
	for i := 0; i < goroutines; i++ {
		go func() { <-park }()
	}
	var stops []float64
	reached := deep(frames, nil, func() {
		stops = churn(roots, time.Now().Add(time.Duration(seconds)*time.Second))
	})
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	sort.Float64s(stops)
	n := len(stops)
	if n == 0 {
		fmt.Println("no collection")
		return
	}
	fmt.Printf("goroutines %d, frames %d, alive %d MB, collections %d: median %.3f, 99th percentile %.3f, worst %.3f ms\n",
		goroutines, reached, m.HeapAlloc>>20, n, stops[n/2], stops[(n*99+99)/100-1], stops[n-1])
	close(park)
}
