package main

func sum(values []int) int {
	total := 0
	for i, v := range values {
		total += i * v
	}
	return total
}

func grow(values []int, v int) []int {
	return append(values, v)
}

func main() {
	fixed := [4]int{1, 2, 3, 4}
	part := fixed[1:3]
	part = grow(part, 9)
	copy(part, []int{7, 8})
	println(sum(part), len(part), cap(part), fixed[3])
}
