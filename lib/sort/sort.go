// Package sort sorts slices and other collections, and searches sorted ones.
package sort

import "math/bits"

// Interface is what a collection must offer to be sorted.
type Interface interface {
	// Len gives the number of elements.
	Len() int
	// Less tells whether element i must sort before element j. It must be a transitive order.
	Less(i, j int) bool
	// Swap swaps two elements.
	Swap(i, j int)
}

const (
	insertionMax = 12 // shorter ranges are sorted by insertion
	ninther      = 50 // longer ranges take their pivot from nine elements
	stableBlock  = 20 // the runs that Stable makes before it merges
)

// insertionSort sorts data[lo:hi].
func insertionSort(data Interface, lo, hi int) {
	for i := lo + 1; i < hi; i++ {
		for j := i; j > lo && data.Less(j, j-1); j-- {
			data.Swap(j, j-1)
		}
	}
}

// siftDown restores the heap below root; the heap is data[first:first+n].
func siftDown(data Interface, root, n, first int) {
	for {
		child := 2*root + 1
		if child >= n {
			return
		}
		if child+1 < n && data.Less(first+child, first+child+1) {
			child++
		}
		if !data.Less(first+root, first+child) {
			return
		}
		data.Swap(first+root, first+child)
		root = child
	}
}

// heapSort sorts data[lo:hi] in n log n steps whatever the order.
func heapSort(data Interface, lo, hi int) {
	n := hi - lo
	for i := n/2 - 1; i >= 0; i-- {
		siftDown(data, i, n, lo)
	}
	for i := n - 1; i > 0; i-- {
		data.Swap(lo, lo+i)
		siftDown(data, 0, i, lo)
	}
}

// median gives the index, of three, whose element is in the middle.
func median(data Interface, a, b, c int) int {
	if data.Less(b, a) {
		a, b = b, a
	}
	if data.Less(c, b) {
		b = c
		if data.Less(b, a) {
			b = a
		}
	}
	return b
}

// choosePivot gives the index of a likely median of data[lo:hi].
func choosePivot(data Interface, lo, hi int) int {
	n := hi - lo
	a, b, c := lo+n/4, lo+n/2, lo+n/4*3
	if n >= ninther {
		a = median(data, a-1, a, a+1)
		b = median(data, b-1, b, b+1)
		c = median(data, c-1, c, c+1)
	}
	return median(data, a, b, c)
}

// isSorted tells whether data[lo:hi] is sorted.
func isSorted(data Interface, lo, hi int) bool {
	for i := lo + 1; i < hi; i++ {
		if data.Less(i, i-1) {
			return false
		}
	}
	return true
}

// nearlySorted tries to finish data[lo:hi] by few insertions, and tells whether it did.
func nearlySorted(data Interface, lo, hi int) bool {
	for i, moved := lo+1, 0; i < hi; i++ {
		for j := i; j > lo && data.Less(j, j-1); j-- {
			if moved++; moved > 8 {
				return false
			}
			data.Swap(j, j-1)
		}
	}
	return true
}

// descending tells whether each element of data[lo:hi] is less than the one before.
func descending(data Interface, lo, hi int) bool {
	for i := lo + 1; i < hi; i++ {
		if !data.Less(i, i-1) {
			return false
		}
	}
	return true
}

// partition splits data[lo:hi] at the pivot: less to the left of the result, not less to the
// right. swapped tells whether anything was on the wrong side.
func partition(data Interface, lo, hi, pivot int) (mid int, swapped bool) {
	data.Swap(lo, pivot)
	i, j := lo+1, hi-1
	for {
		for i <= j && data.Less(i, lo) {
			i++
		}
		for i <= j && !data.Less(j, lo) {
			j--
		}
		if i > j {
			break
		}
		data.Swap(i, j)
		swapped = true
		i++
		j--
	}
	data.Swap(lo, j)
	return j, swapped
}

// partitionEqual gathers, at the left of data[lo:hi], what equals the pivot; nothing there is less.
func partitionEqual(data Interface, lo, hi, pivot int) (mid int) {
	data.Swap(lo, pivot)
	i, j := lo+1, hi-1
	for {
		for i <= j && !data.Less(lo, i) {
			i++
		}
		for i <= j && data.Less(lo, j) {
			j--
		}
		if i > j {
			return i
		}
		data.Swap(i, j)
		i++
		j--
	}
}

