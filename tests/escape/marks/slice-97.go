// slice-97: merge sort with a scratch buffer of the top frame.
package main

//go:noinline
func msort(s, tmp []int) {
	if len(s) < 2 {
		return
	}
	m := len(s) / 2
	msort(s[:m], tmp)
	msort(s[m:], tmp)
	copy(tmp, s)
	i, j := 0, m
	for k := range s {
		if j == len(s) || (i < m && tmp[i] <= tmp[j]) {
			s[k] = tmp[i]
			i++
		} else {
			s[k] = tmp[j]
			j++
		}
	}
}

//go:noinline
func f() int {
	s := []int{5, 2, 8, 1, 9, 3} // want:stack
	tmp := make([]int, 6)        // want:stack
	msort(s, tmp)
	return s[0]*10 + s[5]
}

func main() { println(f()) }

// clobber overwrites the dead part of the stack.
func clobber(n int) int {
	var a [64]int
	for i := range a {
		a[i] = n * 7777
	}
	if n > 0 {
		return clobber(n-1) + a[n%64]
	}
	return a[0]
}

func scrub() {
	if clobber(20) == 1 {
		println("clobber")
	}
}
