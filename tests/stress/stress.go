// A program that does for a while all that the runtime must bear at once: a graph that changes,
// channels, maps, timers, deep stacks, panics, many parked goroutines, finalizers. Each part checks its own sums.
//
//	stress [SECONDS [SEED]]
//
// It prints how many rounds each part made and ends with code 0, or says what was wrong and ends
// with 1: a sum, a part that made no round for a minute, or memory that grew.
package main

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

type part struct {
	name   string
	round  func(r *random)
	rounds atomic.Int64
}

// random is a generator of its own for each part, so that a seed says what a part does.
type random uint64

func (r *random) next(n int) int {
	*r = *r*6364136223846793005 + 1442695040888963407
	return int(uint64(*r)>>33) % n
}

func wrong(format string, args ...any) {
	fmt.Printf("wrong: "+format+"\n", args...)
	os.Exit(1)
}

func check(what string, got, want int) {
	if got != want {
		wrong("%s: %d, want %d", what, got, want)
	}
}

// ---- a graph that changes ----

type node struct {
	id, sum int
	edges   []*node
	text    string
	extra   map[int]*node
}

var graph []*node
var graphLock sync.RWMutex

func newNode(id int) *node {
	return &node{id: id, sum: id * 7919, text: strconv.Itoa(id)}
}

func (n *node) verify() {
	if n.sum != n.id*7919 || n.text != strconv.Itoa(n.id) {
		wrong("node %d has sum %d and text %q", n.id, n.sum, n.text)
	}
}

func mutateGraph(r *random) {
	const size = 20000
	graphLock.Lock()
	if graph == nil {
		for i := 0; i < size; i++ {
			graph = append(graph, newNode(i))
		}
	}
	for k := 0; k < 2000; k++ {
		i := r.next(size)
		n := newNode(i)
		for e := r.next(4); e >= 0; e-- {
			n.edges = append(n.edges, graph[r.next(size)])
		}
		if r.next(10) == 0 {
			n.extra = map[int]*node{i: graph[r.next(size)]}
		}
		old := graph[i] // others may know it still, but nothing through it
		for e := range old.edges {
			old.edges[e] = nil
		}
		old.edges, old.extra = nil, nil
		if len(n.edges) > 2 {
			n.edges[0].edges = []*node{n} // a cycle
		}
		graph[i] = n
	}
	graphLock.Unlock()
}

func walkGraph(r *random) {
	graphLock.RLock()
	defer graphLock.RUnlock()
	if graph == nil {
		return
	}
	for walk := 0; walk < 50; walk++ {
		n := graph[r.next(len(graph))]
		for step := 0; step < 40; step++ {
			n.verify()
			for _, m := range n.extra {
				m.verify()
			}
			if len(n.edges) == 0 {
				break
			}
			n = n.edges[r.next(len(n.edges))]
		}
	}
}

// ---- channels ----

type item struct {
	value int
	list  []int
	reply chan int
}

func channels(r *random) {
	in, out := make(chan *item, r.next(4)), make(chan *item)
	var stages sync.WaitGroup
	workers := 1 + r.next(8)
	stages.Add(workers)
	for w := 0; w < workers; w++ {
		go func() {
			defer stages.Done()
			for it := range in {
				sum := 0
				for _, v := range it.list {
					sum += v
				}
				it.value = sum
				if it.reply != nil {
					it.reply <- sum
				}
				out <- it
			}
		}()
	}
	const items = 200
	go func() {
		for i := 0; i < items; i++ {
			it := &item{}
			for k := 0; k < i%20; k++ {
				it.list = append(it.list, k)
			}
			if i%5 == 0 {
				it.reply = make(chan int, 1)
			}
			in <- it
		}
		close(in)
		stages.Wait()
		close(out)
	}()
	got, seen, replies := 0, 0, 0
	for out != nil {
		select {
		case it, ok := <-out:
			if !ok {
				out = nil
				break
			}
			seen++
			got += it.value
			if it.reply != nil {
				select {
				case v := <-it.reply:
					check("a reply", v, it.value)
					replies++
				default:
					wrong("a reply has not come")
				}
			}
		case <-time.After(50 * time.Second):
			wrong("channels wait")
		}
	}
	want := 0
	for i := 0; i < items; i++ {
		want += i % 20 * (i%20 - 1) / 2
	}
	check("items", seen, items)
	check("items' sum", got, want)
	check("replies", replies, items/5)
}

// ---- maps ----

func maps(r *random) {
	numbers := map[int]*node{}
	texts := map[string]int{}
	var shadow [500]int
	for k := 0; k < 5000; k++ {
		i := r.next(len(shadow))
		if r.next(3) == 0 {
			delete(numbers, i)
			delete(texts, "key"+strconv.Itoa(i))
			shadow[i] = 0
		} else {
			shadow[i] = k + 1
			numbers[i] = newNode(k + 1)
			texts["key"+strconv.Itoa(i)] = k + 1
		}
	}
	count, sum := 0, 0
	for i, v := range shadow {
		if v != 0 {
			count++
			sum += v
			numbers[i].verify()
			check("map's value", numbers[i].id, v)
			check("map's text", texts["key"+strconv.Itoa(i)], v)
		}
	}
	check("map's length", len(numbers), count)
	check("map's length", len(texts), count)
	for _, n := range numbers {
		sum -= n.id
	}
	check("map's sum", sum, 0)
}

// ---- timers ----

