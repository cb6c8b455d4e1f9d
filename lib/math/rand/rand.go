// Package rand gives pseudo-random numbers. A seed gives the same sequence as in Go.
package rand

import (
	"sync"
	"sync/atomic"
)

// Rand draws numbers from a source. It is not safe for use by several goroutines.
type Rand struct {
	src   Source
	src64 Source64 // src if it is one, else nil

	readBits int64 // what Read has left of its last draw
	readLeft int8  // bytes in readBits
}

// New gives a Rand that draws from src.
func New(src Source) *Rand {
	src64, _ := src.(Source64)
	return &Rand{src: src, src64: src64}
}

// Seed starts the sequence that belongs to seed.
func (r *Rand) Seed(seed int64) {
	r.src.Seed(seed)
	r.readLeft = 0
}

// Int63 gives a non-negative integer of 63 bits.
func (r *Rand) Int63() int64 {
	return r.src.Int63()
}

// Uint32 gives 32 bits.
func (r *Rand) Uint32() uint32 {
	return uint32(r.Int63() >> 31)
}

// Uint64 gives 64 bits.
func (r *Rand) Uint64() uint64 {
	if r.src64 != nil {
		return r.src64.Uint64()
	}
	lo := uint64(r.Int63()) >> 31
	return lo | uint64(r.Int63())<<32
}

// Int31 gives a non-negative integer of 31 bits.
func (r *Rand) Int31() int32 {
	return int32(r.Int63() >> 32)
}

// Int gives a non-negative integer.
func (r *Rand) Int() int {
	return int(r.Int63())
}

// Int63n gives an integer in [0, n). It panics if n <= 0.
func (r *Rand) Int63n(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int63n")
	}
	if n&(n-1) == 0 {
		return r.Int63() & (n - 1)
	}
	last := int64(1<<63 - 1 - (1<<63)%uint64(n)) // below a multiple of n
	v := r.Int63()
	for v > last {
		v = r.Int63()
	}
	return v % n
}

// Int31n gives an integer in [0, n). It panics if n <= 0.
func (r *Rand) Int31n(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int31n")
	}
	if n&(n-1) == 0 {
		return r.Int31() & (n - 1)
	}
	last := int32(1<<31 - 1 - (1<<31)%uint32(n)) // below a multiple of n
	v := r.Int31()
	for v > last {
		v = r.Int31()
	}
	return v % n
}

// below gives an integer in [0, n) by multiplication, after Lemire.
func (r *Rand) below(n uint32) uint32 {
	product := uint64(r.Uint32()) * uint64(n)
	if uint32(product) < n {
		threshold := -n % n
		for uint32(product) < threshold {
			product = uint64(r.Uint32()) * uint64(n)
		}
	}
	return uint32(product >> 32)
}

// Intn gives an integer in [0, n). It panics if n <= 0.
func (r *Rand) Intn(n int) int {
	if n <= 0 {
		panic("invalid argument to Intn")
	}
	if n <= 1<<31-1 {
		return int(r.Int31n(int32(n)))
	}
	return int(r.Int63n(int64(n)))
}

// Float64 gives a number in [0, 1).
func (r *Rand) Float64() float64 {
	for {
		if f := float64(r.Int63()) / (1 << 63); f != 1 { // 1 is what rounding may give
			return f
		}
	}
}

// Float32 gives a number in [0, 1).
func (r *Rand) Float32() float32 {
	for {
		if f := float32(r.Float64()); f != 1 {
			return f
		}
	}
}

// Perm gives a permutation of [0, n).
func (r *Rand) Perm(n int) []int {
	m := make([]int, n)
	for i := range m {
		j := r.Intn(i + 1)
		m[i] = m[j]
		m[j] = i
	}
	return m
}

// Shuffle permutes n elements by swaps. It panics if n < 0.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	i := n - 1
	for ; i > 1<<31-2; i-- {
		swap(i, int(r.Int63n(int64(i+1))))
	}
	for ; i > 0; i-- {
		swap(i, int(r.below(uint32(i+1))))
	}
}

// Read fills p with random bytes; the error is always nil.
func (r *Rand) Read(p []byte) (n int, err error) {
	for i := range p {
		if r.readLeft == 0 {
			r.readBits = r.Int63()
			r.readLeft = 7
		}
		p[i] = byte(r.readBits)
		r.readBits >>= 8
		r.readLeft--
	}
	return len(p), nil
}

var (
	unseeded = Rand{src: runtimeSource{}, src64: runtimeSource{}}

	seeded     int32 // 1 after Seed
	source     lockedSource
	seededRand = Rand{src: &source, src64: &source}

	readMutex sync.Mutex // guards what Read keeps in either Rand
)

// global gives what the functions of the package draw from.
func global() *Rand {
	if atomic.LoadInt32(&seeded) == 0 {
		return &unseeded
	}
	return &seededRand
}

// Seed makes the functions of the package give the sequence that belongs to seed.
func Seed(seed int64) {
	readMutex.Lock()
	seededRand.Seed(seed)
	atomic.StoreInt32(&seeded, 1)
	readMutex.Unlock()
}

// Int63 gives a non-negative integer of 63 bits.
func Int63() int64 { return global().Int63() }

// Uint32 gives 32 bits.
func Uint32() uint32 { return global().Uint32() }

// Uint64 gives 64 bits.
func Uint64() uint64 { return global().Uint64() }

// Int31 gives a non-negative integer of 31 bits.
func Int31() int32 { return global().Int31() }

// Int gives a non-negative integer.
func Int() int { return global().Int() }

// Int63n gives an integer in [0, n). It panics if n <= 0.
func Int63n(n int64) int64 { return global().Int63n(n) }

// Int31n gives an integer in [0, n). It panics if n <= 0.
func Int31n(n int32) int32 { return global().Int31n(n) }

// Intn gives an integer in [0, n). It panics if n <= 0.
func Intn(n int) int { return global().Intn(n) }

// Float64 gives a number in [0, 1).
func Float64() float64 { return global().Float64() }

// Float32 gives a number in [0, 1).
func Float32() float32 { return global().Float32() }

// Perm gives a permutation of [0, n).
func Perm(n int) []int { return global().Perm(n) }

// Shuffle permutes n elements by swaps. It panics if n < 0.
func Shuffle(n int, swap func(i, j int)) { global().Shuffle(n, swap) }

// Read fills p with random bytes; the error is always nil.
func Read(p []byte) (n int, err error) {
	readMutex.Lock()
	n, err = global().Read(p)
	readMutex.Unlock()
	return n, err
}

// NormFloat64 gives a normally distributed number, mean 0, standard deviation 1.
func NormFloat64() float64 { return global().NormFloat64() }

// ExpFloat64 gives an exponentially distributed number, rate 1.
func ExpFloat64() float64 { return global().ExpFloat64() }
