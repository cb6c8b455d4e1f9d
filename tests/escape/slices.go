package main

func bounded() int {
	small := make([]int, 8)
	small[3] = 1
	return small[3]
}

func unbounded(n int) int {
	large := make([]int, n)
	return len(large)
}

func huge() int {
	var block [1 << 24]byte
	at := &block
	return len(at)
}

func result() []string {
	return []string{"a", "b"}
}

func main() {
	n := 10
	for n%7 != 0 {
		n++
	}
	println(bounded(), unbounded(n), huge(), len(result()))
}
