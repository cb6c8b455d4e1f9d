// memoisation: a recursive closure over a map
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
		memo[k] = fib(k-1) + fib(k-2)
		return memo[k]
	}
	return fib(n)
}
func main() { println(f(20)) }
