// More goroutines than there are stacks of their own: what a parked goroutine has in its frames is
// moved and comes back, pointers into its own frames still point there, and values of all sizes
// that are handed over arrive.
package main

import (
	"fmt"
	"os"
	"strings"
	"sync"
)

type wide struct {
	words [20]int
	name  string
	list  *node
}

type node struct {
	next  *node
	value int
}

func list(n int) *node {
	var l *node
	for i := 1; i <= n; i++ {
		l = &node{l, i}
	}
	return l
}

func (l *node) sum() int {
	s := 0
	for ; l != nil; l = l.next {
		s += l.value
	}
	return s
}

func fill(p *[32]int, from int) {
	for i := range p {
		p[i] = from + i
	}
}

// park waits with an array, a pointer into it, and the only pointer to a list in its frames.
func park(id int, gate <-chan int, values chan<- wide, depth int) int {
	if depth > 0 {
		return park(id, gate, values, depth-1) + 1
	}
	var local [32]int
	fill(&local, id)
	inside := &local[7]
	l := list(id % 10)
	got := <-gate
	*inside += got
	w := wide{name: fmt.Sprint("g", id), list: l}
	w.words[19] = local[7]
	values <- w
	return l.sum()
}

func main() {
	const n = 2500
	gate, values, sums := make(chan int), make(chan wide), make(chan int, 100)
	var ready sync.WaitGroup
	ready.Add(n)
	for i := 0; i < n; i++ {
		go func() {
			ready.Done()
			sums <- park(i, gate, values, i%7)
		}()
	}
	ready.Wait()
	go func() {
		for i := 0; i < n; i++ {
			gate <- 1000000
		}
	}()
	names, words, lists, total := 0, 0, 0, 0
	for received := 0; received < 2*n; received++ {
		select {
		case w := <-values:
			names += len(w.name)
			words += w.words[19] - 1000000
			lists += w.list.sum()
		case s := <-sums:
			total += s
		}
	}
	fmt.Println(names, words, lists, total)

	// System calls with buffers in frames, from goroutines that share their stacks.
	var done, written sync.WaitGroup
	hold := make(chan bool)
	done.Add(1500)
	written.Add(1500)
	var lock sync.Mutex
	bytes := 0
	for i := 0; i < 1500; i++ {
		go func() {
			defer done.Done()
			var b [64]byte
			n := copy(b[:], strings.Repeat("x", i%64))
			f, err := os.OpenFile("/dev/null", os.O_RDWR, 0)
			if err != nil {
				fmt.Println(err)
				return
			}
			m, err := f.Write(b[:n])
			if m != n || err != nil {
				fmt.Println(m, err)
			}
			written.Done()
			<-hold
			if m, _ = f.Read(b[:]); m != 0 {
				fmt.Println("read", m)
			}
			f.Close()
			lock.Lock()
			bytes += strings.Count(string(b[:]), "x")
			lock.Unlock()
		}()
		if i%500 == 499 { // not too many open files
			for k := 0; k < 500; k++ {
				hold <- true
			}
		}
	}
	written.Wait()
	done.Wait()
	fmt.Println(bytes)
}