// scatter breaks patterns that led to a bad split, by swapping three elements near the middle with
// others in the upper half.
func scatter(data Interface, lo, hi int) {
	n := hi - lo
	if n < 8 {
		return
	}
	state := uint64(n)
	for i := 0; i < 3; i++ {
		state ^= state << 13
		state ^= state >> 7
		state ^= state << 17
		data.Swap(lo+n/4*2-1+i, lo+int(state%uint64(n)))
	}
}

// inOrder tries the orders that need no partition, and tells whether data[lo:hi] is sorted now.
func inOrder(data Interface, lo, hi int) bool {
	if descending(data, lo, hi) {
		reverse(data, lo, hi)
		return true
	}
	return nearlySorted(data, lo, hi)
}

// quickSort sorts data[lo:hi]. After limit bad splits it gives way to heapSort, so that no order
// takes more than n log n steps; elements equal to the pivot of an outer range, which lies just
// before lo, are set aside at once; a range found in order is finished by insertions.
func quickSort(data Interface, lo, hi, limit int) {
	first := lo
	balanced, tidy := true, true
	for hi-lo > insertionMax {
		if limit == 0 {
			heapSort(data, lo, hi)
			return
		}
		if !balanced {
			scatter(data, lo, hi)
			limit--
		}
		if balanced && tidy && inOrder(data, lo, hi) {
			return
		}
		pivot := choosePivot(data, lo, hi)
		if lo > first && !data.Less(lo-1, pivot) {
			lo = partitionEqual(data, lo, hi, pivot)
			continue
		}
		mid, swapped := partition(data, lo, hi, pivot)
		tidy = !swapped
		left, right := mid-lo, hi-mid-1
		balanced = min(left, right) >= (hi-lo)/8
		if left < right {
			quickSort(data, lo, mid, limit)
			lo = mid + 1
		} else {
			quickSort(data, mid+1, hi, limit)
			hi = mid
		}
	}
	insertionSort(data, lo, hi)
}

// Sort sorts data. Equal elements may change places.
func Sort(data Interface) {
	n := data.Len()
	quickSort(data, 0, n, bits.Len(uint(n)))
}

// Stable sorts data; equal elements keep their order.
func Stable(data Interface) {
	n := data.Len()
	for lo := 0; lo < n; lo += stableBlock {
		insertionSort(data, lo, min(lo+stableBlock, n))
	}
	for size := stableBlock; size < n; size *= 2 {
		for lo := 0; lo+size < n; lo += 2 * size {
			merge(data, lo, lo+size, min(lo+2*size, n))
		}
	}
}

// merge merges the sorted data[a:m] and data[m:b] in place: it finds what of the two must change
// places, rotates it, and merges both halves.
func merge(data Interface, a, m, b int) {
	for a < m && m < b {
		if !data.Less(m, m-1) {
			return
		}
		var left, right int // the end of what stays at the left, of what moves there
		if m-a <= b-m {
			left = a + (m-a)/2
			right = lowerBound(data, m, b, left)
		} else {
			right = m + (b-m)/2 + 1
			left = upperBound(data, a, m, right-1)
		}
		rotate(data, left, m, right)
		mid := left + right - m
		if m-a <= b-m {
			// data[mid] is the element at left: it is in place.
			merge(data, a, left, mid)
			a, m = mid+1, right
		} else {
			// data[mid-1] is the element at right-1: it is in place.
			merge(data, mid, right, b)
			b, m = mid-1, left
		}
	}
}

// lowerBound gives the first index of the sorted data[lo:hi] whose element is not less than x's.
func lowerBound(data Interface, lo, hi, x int) int {
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if data.Less(mid, x) {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// upperBound gives the first index of the sorted data[lo:hi] whose element is greater than x's.
func upperBound(data Interface, lo, hi, x int) int {
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if data.Less(x, mid) {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

// reverse reverses data[lo:hi].
func reverse(data Interface, lo, hi int) {
	for hi--; lo < hi; hi-- {
		data.Swap(lo, hi)
		lo++
	}
}

// rotate makes data[m:b] come before data[a:m].
func rotate(data Interface, a, m, b int) {
	if a == m || m == b {
		return
	}
	reverse(data, a, m)
	reverse(data, m, b)
	reverse(data, a, b)
}

// IsSorted tells whether data is sorted.
func IsSorted(data Interface) bool {
	return isSorted(data, 0, data.Len())
}

type reversed struct {
	Interface
}

func (r reversed) Less(i, j int) bool {
	return r.Interface.Less(j, i)
}

// Reverse gives data with the order turned around.
func Reverse(data Interface) Interface {
	return &reversed{data}
}
