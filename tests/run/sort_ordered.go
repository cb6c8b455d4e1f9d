// Numbers and strings of many patterns are sorted as in Go, to the bit.
package main

import (
	"fmt"
	"math"
	"sort"
	"strings"
)

var seed = uint64(9)

func next(n int) int {
	seed = seed*6364136223846793005 + 1442695040888963407
	return int(seed>>33) % n
}

const maxInt = int(^uint(0) >> 1)

func value(pattern, i, n int) int {
	switch pattern {
	case 0:
		return next(1 << 30)
	case 1:
		return i
	case 2:
		return n - i
	case 3:
		return next(3)
	case 4:
		return 7
	case 5:
		return min(i, n-i)
	case 6:
		return i % 17
	case 7:
		return []int{maxInt, -maxInt - 1, maxInt - 1, 0, -1}[next(5)]
	case 8:
		if next(20) == 0 {
			return next(n)
		}
		return i
	}
	return (i * 7919) % (n + 1) * (1 - 2*(i&1))
}

func main() {
	for _, n := range []int{0, 1, 2, 5, 16, 17, 40, 51, 100, 1000, 20000} {
		for pattern := 0; pattern < 10; pattern++ {
			ints, floats, words := make([]int, n), make([]float64, n), make([]string, n)
			zeros := make([]float64, n)
			for i := range ints {
				v := value(pattern, i, n)
				ints[i] = v
				floats[i] = float64(v) / 3
				words[i] = strings.Repeat("ab", v&3) + fmt.Sprint(v)
				zeros[i] = []float64{1, 0, math.Copysign(0, -1), math.NaN(), math.Inf(-1)}[v&0xff%5]
			}
			sort.Ints(ints)
			sort.Float64s(floats)
			sort.Strings(words)
			sort.Float64s(zeros)
			h := uint64(n)
			for i := range ints {
				h = h*31 + uint64(ints[i])
				h = h*31 + math.Float64bits(floats[i])
				h = h*31 + math.Float64bits(zeros[i])&(1<<63|1<<62)
				for k := 0; k < len(words[i]); k++ {
					h = h*31 + uint64(words[i][k])
				}
			}
			fmt.Println(n, pattern, h, sort.IntsAreSorted(ints), sort.Float64sAreSorted(floats),
				sort.StringsAreSorted(words), sort.Float64sAreSorted(zeros))
		}
	}
	x := sort.IntSlice{3, 1, 2}
	x.Sort()
	y := sort.StringSlice{"b", "", "a"}
	y.Sort()
	z := sort.Float64Slice{2, math.Inf(1), -1, math.NaN()}
	z.Sort()
	fmt.Println(x, y, z, x.Search(2), y.Search("b"), z.Search(2))
}
