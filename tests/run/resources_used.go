package main

import (
	"fmt"
	"syscall"
)

// What the process has used, and the time.

func used() int64 {
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		fmt.Println(err)
	}
	return r.Utime.Nano() + r.Stime.Nano()
}

func main() {
	before, sum := used(), 0
	for used()-before < 20_000_000 {
		for i := 0; i < 100000; i++ {
			sum += i
		}
	}
	fmt.Println(sum > 0)
	var r syscall.Rusage
	fmt.Println(syscall.Getrusage(12345, &r), r.Maxrss)
	fmt.Println(syscall.Getrusage(syscall.RUSAGE_SELF, &r), r.Maxrss > 100)
	var tv syscall.Timeval
	fmt.Println(syscall.Gettimeofday(&tv), tv.Sec > 1700000000)
	sec, nsec := tv.Unix()
	fmt.Println(sec == tv.Sec, nsec == tv.Usec*1000)
	for _, n := range []int64{0, 1, 999, 1000, 1999999999, -1, -1000000000} {
		t := syscall.NsecToTimeval(n)
		fmt.Println(t, t.Nano())
	}
	fmt.Println(syscall.Getpagesize(), syscall.Stdin, syscall.Stdout, syscall.Stderr)
}
