package main

import (
	"fmt"
	"math/rand"

	. "tlib/difftest"
	ours "tlib/math/rand"
)

type common interface {
	ExpFloat64() float64
	Float32() float32
	Float64() float64
	Int() int
	Int31() int32
	Int31n(n int32) int32
	Int63() int64
	Int63n(n int64) int64
	Intn(n int) int
	NormFloat64() float64
	Perm(n int) []int
	Read(p []byte) (n int, err error)
	Seed(seed int64)
	Shuffle(n int, swap func(i, j int))
	Uint32() uint32
	Uint64() uint64
}

func draw(r common, op, n int) any {
	switch op {
	case 0:
		return r.ExpFloat64()
	case 1:
		return r.Float32()
	case 2:
		return r.Float64()
	case 3:
		return r.Int()
	case 4:
		return r.Int31()
	case 5:
		return r.Int31n(int32(n))
	case 6:
		return r.Int63()
	case 7:
		return r.Int63n(int64(n) << 20)
	case 8:
		return r.Intn(n)
	case 9:
		return r.NormFloat64()
	case 10:
		return r.Perm(n % 30)
	case 11:
		p := make([]byte, n%13)
		k, _ := r.Read(p)
		return fmt.Sprint(p, k)
	case 12:
		a := []int{1, 2, 3, 4, 5, 6, 7, 8, 9}
		r.Shuffle(9, func(i, j int) { a[i], a[j] = a[j], a[i] })
		return a
	case 13:
		return r.Uint32()
	case 14:
		return r.Uint64()
	}
	return r.Intn(n << 30)
}

// script is a source that gives what it is told to, and counts.
type script struct {
	values []uint64
	n      int
}

func (s *script) Seed(int64) {}
func (s *script) Uint64() uint64 {
	v := s.values[s.n%len(s.values)]
	s.n++
	return v
}
func (s *script) Int63() int64 { return int64(s.Uint64() >> 1) }

// probe compares what both make of chosen bits, and how many they take: it finds each bound of the
// ziggurats by bisection.
func probe() {
	for i := uint64(0); i < 256; i++ {
		for kind := 0; kind < 2; kind++ {
			lo, hi := uint64(0), uint64(1)<<24
			if kind == 1 {
				hi = 1 << 23
			}
			run := func(j, u uint64) (any, int) {
				v := []uint64{(j<<8 | i) << 32, u << 1, 0x8000 << 32, 0x8000 << 31}
				if kind == 1 {
					v[0] = (j<<7 | i&127) << 32
				}
				a, b := &script{values: v}, &script{values: v}
				x, y := ours.New(a), rand.New(b)
				var o, g any
				if kind == 0 {
					o, g = x.ExpFloat64(), y.ExpFloat64()
				} else {
					o, g = x.NormFloat64(), y.NormFloat64()
				}
				Eq("probe", o, g, kind, i, j, u)
				Eq("probe count", a.n, b.n, kind, i, j, u)
				return g, b.n
			}
			for lo+1 < hi {
				mid := (lo + hi) / 2
				if _, n := run(mid, 1<<62); n == 1 {
					lo = mid
				} else {
					hi = mid
				}
			}
			run(lo, 1<<62)
			// The density: just beyond the rectangle, by the second draw.
			a, b := uint64(0), uint64(1)<<63-1
			for k := 0; k < 63; k++ {
				mid := (a + b) / 2
				if _, n := run(hi, mid); n == 2 {
					a = mid
				} else {
					b = mid
				}
			}
		}
	}
}

func main() {
	for seed := int64(-50); seed < 200; seed++ {
		s := seed
		switch {
		case seed < 0:
			s = -R.Int63()
		case seed > 100:
			s = R.Int63()
		}
		o, g := common(ours.New(ours.NewSource(s))), common(rand.New(rand.NewSource(s)))
		for i := 0; i < 8000; i++ {
			op, n := R.Intn(16), 1+R.Intn(1000)
			Eq("Rand", draw(o, op, n), draw(g, op, n), s, op, n)
		}
		o.Seed(s + 1)
		g.Seed(s + 1)
		Eq("Seed", draw(o, 11, 5), draw(g, 11, 5), s)
		zs, zv, zm := 1+R.Float64()*3, 1+R.Float64()*9, uint64(R.Intn(10000))
		oz := ours.NewZipf(ours.New(ours.NewSource(s)), zs, zv, zm)
		gz := rand.NewZipf(rand.New(rand.NewSource(s)), zs, zv, zm)
		for i := 0; i < 300; i++ {
			Eq("Zipf", oz.Uint64(), gz.Uint64(), s, zs, zv, zm)
		}
	}
	o, g := ours.New(ours.NewSource(7)), rand.New(rand.NewSource(7))
	for i := 0; i < 5000000; i++ {
		if a, b := o.NormFloat64(), g.NormFloat64(); a != b {
			Eq("NormFloat64", a, b)
		}
		if a, b := o.ExpFloat64(), g.ExpFloat64(); a != b {
			Eq("ExpFloat64", a, b)
		}
	}
	probe()
	ours.Seed(5)
	rand.Seed(5)
	for i := 0; i < 1000; i++ {
		Eq("top", ours.Intn(100), rand.Intn(100))
		Eq("top", ours.Float64(), rand.Float64())
		p, q := make([]byte, 3), make([]byte, 3)
		ours.Read(p)
		rand.Read(q)
		Eq("top Read", p, q)
	}
	for _, n := range []int{0, -1} {
		Eq("panic", Catch(func() any { return ours.Intn(n) }), Catch(func() any { return rand.Intn(n) }))
		Eq("panic", Catch(func() any { return ours.Int31n(int32(n)) }), Catch(func() any { return rand.Int31n(int32(n)) }))
		Eq("panic", Catch(func() any { return ours.Int63n(int64(n)) }), Catch(func() any { return rand.Int63n(int64(n)) }))
	}
	Eq("panic", Catch(func() any { ours.Shuffle(-1, nil); return 0 }), Catch(func() any { rand.Shuffle(-1, nil); return 0 }))
	Done()
}
