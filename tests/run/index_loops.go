package main

import (
	"fmt"
	"math"
)

var log []int

func try(name string, f func() int) {
	log = log[:0]
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panic:", r, log)
		}
	}()
	fmt.Println(name, f(), log)
}

var out [64]int
var gs []int

//go:noinline
func fill(s []int, n int) int {
	for i := 0; i < n; i++ {
		s[i] = i
	}
	return len(s)
}

//go:noinline
func shift1(s []int, n int) int {
	for i := 1; i < n; i++ {
		s[i-1] = s[i] + 1
	}
	return s[0]
}

//go:noinline
func down(s []int, n int) int {
	t := 0
	for i := n; i >= 0; i-- {
		t += s[i]
		s[i] = -1
	}
	return t
}

//go:noinline
func step3(s []int, n, k int) int {
	t := 0
	for i := 0; i < n; i += k {
		t += s[i]
		s[i] = 7
	}
	return t
}

//go:noinline
func twoCounters(s []int, a, b int) {
	for i, j := a, b; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
}

//go:noinline
func cond(s []int, n int) int {
	i := 0
	for i = 0; i < n && s[i] != 99; i++ {
		s[i]++
	}
	return i
}

//go:noinline
func matrix(a [][]int, n, m int) int {
	t := 0
	for i := 0; i < n; i++ {
		for j := 0; j < m; j++ {
			t += a[i][j] * 2
			a[i][j] = t
		}
	}
	return t
}

//go:noinline
func cols(a [][]int, n, m int) int {
	t := 0
	for j := 0; j < m; j++ {
		for i := 0; i < n; i++ {
			t += a[i][j]
			a[i][j] = t
		}
	}
	return t
}

//go:noinline
func scaled(s []int, n, w, off int) int {
	t := 0
	for i := 0; i < n; i++ {
		t += s[i*w+off]
		s[i*w+off] = 1
	}
	return t
}

//go:noinline
func strs(s string, n int) int {
	t := 0
	for i := 0; i < n; i++ {
		t = t*3 + int(s[i])
		out[i] = t
	}
	return t
}

//go:noinline
func shrink(s []int) int {
	t := 0
	for i := 0; i < len(s); i++ {
		t += s[i]
		if i == 2 {
			s = s[:4]
		}
	}
	return t
}

//go:noinline
func globalSlice(n int) int {
	t := 0
	for i := 0; i < n; i++ {
		t += gs[i]
		if t == 6 {
			gs = gs[:3]
		}
	}
	return t
}

//go:noinline
func arr(a *[8]int, lo, hi int) int {
	t := 0
	for i := lo; i < hi; i++ {
		t += a[i]
		a[i] = 3
	}
	return t
}

//go:noinline
func u8(a *[256]int, n uint8) int {
	t := 0
	for i := uint8(0); i < n; i++ {
		t += a[i]
		a[i+1] = t
	}
	return t
}

//go:noinline
func i32(s []int, lo, hi int32) int {
	t := 0
	for i := lo; i <= hi; i++ {
		t += s[i]
		s[i]++
	}
	return t
}

//go:noinline
func u64(s []int, lo, hi uint64) int {
	t := 0
	for i := lo; i != hi; i++ {
		t += s[i]
		s[i]++
		if t > 1000 {
			break
		}
	}
	return t
}

//go:noinline
func nearMax(lo, hi int) int {
	t := 0
	for i := lo; i < hi; i += 3 {
		t++
		if t > 10 {
			break
		}
	}
	return t
}

//go:noinline
func le(lo, hi int8) int {
	t := 0
	for i := lo; i <= hi; i++ {
		t++
		if t > 300 {
			return -1
		}
	}
	return t
}

//go:noinline
func nilslice(p *[]int, n int) int {
	t := 0
	for i := 0; i < n; i++ {
		out[i] = i
		t += (*p)[i]
	}
	return t
}

//go:noinline
func conv(s []byte, d []int, n int) int {
	for i := 0; i < n; i++ {
		d[s[i]]++
		out[i] = int(s[i])
	}
	return d[0]
}

//go:noinline
func histo(d []int, n int) int {
	for i := 0; i < n; i++ {
		d[(i*7)%11] += i
	}
	return d[3]
}

//go:noinline
func alias(a, b []int, n int) int {
	t := 0
	for i := 0; i < n; i++ {
		a[i] = b[n-1-i]
		t += a[i] ^ b[i]
	}
	return t
}

//go:noinline
func strided(n, k int) (t int) {
	s := make([]int, 10)
	for i := n; i > 0; i -= k {
		s[i]++
		t += i
	}
	return
}

