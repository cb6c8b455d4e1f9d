// closure-27: deferred closures in a loop over locals declared outside
package main

func f(n int) (r int) {
	acc := make([]int, 0, 8) // want:stack
	func() {
		for i := 0; i < 3; i++ {
			defer func(k int) { acc = append(acc, k) }(i + n)
		}
	}()
	for _, v := range acc {
		r = r*10 + v
	}
	return
}

func main() { println(f(1)) }
