// Deep stacks through many collections: what only their frames hold is kept, also
// when the program returns into them, changes them, and goes down again; in several goroutines.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

type node struct {
	next  *node
	value int
}

// Each frame has some words of its own, so that 60,000 of them fill several large pages.
func descend(depth int, below *node, work func(*node) int) int {
	own := &node{below, depth}
	var pad [8]*node
	pad[depth&7] = own
	sum := 0
	if depth == 0 {
		sum = work(own)
	} else {
		sum = descend(depth-1, own, work)
	}
	// What the frame holds is read, changed and read again.
	last := pad[depth&7]
	pad[(depth+1)&7] = &node{last, sum & 1}
	if last.value != depth || last.next != below || pad[(depth+1)&7].next != own {
		panic("a frame's object was lost")
	}
	return sum + last.value
}

func length(n *node) int {
	k := 0
	for ; n != nil; n = n.next {
		k++
	}
	return k
}

func garbage(n int) *node {
	var list *node
	for i := 0; i < n; i++ {
		list = &node{list, i}
	}
	return list
}

func work(rounds int) func(*node) int {
	return func(top *node) int {
		n := 0
		for i := 0; i < rounds; i++ {
			runtime.GC()
			n += length(top) + length(garbage(1000))
		}
		return n
	}
}

// again goes down and up between two depths, so that blocks thaw and freeze in turn.
func again(top *node) int {
	n := 0
	for i := 0; i < 4; i++ {
		n += descend(10000*(i%2+1), top, work(1))
	}
	return n
}

func main() {
	fmt.Println(descend(60000, nil, work(5)))
	fmt.Println(descend(40000, nil, again))
	var wg sync.WaitGroup
	sums := make([]int, 4)
	for g := range sums {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; i < 2; i++ {
				sums[g] += descend(30000+g*1000, nil, again)
			}
		}()
	}
	wg.Wait()
	fmt.Println(sums)
}