type S struct {
	xs []int
	n  int
}

//go:noinline
func (s *S) run(d *S) int {
	for i := 0; i < s.n; i++ {
		s.xs[i] += d.xs[i]
		d.n = i
	}
	return s.n
}

func rng(n int) []int {
	s := make([]int, n)
	for i := range s {
		s[i] = i * i
	}
	return s
}
func mat(n, m int, cut int) [][]int {
	a := make([][]int, n)
	for i := range a {
		a[i] = rng(m)
	}
	if cut >= 0 && cut < n {
		a[cut] = a[cut][:m/2]
	}
	return a
}
func show(s []int) { log = append(log, s...) }

func main() {
	for _, n := range []int{0, 1, 5, 8, 9, -3} {
		s := rng(8)
		try("fill", func() int { defer show(s); return fill(s, n) })
		s = rng(8)
		try("shift1", func() int { defer show(s); return shift1(s, n) })
		s = rng(8)
		try("down", func() int { defer show(s); return down(s, n) })
		for _, k := range []int{1, 2, 3, 7} {
			s = rng(8)
			try("step3", func() int { defer show(s); return step3(s, n, k) })
		}
		s = rng(8)
		try("cond", func() int { defer show(s); return cond(s, n) })
		for _, b := range []int{0, 3, 7, 8, 20} {
			s = rng(8)
			try("two", func() int { defer show(s); twoCounters(s, n, b); return 0 })
		}
		for _, m := range []int{0, 3, 4, 6} {
			for _, cut := range []int{-1, 0, 2} {
				a := mat(3, 5, cut)
				try("matrix", func() int { defer func() { show(a[0]); show(a[2]) }(); return matrix(a, n, m) })
				a = mat(3, 5, cut)
				try("cols", func() int { defer func() { show(a[0]); show(a[2]) }(); return cols(a, n, m) })
			}
		}
		for _, w := range []int{0, 1, 2, -1, math.MaxInt / 2, math.MinInt} {
			for _, off := range []int{0, 1, -1, 7} {
				s = rng(16)
				try("scaled", func() int { defer show(s); return scaled(s, n, w, off) })
			}
		}
		out = [64]int{}
		try("strs", func() int { defer func() { show(out[:10]) }(); return strs("abcdef", n) })
		gs = rng(5)
		try("global", func() int { return globalSlice(n) })
		a := [8]int{1, 2, 3}
		try("arr", func() int { defer func() { show(a[:]) }(); return arr(&a, n, n+4) })
		out = [64]int{}
		p := rng(4)
		try("nilslice", func() int { defer func() { show(out[:6]) }(); return nilslice(&p, n) })
		try("nilslice2", func() int { return nilslice(nil, n) })
		d := make([]int, 4)
		try("conv", func() int { defer func() { show(out[:6]); show(d) }(); return conv([]byte{1, 2, 3, 9, 0, 1}, d, n) })
		try("histo", func() int { return histo(make([]int, 9), n) })
		x := rng(9)
		try("alias", func() int { defer show(x); return alias(x, x[1:], n) })
		try("strided", func() int { return strided(n, 2) })
		s1, s2 := &S{rng(8), n}, &S{rng(5), 0}
		try("S", func() int { defer func() { show(s1.xs); log = append(log, s2.n) }(); return s1.run(s2) })
		try("S alias", func() int { defer func() { show(s1.xs) }(); return s1.run(s1) })
	}
	try("shrink", func() int { return shrink(rng(9)) })
	var b [256]int
	b[0] = 1
	for _, n := range []uint8{0, 5, 255} {
		try("u8", func() int { return u8(&b, n) % 1000 })
	}
	for _, r := range [][2]int32{{0, 3}, {-1, 2}, {6, 9}, {math.MaxInt32 - 1, math.MaxInt32}, {3, 1}} {
		s := rng(8)
		try("i32", func() int { defer show(s); return i32(s, r[0], r[1]) })
	}
	for _, r := range [][2]uint64{{0, 3}, {5, 2}, {math.MaxUint64, 2}, {3, 3}} {
		s := rng(8)
		try("u64", func() int { defer show(s); return u64(s, r[0], r[1]) })
	}
	for _, r := range [][2]int{{math.MaxInt - 7, math.MaxInt}, {math.MaxInt - 1, math.MaxInt}, {math.MinInt, math.MinInt + 4}, {math.MinInt, math.MaxInt}} {
		try("nearMax", func() int { return nearMax(r[0], r[1]) })
	}
	for _, r := range [][2]int8{{-128, 127}, {120, 126}, {1, 0}, {120, 127}} {
		try("le", func() int { return le(r[0], r[1]) })
	}
}
