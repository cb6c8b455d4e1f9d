// Sorting numbers and strings, of which equal ones are the same: any order of steps will do, so these
// take the fastest, and call nothing through an interface.

package sort

import (
	"math"
	"math/bits"
)

const (
	shortRun = 16 // shorter slices are sorted by insertion
	maxInt   = int(^uint(0) >> 1)
)

// limitFor gives how many partitions a slice of n elements gets before heapSort ends the sorting.
func limitFor(n int) int { return 2 * bits.Len(uint(n)) }

func insertInts(a []int) {
	for i := 1; i < len(a); i++ {
		x := a[i]
		j := i
		for ; j > 0 && x < a[j-1]; j-- {
			a[j] = a[j-1]
		}
		a[j] = x
	}
}

func middleInt(a, b, c int) int {
	return max(min(a, b), min(max(a, b), c))
}

func pivotInt(a []int) int {
	n := len(a)
	b, c, d := a[n/4], a[n/2], a[n/4*3]
	if n >= ninther {
		b = middleInt(a[n/4-1], b, a[n/4+1])
		c = middleInt(a[n/2-1], c, a[n/2+1])
		d = middleInt(a[n/4*3-1], d, a[n/4*3+1])
	}
	return middleInt(b, c, d)
}

// splitInts gathers what is less than p at the left and gives the number of these. Each element
// moves, so that nothing is jumped over: no branch depends on the numbers (Lomuto's partition).
func splitInts(a []int, p int) int {
	n := 0
	for i, x := range a {
		a[i] = a[n]
		a[n] = x
		if x < p {
			n++
		}
	}
	return n
}

// sortInts sorts a, in which nothing is less than least, if there is such a bound.
func sortInts(a []int, bounded bool, least, limit int) {
	for len(a) > shortRun {
		if limit == 0 {
			heapSort(IntSlice(a), 0, len(a))
			return
		}
		limit--
		p := pivotInt(a)
		if bounded && p == least { // many are equal: they come first
			if p == maxInt {
				return
			}
			a = a[splitInts(a, p+1):]
			continue
		}
		n := splitInts(a, p)
		sortInts(a[:n], bounded, least, limit)
		a, bounded, least = a[n:], true, p
	}
	insertInts(a)
}

// sortAsInts sorts x by numbers in the same order: bits of floating-point numbers are, once those of
// negative ones are turned over. It does not, and tells so, when x has what is equal without being
// the same: not-a-number, and zeros of both signs.
func sortAsInts(x []float64) bool {
	keys := make([]int, len(x))
	for i, f := range x {
		k := int(math.Float64bits(f))
		if f != f || f == 0 && k != 0 {
			return false
		}
		if k < 0 {
			k ^= maxInt
		}
		keys[i] = k
	}
	Ints(keys)
	for i, k := range keys {
		if k < 0 {
			k ^= maxInt
		}
		x[i] = math.Float64frombits(uint64(k))
	}
	return true
}

func insertStrings(a []string) {
	for i := 1; i < len(a); i++ {
		x := a[i]
		j := i
		for ; j > 0 && x < a[j-1]; j-- {
			a[j] = a[j-1]
		}
		a[j] = x
	}
}

func middleString(a, b, c string) string {
	return max(min(a, b), min(max(a, b), c))
}

func pivotString(a []string) string {
	n := len(a)
	b, c, d := a[n/4], a[n/2], a[n/4*3]
	if n >= ninther {
		b = middleString(a[n/4-1], b, a[n/4+1])
		c = middleString(a[n/2-1], c, a[n/2+1])
		d = middleString(a[n/4*3-1], d, a[n/4*3+1])
	}
	return middleString(b, c, d)
}

// splitStrings gathers what is less than p at the left and gives the number of these. Comparing
// takes longest, so few elements move (Hoare's partition).
func splitStrings(a []string, p string) int {
	i, j := 0, len(a)-1
	for {
		for i <= j && a[i] < p {
			i++
		}
		for i <= j && p <= a[j] {
			j--
		}
		if i > j {
			return i
		}
		a[i], a[j] = a[j], a[i]
		i++
		j--
	}
}

// splitEqualStrings gathers what is p at the left; nothing in a is less.
func splitEqualStrings(a []string, p string) int {
	n := 0
	for i, x := range a {
		if x == p {
			a[i] = a[n]
			a[n] = x
			n++
		}
	}
	return n
}

// sortStrings does for strings what sortInts does.
func sortStrings(a []string, bounded bool, least string, limit int) {
	for len(a) > shortRun {
		if limit == 0 {
			heapSort(StringSlice(a), 0, len(a))
			return
		}
		limit--
		p := pivotString(a)
		if bounded && p == least {
			a = a[splitEqualStrings(a, p):]
			continue
		}
		n := splitStrings(a, p)
		sortStrings(a[:n], bounded, least, limit)
		a, bounded, least = a[n:], true, p
	}
	insertStrings(a)
}
