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
	insertionMax  = 12 // shorter ranges are sorted by insertion
	ninther       = 50 // longer ranges take their pivot from nine elements
	exchangesMax  = 5  // that nearlySorted tries
	exchangesFrom = 50 // in ranges of so many elements
	stableBlock   = 20 // the runs that Stable makes before it merges
)

// A pattern is what a range looks like.
type pattern int

const (
	mixed pattern = iota
	rising
	falling
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
	for i := (n - 1) / 2; i >= 0; i-- {
		siftDown(data, i, n, lo)
	}
	for i := n - 1; i >= 0; i-- {
		data.Swap(lo, lo+i)
		siftDown(data, 0, i, lo)
	}
}

// order gives a and b such that the element at b is not less than the one at a, and counts in
// *swaps when that takes another order.
func order(data Interface, a, b int, swaps *int) (int, int) {
	if data.Less(b, a) {
		*swaps++
		return b, a
	}
	return a, b
}

// median gives the index, of three, whose element is in the middle.
func median(data Interface, a, b, c int, swaps *int) int {
	a, b = order(data, a, b, swaps)
	b, c = order(data, b, c, swaps)
	_, b = order(data, a, b, swaps)
	return b
}

// choosePivot gives the index of a likely median of data[lo:hi], and what the elements that it
// looks at tell of their order.
func choosePivot(data Interface, lo, hi int) (pivot int, seen pattern) {
	n := hi - lo
	a, b, c := lo+n/4, lo+n/4*2, lo+n/4*3
	swaps := 0
	if n >= ninther {
		a = median(data, a-1, a, a+1, &swaps)
		b = median(data, b-1, b, b+1, &swaps)
		c = median(data, c-1, c, c+1, &swaps)
	}
	pivot = median(data, a, b, c, &swaps)
	switch swaps {
	case 0:
		return pivot, rising
	case 4 * 3: // each time, of four medians
		return pivot, falling
	}
	return pivot, mixed
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

// sink moves the element at i down until the one before it is not greater.
func sink(data Interface, i int) {
	for ; i > 0 && data.Less(i, i-1); i-- {
		data.Swap(i, i-1)
	}
}

// rise moves the element at i up until none behind it in data[i:hi] is less.
func rise(data Interface, i, hi int) {
	for ; i+1 < hi && data.Less(i+1, i); i++ {
		data.Swap(i+1, i)
	}
}

// nearlySorted tries to finish data[lo:hi] by exchanging few neighbours, and tells whether it did.
func nearlySorted(data Interface, lo, hi int) bool {
	i := lo + 1
	for tries := 0; tries < exchangesMax; tries++ {
		for i < hi && !data.Less(i, i-1) {
			i++
		}
		if i == hi {
			return true
		}
		if hi-lo < exchangesFrom {
			return false
		}
		data.Swap(i, i-1)
		if i-lo >= 2 {
			sink(data, i-1) // what lies before lo is not greater
		}
		rise(data, i, hi)
	}
	return false
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
	data.Swap(j, lo)
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
// others.
func scatter(data Interface, lo, hi int) {
	n := hi - lo
	state := uint64(n)
	for i := 0; i < 3; i++ {
		state ^= state << 13
		state ^= state >> 17
		state ^= state << 5
		other := int(state & (1<<bits.Len(uint(n)) - 1))
		if other >= n {
			other -= n
		}
		data.Swap(lo+n/4*2-1+i, lo+other)
	}
}

// quickSort sorts data[lo:hi]: pattern-defeating quicksort (Peters, 2021). After limit bad splits
// it gives way to heapSort, so that no order takes more than n log n steps; elements equal to the
// pivot of an outer range, which lies just before lo, are set aside at once; a range that looks
// sorted is finished by few exchanges. Which of equal elements comes first follows from each step:
// they are those of Go.
func quickSort(data Interface, lo, hi, limit int) {
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
		pivot, seen := choosePivot(data, lo, hi)
		if seen == falling {
			reverse(data, lo, hi)
			pivot = hi - 1 - (pivot - lo)
			seen = rising
		}
		if balanced && tidy && seen == rising && nearlySorted(data, lo, hi) {
			return
		}
		if lo > 0 && !data.Less(lo-1, pivot) {
			lo = partitionEqual(data, lo, hi, pivot)
			continue
		}
		mid, swapped := partition(data, lo, hi, pivot)
		tidy = !swapped
		left, right := mid-lo, hi-mid
		if left < right {
			balanced = left >= (hi-lo)/8
			quickSort(data, lo, mid, limit)
			lo = mid + 1
		} else {
			balanced = right >= (hi-lo)/8
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

// merge merges the sorted data[a:m] and data[m:b] in place, neither of them empty: SymMerge (Kim
// and Kutzner, 2004). It finds what of the two must change places so that data[a:mid] has the lesser
// half, rotates it, and merges both halves.
func merge(data Interface, a, m, b int) {
	if m-a == 1 {
		mergeFirst(data, a, b)
		return
	}
	if b-m == 1 {
		mergeLast(data, a, m)
		return
	}
	mid := int(uint(a+b) >> 1)
	sum := mid + m
	lo, hi := a, m
	if m > mid {
		lo, hi = sum-b, mid
	}
	for lo < hi {
		c := int(uint(lo+hi) >> 1)
		if data.Less(sum-1-c, c) {
			hi = c
		} else {
			lo = c + 1
		}
	}
	end := sum - lo
	if lo < m && m < end {
		rotate(data, lo, m, end)
	}
	if a < lo && lo < mid {
		merge(data, a, lo, mid)
	}
	if mid < end && end < b {
		merge(data, mid, end, b)
	}
}

// mergeFirst puts the element at a into the sorted data[a+1:b].
func mergeFirst(data Interface, a, b int) {
	lo, hi := a+1, b
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if data.Less(mid, a) {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	for i := a; i < lo-1; i++ {
		data.Swap(i, i+1)
	}
}

// mergeLast puts the element at m into the sorted data[a:m].
func mergeLast(data Interface, a, m int) {
	lo, hi := a, m
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if data.Less(m, mid) {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	for i := m; i > lo; i-- {
		data.Swap(i, i-1)
	}
}

// reverse reverses data[lo:hi].
func reverse(data Interface, lo, hi int) {
	for hi--; lo < hi; hi-- {
		data.Swap(lo, hi)
		lo++
	}
}

// swapRange swaps data[a:a+n] and data[b:b+n].
func swapRange(data Interface, a, b, n int) {
	for i := 0; i < n; i++ {
		data.Swap(a+i, b+i)
	}
}

// rotate makes data[m:b] come before data[a:m], neither of them empty: what is shorter goes to its
// place, in exchange for as much of the other, as in Euclid's algorithm.
func rotate(data Interface, a, m, b int) {
	left, right := m-a, b-m
	for left != right {
		if left > right {
			swapRange(data, m-left, m, right)
			left -= right
		} else {
			swapRange(data, m-left, m+right-left, left)
			right -= left
		}
	}
	swapRange(data, m-left, m, left)
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
