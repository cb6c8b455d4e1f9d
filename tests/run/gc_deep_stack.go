// Objects that only frames deep in a stack hold, while collections begin: functions above write to
// these frames, move what they hold from one to another, and read files into them; then they return.
package main

import (
	"fmt"
	"os"
	"runtime"
)

type node struct {
	value, check int
}

type frame struct {
	below *frame
	held  *node
}

type room struct {
	below *room
	bytes [4096]byte
}

type link struct {
	held *node
	next *link
}

// What the frames held; one for each goroutine.
var chains [3]*link

type waste struct {
	next *waste
	lost *node // where a node was that nothing seemed to hold
	fill [100]int
}

func makeGarbage(n int) {
	var some *waste
	for i := 0; i < n; i++ {
		some = &waste{next: some, lost: &node{}}
		if i%10 == 9 {
			some = nil
		}
	}
	if some != nil && some.lost.value != 0 {
		panic("new objects are not zero")
	}
}

func collections() int {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.NumGC)
}

// exchange swaps what the frames of the upper half hold with what those of the lower half hold.
func exchange(top *frame, every int) {
	lower := top
	for f := top; f != nil && f.below != nil; f = f.below.below {
		lower = lower.below
	}
	for f, i := top, 0; lower != nil; f, lower, i = f.below, lower.below, i+1 {
		f.held, lower.held = lower.held, f.held
		if i%every == 0 {
			makeGarbage(100)
		}
	}
}

func fill(file *os.File, r *room) int {
	read := 0
	for ; r != nil; r = r.below {
		makeGarbage(50)
		n, err := file.Read(r.bytes[:])
		if err != nil {
			panic(err)
		}
		read += n
	}
	return read
}

func work(top *frame, rooms *room, total int) {
	file, err := os.Open("/dev/zero")
	if err != nil {
		panic(err)
	}
	for first := collections(); collections() < first+4; {
		exchange(top, 1000)
		if fill(file, rooms) < total/2000*4096 {
			panic("nothing was read")
		}
	}
	file.Close()
}

func deepWithRoom(n, total int, below *frame, rooms *room) int {
	mine := room{below: rooms}
	return deep(n, total, below, &mine) + int(mine.bytes[0])
}

func deep(n, total int, below *frame, rooms *room) int {
	mine := frame{below, &node{n, ^n}}
	sum := 0
	switch {
	case n == total:
		work(&mine, rooms, total)
	case n%2000 == 1:
		sum = deepWithRoom(n+1, total, &mine, rooms)
	default:
		sum = deep(n+1, total, &mine, rooms)
	}
	if n%20000 == 0 {
		makeGarbage(10000) // while it returns, too
	}
	got := mine.held
	mine.held = nil
	if mine.below != below || holding(&mine, 2) != min(n-1, 1) {
		panic("a frame has changed")
	}
	chains[total%3] = &link{got, chains[total%3]} // a new object, which is not looked at again
	return sum + got.value
}

// holding counts the frames that hold something, of so many.
func holding(f *frame, n int) int {
	if n == 0 || f == nil {
		return 0
	}
	count := holding(f.below, n-1)
	if f.held != nil {
		count++
	}
	return count
}

// check looks at what the frames held, after collections that could only find it there.
func check(l *link) int {
	runtime.GC()
	makeGarbage(10000)
	sum := 0
	for ; l != nil; l = l.next {
		if l.held.value != ^l.held.check {
			panic("an object has changed")
		}
		sum += l.held.value
	}
	return sum
}

func run(total int) bool {
	chains[total%3] = nil
	reached := deep(1, total, nil, nil)
	return reached == total*(total+1)/2 && check(chains[total%3]) == reached
}

func main() {
	const total = 99999
	fmt.Println(run(total))
	done := make(chan bool)
	for i := 0; i < 2; i++ {
		go func() { done <- run(total/2 + i) }()
	}
	fmt.Println(<-done, <-done)
}
