package main

// random is a source of numbers that is the same everywhere.
type random struct {
	state uint64
}

func (r *random) next() uint64 {
	r.state += 0x9e3779b97f4a7c15
	z := r.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// below gives a number from 0 to n-1.
func (r *random) below(n int) int {
	return int(r.next() % uint64(n))
}

// between gives a number from lo to hi.
func (r *random) between(lo, hi int) int {
	return lo + r.below(hi-lo+1)
}

// chance is true in so many cases out of a hundred.
func (r *random) chance(percent int) bool {
	return r.below(100) < percent
}

// weighted gives an index, each as often as its weight says.
func (r *random) weighted(weights []int) int {
	total := 0
	for _, w := range weights {
		total += w
	}
	at := r.below(total)
	for i, w := range weights {
		if at < w {
			return i
		}
		at -= w
	}
	return len(weights) - 1
}
