// Counted loops whose head checks the indices of many iterations at once: what is out of range
// panics in its own iteration, and nothing is left out or done twice. Each loop runs with all small
// lengths and bounds.
package main

import "fmt"

type box struct {
	cells []int
	n     int
	table [16]int
}

var shared []int
var sum, done int

// What f does in all cases: a checksum of what it computed, how far it came, and its panics.
func try(name string, f func(a []int, n, k int)) {
	all, steps := 0, 0
	last := ""
	for _, size := range []int{0, 1, 2, 7, 8, 9, 10, 17, 40} {
		for n := -2; n <= size+3; n++ {
			for _, k := range []int{-3, -1, 0, 1, 2, 5} {
				a := make([]int, size)
				for i := range a {
					a[i] = (i*7 + n) % 11
				}
				last = one(f, a, n, k, last)
				for _, x := range a {
					all = all*31 + x
				}
				all = all*31 + sum
				steps = steps*17 + done
			}
		}
	}
	fmt.Println(name, all, steps, last)
}

func one(f func(a []int, n, k int), a []int, n, k int, last string) (text string) {
	sum, done = 0, 0
	text = last
	defer func() {
		if e := recover(); e != nil {
			text = fmt.Sprint(e)
			for _, c := range text {
				sum = sum*7 + int(c)
			}
		}
	}()
	f(a, n, k)
	return text
}

func up(a []int, n, k int) {
	for i := k; i < n; i++ {
		done++
		sum += a[i]
	}
}

func upTo(a []int, n, k int) {
	for i := k; i <= n; i++ {
		done++
		a[i] += i
		sum += a[n-i]
	}
}

func down(a []int, n, k int) {
	for i := n; i >= k; i-- {
		done++
		sum = sum*3 + a[i]
		a[i-k] = i
	}
}

func downTo(a []int, n, k int) {
	for i := n - 1; i > k; i-- {
		done++
		a[i], a[i-1] = a[i-1], a[i]
	}
}

func offsets(a []int, n, k int) {
	b := a
	for i := 0; i < n; i++ {
		done++
		if i > 3 {
			sum += b[i-2] * a[i+k]
		}
		if i%5 == 4 {
			continue
		}
		a[i] = sum & 15
	}
}

func insertion(a []int, n, k int) {
	for i := 1; i < n; i++ {
		x := a[i]
		j := i - 1
		for j >= 0 && a[j] > x {
			a[j+1] = a[j]
			done++
			j--
		}
		a[j+1] = x
	}
}

func reverse(a []int, n, k int) {
	for i, j := k, n; i < j; i, j = i+1, j-1 {
		a[i], a[j] = a[j], a[i]
		done++
	}
	for i, j := n-1, k; j <= i; i, j = i-1, j+1 {
		a[i] += a[j] * 3
		done++
	}
}

func steps(a []int, n, k int) {
	for i := 0; i < n; i += 3 {
		done++
		a[i]++
	}
	for i := n; i >= 0; i -= 2 {
		done++
		sum += a[i]
	}
	for i := 1; i <= n && done < 100; i += k {
		done++
		a[i] += 2
	}
	for i := n; i > 1 && done < 200; i -= k {
		done++
		a[i] += 3
	}
}

func leave(a []int, n, k int) {
outer:
	for r := 0; r < 3; r++ {
		for i := 0; i < n; i++ {
			if a[i] == 9 {
				break
			}
			if a[i] == 8 {
				continue outer
			}
			if a[i]+r == 11 {
				break outer
			}
			done++
			a[i] += k
		}
		sum++
	}
}

func search(a []int, n, k int) {
	i := 0
	for i < n && a[i] != k {
		i++
	}
	sum = i
	for i < len(a) {
		done++
		a[i] = i
		i++
	}
}

func last(a []int, n, k int) {
	i := 0
	for a[i] != 5 && i < n {
		i++
		done++
	}
	sum = i
}

func memory(a []int, n, k int) {
	b := &box{cells: a, n: n}
	for i := k; i < b.n; i++ {
		done++
		sum += b.cells[i] + b.table[i&15]
		b.table[i] = i
	}
	shared = a
	for i := range shared {
		shared[i] += b.table[i/3]
		done++
	}
	for i := 0; i < n; i++ {
		done++
		if shared[i] > 8 {
			shared = shared[:n/2]
		}
	}
}

func none(a []int, n, k int) {
	var b *box
	if k > 1 {
		b = &box{cells: a}
	}
	for i := 0; i < n; i++ {
		done++
		if i > 2 {
			sum += b.cells[i]
		}
	}
}

func letters(a []int, n, k int) {
	s := "the quick brown fox"
	words := []string{"a", "", s, "brown fox jumps over"}
	for i := 0; i < n; i++ {
		done++
		sum = sum*5 + int(s[i])
	}
	for i := 0; i < n; i++ {
		done++
		if words[k][i] == 'x' {
			return
		}
		sum += int(words[k][i])
	}
}

func arrays(a []int, n, k int) {
	var t [10]int
	for i := 0; i < n; i++ {
		t[i+k] = i
		done++
	}
	for i := 0; i < n; i++ {
		sum += t[9-i]
		done++
	}
	p := &t
	for i := n; i >= 0; i-- {
		p[i] = a[i]
		done++
	}
}

func flat(a []int, n, k int) {
	for y := 0; y < n; y++ {
		for x := 0; x < k; x++ {
			done++
			a[y*k+x] += y
			sum += a[(n-1-y)*k+(k-1-x)]
		}
	}
}

func calls(a []int, n, k int) {
	get := func(i int) int { return a[i] }
	for i := 0; i < n; i++ {
		done++
		sum += twice(a[i]) + get(i)
	}
}

func twice(x int) int { return 2 * x }

func captured(a []int, n, k int) {
	grow := func() { a = append(a, 1) }
	for i := 0; i < n; i++ {
		done++
		a[i]++
		if i == 12 {
			grow()
		}
	}
	cut := func() { a = a[:len(a)/2] }
	for i := 0; i < n; i++ {
		done++
		a[i]++
		if a[i] == 7 {
			cut()
		}
	}
}

func ends(a []int, n, k int) {
	const most = 1<<63 - 1
	for i := most - 2; i <= most-k && done < 40; i++ {
		done++
		if i < 0 {
			sum += a[i+most+1]
		}
	}
	for i := most - 20; i < most-1; i += 9 {
		done++
		sum += a[i-(most-20)]
	}
	for i := -most + 5; i > -most-1+n&3; i -= 2 {
		done++
		sum += a[i+most]
	}
}

func long(a []int, n, k int) {
	b := make([]int, 5000+n)
	for i := 0; i < 5000; i++ {
		b[i] += i
		done++
	}
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	for i := 0; i < len(b); i += 7 {
		sum = sum*3 + b[i]
	}
	for i := 4999; i >= 0; i-- {
		sum += b[i+n] * i
	}
}

func main() {
	try("up", up)
	try("upTo", upTo)
	try("down", down)
	try("downTo", downTo)
	try("offsets", offsets)
	try("insertion", insertion)
	try("reverse", reverse)
	try("steps", steps)
	try("leave", leave)
	try("search", search)
	try("last", last)
	try("memory", memory)
	try("none", none)
	try("letters", letters)
	try("arrays", arrays)
	try("flat", flat)
	try("calls", calls)
	try("captured", captured)
	try("ends", ends)
	try("long", long)
}
