// Counted loops poll once in many iterations: their meaning is that of the source at both ends of
// int, whatever leaves them and whatever changes their bound.
package main

import (
	"fmt"
	"math"
	"runtime"
	"time"
)

const most, least = math.MaxInt, math.MinInt

func up(from, to int) (n, last int) {
	for i := from; i < to; i++ {
		n++
		last = i
		if n == 5000 {
			break
		}
	}
	return n, last
}

func upTo(from, to int) (n, last int) {
	for i := from; i <= to; i++ {
		n++
		last = i
		if n == 5000 {
			return n, last
		}
	}
	return n, last
}

func down(from, to int) (n, last int) {
	for i := from; i > to; i-- {
		n++
		last = i
		if n >= 5000 {
			break
		}
	}
	return n, last
}

func downTo(from, to int64) (n int, last int64) {
	for i := from; i >= to; i-- {
		n++
		last = i
		if n >= 5000 {
			break
		}
	}
	return n, last
}

// The limit grows, shrinks and is shared.
func moving() {
	n, limit := 0, 10
	for i := 0; i < limit; i++ {
		if i == 5 {
			limit = 3000
		}
		n++
	}
	s := []int{1, 2, 3}
	for i := 0; i < len(s); i++ {
		if len(s) < 2500 {
			s = append(s, i)
		}
	}
	p := &limit
	count := 0
	for i := 0; i < limit; i++ {
		*p = 20
		count++
	}
	type pair struct {
		n    int
		list []int
	}
	q := &pair{100, s}
	other := 0
	for i := 0; i < q.n; i++ {
		if i == 3 {
			q.n = 7
		}
		other++
	}
	rows := [][]int{{1, 2, 3, 4}, {5}}
	inner := 0
	for i := 0; i < len(rows[0]); i++ {
		rows[0] = rows[1]
		inner++
	}
	for i := 0; i < len(q.list); i++ {
		if i == 2000 {
			*q = pair{1, nil}
		}
		inner++
	}
	fmt.Println(n, len(s), count, other, inner)
}

var global = 3

// A callee changes the limit.
func shrink() { global = 2 }

func called() int {
	n := 0
	for i := 0; i < global; i++ {
		shrink()
		n++
	}
	return n
}

func jumps() {
	count := 0
outer:
	for i := 0; i < 50; i++ {
		for j := 0; j < 3000; j++ {
			if j == 7 {
				continue
			}
			switch {
			case j == 2000 && i < 10:
				continue outer
			case j == 2500 && i == 20:
				break outer
			case j == 2999:
				break
			}
			count++
		}
	}
	fmt.Println(count)
}

func index(s []int, n int) (sum int, err any) {
	defer func() { err = recover() }()
	for i := 0; i < n; i++ {
		sum += s[i]
	}
	return sum, nil
}

// Written in the body, or behind a pointer or a closure.
func counters() {
	n := 0
	for i := 0; i < 4000; i++ {
		if i%2 == 0 {
			i++
		}
		n++
	}
	for i := 0; i < 4000; i++ {
		p := &i
		*p += 2
		n++
	}
	for i := 0; i < 4000; i++ {
		func() { i += 3 }()
		n++
	}
	fmt.Println(n)
}

// spin counts for longer than anybody waits; the others run meanwhile.
func spin(done *bool) {
	x := 0
	for i := 0; i < most; i++ {
		x ^= i
	}
	*done = x == 0
}

func main() {
	fmt.Println(up(0, 0))
	fmt.Println(up(5, -5))
	fmt.Println(up(0, 1023))
	fmt.Println(up(0, 1024))
	fmt.Println(up(0, 1025))
	fmt.Println(up(0, 4000))
	fmt.Println(up(most-1030, most))
	fmt.Println(up(least, most))
	fmt.Println(up(least, least+3000))
	fmt.Println(upTo(0, -1))
	fmt.Println(upTo(0, 1023))
	fmt.Println(upTo(0, 1024))
	fmt.Println(upTo(most-1, most))
	fmt.Println(upTo(least, most))
	fmt.Println(upTo(most, most))
	fmt.Println(down(0, 0))
	fmt.Println(down(2048, 0))
	fmt.Println(down(least+2, least))
	fmt.Println(down(most, least))
	fmt.Println(downTo(0, 1))
	fmt.Println(downTo(1023, 0))
	fmt.Println(downTo(1024, 0))
	fmt.Println(downTo(least+2, least))
	fmt.Println(downTo(least, least))
	moving()
	fmt.Println(called())
	jumps()
	counters()
	s := make([]int, 1500)
	for i := range s {
		s[i] = i
	}
	fmt.Println(index(s, 1500))
	fmt.Println(index(s, 1501))
	fmt.Println(index(nil, 1))
	runtime.GOMAXPROCS(1)
	done := false
	go spin(&done)
	time.Sleep(20 * time.Millisecond)
	runtime.GC()
	fmt.Println("not held up")
}
