// Sources: an additive lagged Fibonacci generator, seeded by a linear congruential one; and the
// runtime's own, which cannot be seeded.

package rand

import "sync"

// Source gives uniformly distributed integers of 63 bits.
type Source interface {
	Int63() int64
	Seed(seed int64)
}

// Source64 is a source that gives 64 bits at once.
type Source64 interface {
	Source
	Uint64() uint64
}

const (
	lagLong  = 607 // each output is the sum of those so many before
	lagShort = 273

	modulus  = 1<<31 - 1 // of the congruential generator
	factor   = 48271
	zeroSeed = 89482311 // taken for a seed of 0, which would stay 0
)

// fibonacci is the seeded source.
type fibonacci struct {
	tap  int // where the shorter lag stands in vec, moving down
	feed int // where the longer lag stands
	vec  [lagLong]uint64
}

// NewSource gives a source that is not safe for use by several goroutines.
func NewSource(seed int64) Source {
	s := new(fibonacci)
	s.Seed(seed)
	return s
}

// congruential gives the next number of the congruential generator.
func congruential(x uint64) uint64 {
	return x * factor % modulus
}

// Seed starts the sequence that belongs to seed.
func (s *fibonacci) Seed(seed int64) {
	s.tap = 0
	s.feed = lagLong - lagShort
	seed %= modulus
	if seed < 0 {
		seed += modulus
	}
	if seed == 0 {
		seed = zeroSeed
	}
	x := uint64(seed)
	for i := 0; i < 20; i++ {
		x = congruential(x)
	}
	for i := range s.vec {
		x1 := congruential(x)
		x2 := congruential(x1)
		x = congruential(x2)
		s.vec[i] = x1<<40 ^ x2<<20 ^ x ^ mixers[i]
	}
}

// Uint64 gives the next 64 bits.
func (s *fibonacci) Uint64() uint64 {
	s.tap--
	if s.tap < 0 {
		s.tap += lagLong
	}
	s.feed--
	if s.feed < 0 {
		s.feed += lagLong
	}
	x := s.vec[s.feed] + s.vec[s.tap]
	s.vec[s.feed] = x
	return x
}

// Int63 gives the next 63 bits.
func (s *fibonacci) Int63() int64 {
	return int64(s.Uint64() &^ (1 << 63))
}

// runtimeSource is the source of the package's functions until Seed is called.
type runtimeSource struct{}

func (runtimeSource) Seed(seed int64) { panic("internal error: the runtime's source was seeded") }
func (runtimeSource) Uint64() uint64  { return random64() }
func (runtimeSource) Int63() int64    { return int64(random64() >> 1) }

// lockedSource is the source of the package's functions after Seed.
type lockedSource struct {
	mu sync.Mutex
	s  fibonacci
}

func (l *lockedSource) Seed(seed int64) {
	l.mu.Lock()
	l.s.Seed(seed)
	l.mu.Unlock()
}

func (l *lockedSource) Uint64() uint64 {
	l.mu.Lock()
	x := l.s.Uint64()
	l.mu.Unlock()
	return x
}

func (l *lockedSource) Int63() int64 {
	return int64(l.Uint64() &^ (1 << 63))
}
