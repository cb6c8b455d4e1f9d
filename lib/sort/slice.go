// Sorting slices.

package sort

import "internal/view"

// byLess is a slice of any type, sorted by a function.
type byLess struct {
	slice any
	n     int
	less  func(i, j int) bool
}

func (s *byLess) Len() int           { return s.n }
func (s *byLess) Less(i, j int) bool { return s.less(i, j) }
func (s *byLess) Swap(i, j int)      { view.Swap(s.slice, i, j) }

// sliceOf prepares the slice x.
func sliceOf(x any, less func(i, j int) bool) *byLess {
	v := view.Of(x)
	if v.Kind() != view.Slice {
		panic(&view.KindError{"Swapper", v.Kind()})
	}
	return &byLess{x, v.Len(), less}
}

// Slice sorts the slice x by less. Equal elements may change places. It panics if x is no slice.
func Slice(x any, less func(i, j int) bool) {
	Sort(sliceOf(x, less))
}

// SliceStable sorts the slice x by less; equal elements keep their order.
func SliceStable(x any, less func(i, j int) bool) {
	Stable(sliceOf(x, less))
}

// SliceIsSorted tells whether the slice x is sorted by less.
func SliceIsSorted(x any, less func(i, j int) bool) bool {
	v := view.Of(x)
	switch k := v.Kind(); k {
	case view.Array, view.Chan, view.Map, view.Slice, view.String:
	default:
		panic(&view.KindError{"reflect.Value.Len", k})
	}
	return IsSorted(&byLess{x, v.Len(), less})
}

// IntSlice sorts a []int in increasing order.
type IntSlice []int

func (x IntSlice) Len() int           { return len(x) }
func (x IntSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x IntSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }

// Sort sorts x.
func (x IntSlice) Sort() { Ints(x) }

// Search gives SearchInts of x.
func (x IntSlice) Search(v int) int { return SearchInts(x, v) }

// Float64Slice sorts a []float64 in increasing order, not-a-number first.
type Float64Slice []float64

func (x Float64Slice) Len() int           { return len(x) }
func (x Float64Slice) Less(i, j int) bool { return x[i] < x[j] || x[i] != x[i] && x[j] == x[j] }
func (x Float64Slice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }

// Sort sorts x.
func (x Float64Slice) Sort() { Float64s(x) }

// Search gives SearchFloat64s of x.
func (x Float64Slice) Search(v float64) int { return SearchFloat64s(x, v) }

// StringSlice sorts a []string in increasing order.
type StringSlice []string

func (x StringSlice) Len() int           { return len(x) }
func (x StringSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x StringSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }

// Sort sorts x.
func (x StringSlice) Sort() { Strings(x) }

// Search gives SearchStrings of x.
func (x StringSlice) Search(v string) int { return SearchStrings(x, v) }

// Ints sorts x in increasing order.
func Ints(x []int) {
	if !IntsAreSorted(x) {
		sortInts(x, false, 0, limitFor(len(x)))
	}
}

// Float64s sorts x in increasing order, not-a-number first.
func Float64s(x []float64) {
	if len(x) <= shortRun || !sortAsInts(x) {
		Sort(Float64Slice(x))
	}
}

// Strings sorts x in increasing order.
func Strings(x []string) {
	if !StringsAreSorted(x) {
		sortStrings(x, false, "", limitFor(len(x)))
	}
}

// IntsAreSorted tells whether x is sorted.
func IntsAreSorted(x []int) bool {
	for i := 1; i < len(x); i++ {
		if x[i] < x[i-1] {
			return false
		}
	}
	return true
}

// Float64sAreSorted tells whether x is sorted, not-a-number first.
func Float64sAreSorted(x []float64) bool { return IsSorted(Float64Slice(x)) }

// StringsAreSorted tells whether x is sorted.
func StringsAreSorted(x []string) bool {
	for i := 1; i < len(x); i++ {
		if x[i] < x[i-1] {
			return false
		}
	}
	return true
}
