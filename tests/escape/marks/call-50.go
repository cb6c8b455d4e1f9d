// permutations: each level passes a slice of its own down
package main

//go:noinline
func perm(used []bool, k int, acc []int) int {
	if k == len(used) {
		s := 0
		for _, v := range acc {
			s = s*10 + v
		}
		return s % 97
	}
	t := 0
	for i := range used {
		if used[i] {
			continue
		}
		used[i] = true
		next := [4]int{} // want:stack
		n := copy(next[:], acc)
		next[n] = i
		t += perm(used, k+1, next[:n+1])
		used[i] = false
	}
	return t
}
func main() { println(perm(make([]bool, 4), 0, nil)) }
