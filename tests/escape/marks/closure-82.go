// closure-82: a memo table captured by a recursive closure.
package main

//go:noinline
func f(n int) int {
	memo := map[int]int{}   // want:stack
	var fib func(int) int   // want:stack
	fib = func(k int) int { // want:stack
		if k < 2 {
			return k
		}
		if v, ok := memo[k]; ok {
			return v
		}
		v := fib(k-1) + fib(k-2)
		memo[k] = v
		return v
	}
	return fib(n)
}

func main() { println(f(20)) }
