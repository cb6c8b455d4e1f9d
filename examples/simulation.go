// A discrete event simulation of a shop: events are closures in a heap,
// customers come by a random source with a fixed seed.
package main

import (
	"container/heap"
	"container/ring"
	"fmt"
	"math"
	"math/rand"
	"time"
)

type event struct {
	at  time.Duration
	seq int // equal times keep their order
	do  func()
}

type agenda []event

func (a agenda) Len() int { return len(a) }
func (a agenda) Less(i, j int) bool {
	return a[i].at < a[j].at || a[i].at == a[j].at && a[i].seq < a[j].seq
}
func (a agenda) Swap(i, j int) { a[i], a[j] = a[j], a[i] }
func (a *agenda) Push(x any)   { *a = append(*a, x.(event)) }
func (a *agenda) Pop() any {
	old := *a
	e := old[len(old)-1]
	*a = old[:len(old)-1]
	return e
}

// Sim is the clock and what is to come.
type Sim struct {
	now    time.Duration
	events agenda
	seq    int
}

// After plans do in d from now.
func (s *Sim) After(d time.Duration, do func()) {
	s.seq++
	heap.Push(&s.events, event{s.now + d, s.seq, do})
}

// Run goes on until nothing is left.
func (s *Sim) Run() (count int) {
	for ; len(s.events) > 0; count++ {
		e := heap.Pop(&s.events).(event)
		s.now = e.at
		e.do()
	}
	return
}

type customer struct {
	id      int
	arrived time.Duration
	items   int
}

type till struct {
	name   string
	queue  []customer
	busy   bool
	served int
	work   time.Duration
}

type shop struct {
	Sim
	rng   *rand.Rand
	tills []*till
	log   *ring.Ring // the last lines
	waits []time.Duration
	lost  int
}

func (s *shop) logf(format string, args ...any) {
	s.log = s.log.Next()
	s.log.Value = fmt.Sprintf("%8v ", s.now.Round(time.Second)) + fmt.Sprintf(format, args...)
}

func (s *shop) arrive(id, last int) {
	c := customer{id, s.now, 1 + s.rng.Intn(20)}
	t := s.tills[0]
	for _, o := range s.tills[1:] {
		if len(o.queue) < len(t.queue) {
			t = o
		}
	}
	if len(t.queue) >= 4 {
		s.lost++
		s.logf("customer %d leaves", c.id)
	} else {
		t.queue = append(t.queue, c)
		s.logf("customer %d with %d items joins %s", c.id, c.items, t.name)
		if !t.busy {
			s.serve(t)
		}
	}
	if id < last {
		gap := -math.Log(1-s.rng.Float64()) * float64(20*time.Second)
		s.After(time.Duration(gap), func() { s.arrive(id+1, last) })
	}
}

func (s *shop) serve(t *till) {
	if t.busy = len(t.queue) > 0; !t.busy {
		return
	}
	c := t.queue[0]
	t.queue = t.queue[1:]
	s.waits = append(s.waits, s.now-c.arrived)
	d := 10*time.Second + time.Duration(c.items)*3*time.Second
	t.work += d
	s.After(d, func() {
		t.served++
		s.logf("%s is done with customer %d", t.name, c.id)
		s.serve(t)
	})
}

func simulate(seed int64, tills, customers int) *shop {
	s := &shop{rng: rand.New(rand.NewSource(seed)), log: ring.New(6)}
	for i := range tills {
		s.tills = append(s.tills, &till{name: "till " + string(rune('A'+i))})
	}
	s.After(0, func() { s.arrive(1, customers) })
	events := s.Run()
	var sum, longest time.Duration
	for _, w := range s.waits {
		sum += w
		longest = max(longest, w)
	}
	fmt.Printf("%d tills: %d events until %v, %d lost, mean wait %v, longest %v\n", tills, events,
		s.now.Round(time.Second), s.lost, (sum / time.Duration(len(s.waits))).Round(time.Second),
		longest.Round(time.Second))
	return s
}

func main() {
	var last *shop
	for n := 1; n <= 3; n++ {
		last = simulate(2024, n, 200)
	}
	for _, t := range last.tills {
		fmt.Printf("%s: %3d served, busy %2.0f%%, left %d\n", t.name, t.served,
			100*t.work.Seconds()/last.now.Seconds(), len(t.queue))
	}
	last.log.Next().Do(func(v any) { fmt.Println(v) })
}