func timers(r *random) {
	var fired atomic.Int64
	var all sync.WaitGroup
	stopped := 0
	for i := 0; i < 50; i++ {
		all.Add(1)
		t := time.AfterFunc(time.Duration(r.next(3000))*time.Microsecond, func() {
			fired.Add(1)
			all.Done()
		})
		if i%7 == 0 && t.Stop() {
			stopped++
			all.Done()
		}
	}
	tick := time.NewTicker(200 * time.Microsecond)
	for i := 0; i < 5; i++ {
		<-tick.C
	}
	tick.Stop()
	all.Wait()
	check("timers", int(fired.Load())+stopped, 50)
}

// ---- deep stacks, panics ----

func deep(n int, list *node) int {
	if n == 0 {
		return 0
	}
	mine := &node{id: n, edges: []*node{list}}
	return deep(n-1, mine) + mine.id - mine.edges[0].id
}

func stacks(r *random) {
	var all sync.WaitGroup
	for i := 0; i < 4; i++ {
		n := 1 + r.next(20000)
		all.Add(1)
		go func() {
			defer all.Done()
			check("depth", deep(n, &node{id: n + 1}), -n)
		}()
	}
	all.Wait()
}

// throw passes a panic on through n frames: two of three throw again what they have recovered.
func throw(n int) (result int) {
	defer func() {
		if v := recover(); v != nil {
			result = v.(int) + 1
			if n%3 != 2 {
				panic(result)
			}
		}
	}()
	if n == 0 {
		panic(0)
	}
	result = throw(n - 1)
	if n%3 == 0 {
		panic(result)
	}
	return result
}

func panics(r *random) {
	for i := 0; i < 50; i++ {
		n := r.next(50)*3 + 2
		check("panics", throw(n), n+1)
	}
	done := make(chan any)
	go func() {
		defer func() { done <- recover() }()
		var list []int
		list[r.next(5)] = 1
	}()
	if err, ok := (<-done).(error); !ok || !strings.Contains(err.Error(), "index out of range") {
		wrong("index: %v", err)
	}
}

// ---- many parked goroutines ----

func parked(r *random) {
	n := 500 + r.next(3000)
	gate := make(chan int)
	sums := make(chan int, 16)
	for i := 0; i < n; i++ {
		go func() {
			var local [16]int
			for k := range local {
				local[k] = i + k
			}
			list := &node{id: i, edges: []*node{{id: 1}}}
			add := <-gate
			sum := add
			for _, v := range local {
				sum += v
			}
			sums <- sum + list.edges[0].id - list.id*16
		}()
	}
	go func() {
		for i := 0; i < n; i++ {
			gate <- 1
		}
	}()
	total := 0
	for i := 0; i < n; i++ {
		total += <-sums
	}
	check("parked", total, n*(1+120+1))
}

// ---- finalizers ----

var made, finalized atomic.Int64

func finalizers(r *random) {
	const waiting = 20000
	if made.Load()-finalized.Load() > waiting {
		runtime.GC()
		time.Sleep(time.Millisecond)
		return
	}
	for i := 0; i < 100; i++ {
		n := newNode(r.next(1000))
		n.edges = []*node{newNode(n.id + 1)}
		made.Add(1)
		runtime.SetFinalizer(n, func(n *node) {
			n.verify()
			n.edges[0].verify()
			if finalized.Add(1) > made.Load() {
				wrong("a finalizer was called twice")
			}
		})
	}
}

// ---- the whole ----

func resident() int {
	text, _ := os.ReadFile("/proc/self/status")
	for _, line := range strings.Split(string(text), "\n") {
		if fields := strings.Fields(line); len(fields) == 3 && fields[0] == "VmRSS:" {
			kb, _ := strconv.Atoi(fields[1])
			return kb >> 10
		}
	}
	return 0
}

func argument(i, otherwise int) int {
	if len(os.Args) > i {
		n, err := strconv.Atoi(os.Args[i])
		if err != nil {
			wrong("%v", err)
		}
		return n
	}
	return otherwise
}

// watch ends the program when a part makes no progress, and returns the memory after the first
// quarter of the time and at its end.
func watch(parts []*part, d time.Duration) (early, late int) {
	begin := time.Now()
	last := make([]int64, len(parts))
	since := make([]time.Time, len(parts))
	for i := range since {
		since[i] = begin
	}
	for time.Since(begin) < d {
		time.Sleep(100 * time.Millisecond)
		for i, p := range parts {
			if n := p.rounds.Load(); n != last[i] {
				last[i], since[i] = n, time.Now()
			} else if time.Since(since[i]) > time.Minute {
				wrong("%s: no round for a minute", p.name)
			}
		}
		late = max(late*99/100, resident())
		if time.Since(begin) < d/4 {
			early = max(early, resident())
		}
	}
	return early, late
}

func main() {
	d := time.Duration(argument(1, 10)) * time.Second
	seed := argument(2, 1)
	parts := []*part{
		{name: "graph", round: mutateGraph}, {name: "walk", round: walkGraph},
		{name: "channels", round: channels}, {name: "maps", round: maps},
		{name: "timers", round: timers}, {name: "stacks", round: stacks},
		{name: "panics", round: panics}, {name: "parked", round: parked},
		{name: "finalizers", round: finalizers},
	}
	var stop atomic.Bool
	var all sync.WaitGroup
	for i, p := range parts {
		all.Add(1)
		go func() {
			defer all.Done()
			r := random(seed*len(parts) + i)
			for !stop.Load() {
				p.round(&r)
				p.rounds.Add(1)
			}
		}()
	}
	early, late := watch(parts, d)
	stop.Store(true)
	all.Wait()
	if late > 2*early+64 {
		wrong("memory grew from %d to %d MB", early, late)
	}
	for _, p := range parts {
		fmt.Printf("%s %d\n", p.name, p.rounds.Load())
	}
	fmt.Println("seed", seed, "memory", early, late, "MB")
}
