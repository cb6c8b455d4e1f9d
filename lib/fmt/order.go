// The order in which a map is printed.
package fmt

import "internal/view"

// An entry is a key of a map and its element.
type entry struct {
	key, elem view.Value // their places in the map
}

// sortEntries sorts by key, stably: a merge sort from the bottom up.
func sortEntries(e []entry) {
	const run = 8
	for from := 0; from < len(e); from += run {
		insertionSort(e[from:min(from+run, len(e))])
	}
	if len(e) <= run {
		return
	}
	other := make([]entry, len(e))
	for width := run; width < len(e); width *= 2 {
		for from := 0; from < len(e); from += 2 * width {
			mid := min(from+width, len(e))
			merge(other[from:], e[from:mid], e[mid:min(mid+width, len(e))])
		}
		e, other = other, e
	}
	// An even number of passes ends where it began; after an odd one the result is in the other slice.
	copy(other, e)
}

func insertionSort(e []entry) {
	for i := 1; i < len(e); i++ {
		for j := i; j > 0 && compare(e[j].key, e[j-1].key) < 0; j-- {
			e[j], e[j-1] = e[j-1], e[j]
		}
	}
}

func merge(to, a, b []entry) {
	for i := range len(a) + len(b) {
		if len(b) == 0 || len(a) > 0 && compare(a[0].key, b[0].key) <= 0 {
			to[i] = a[0]
			a = a[1:]
		} else {
			to[i] = b[0]
			b = b[1:]
		}
	}
}

// compare orders two keys of one map: numbers and strings as they are, false before true, NaN first,
// nil first, structs and arrays by their first difference, interfaces by type and then by value.
func compare(a, b view.Value) int {
	if a.Type() != b.Type() {
		return compareTypes(a, b)
	}
	switch a.Kind() {
	case view.Bool, view.Uint, view.Uint8, view.Uint16, view.Uint32, view.Uint64, view.Uintptr,
		view.Pointer, view.Chan, view.UnsafePointer:
		return compareUint(a.Uint(), b.Uint())
	case view.Int, view.Int8, view.Int16, view.Int32, view.Int64:
		return compareInt(a.Int(), b.Int())
	case view.Float32, view.Float64:
		return compareFloat(a.Float(), b.Float())
	case view.Complex64, view.Complex128:
		x, y := a.Complex(), b.Complex()
		if c := compareFloat(real(x), real(y)); c != 0 {
			return c
		}
		return compareFloat(imag(x), imag(y))
	case view.String:
		return compareString(a.String(), b.String())
	case view.Struct:
		for i := 0; i < a.Type().NumField(); i++ {
			if c := compare(a.Field(i), b.Field(i)); c != 0 {
				return c
			}
		}
	case view.Array:
		for i := 0; i < a.Len(); i++ {
			if c := compare(a.Index(i), b.Index(i)); c != 0 {
				return c
			}
		}
	case view.Interface:
		return compare(a.Elem(), b.Elem())
	}
	return 0
}

// compareTypes orders values of different types, nil first.
func compareTypes(a, b view.Value) int {
	switch {
	case !a.Valid():
		return -1
	case !b.Valid():
		return 1
	}
	if c := compareInt(rank(a.Kind()), rank(b.Kind())); c != 0 {
		return c
	}
	return compareString(a.Type().String(), b.Type().String())
}

// rank orders kinds. Go orders types by address, which depends on the program; this is the order that
// its programs usually show.
func rank(k view.Kind) int64 {
	order := [...]view.Kind{view.String, view.Int8, view.Uint8, view.Int16, view.Uint16, view.Int32,
		view.Uint32, view.Int64, view.Uint64, view.Int, view.Uint, view.Uintptr, view.Complex64,
		view.Complex128, view.Float32, view.Float64, view.Bool}
	for i, o := range order {
		if o == k {
			return int64(i)
		}
	}
	return int64(len(order)) + int64(k)
}

func compareUint(a, b uint64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func compareInt(a, b int64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func compareString(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func compareFloat(a, b float64) int {
	switch {
	case a < b || isNaN(a) && !isNaN(b):
		return -1
	case a > b || isNaN(b) && !isNaN(a):
		return 1
	}
	return 0
}

func isNaN(f float64) bool { return f != f }
