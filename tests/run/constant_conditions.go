package main

import "fmt"

// Branches that a constant decides: what the other one does counts nowhere.

const debug = false
const level = 3

var kept *int

func say(s string) bool {
	fmt.Println(s)
	return true
}

func choose(n int) int {
	if debug {
		kept = &n
		return say2(n)
	} else if level > 2 {
		n++
	} else {
		n--
	}
	if !debug {
		n *= 2
	}
	if x := n; debug && say("never") {
		n = x
	} else if level == 3 || say("nor this") {
		n += x
	}
	if say("first") && debug {
		n = -1
	}
	if (level < 2) || say("second") {
		n += 100
	}
	return n
}

func say2(n int) int {
	fmt.Println(n)
	return n
}

func jumps(n int) int {
	for i := 0; ; i++ {
		if true {
			if i == n {
				break
			}
			continue
		}
		return -1
	}
	if debug {
	again:
		n++
		if n < 10 {
			goto again
		}
	}
	if true {
	once:
		for {
			if n > 3 {
				break once
			}
			n++
		}
		return n
	}
	return -2
}

func closures() int {
	n := 1
	if debug {
		f := func() { n = 2 }
		f()
	}
	if !debug {
		defer func() { fmt.Println("deferred", n) }()
	}
	return n
}

func main() {
	fmt.Println(choose(4), choose(5))
	fmt.Println(jumps(2), jumps(6))
	fmt.Println(closures())
}
