// Distributions: normal and exponential by ziggurats, after Marsaglia and Tsang; Zipf's by
// rejection-inversion, after Hörmann and Derflinger.

package rand

import "math"

// NormFloat64 gives a normally distributed number, mean 0, standard deviation 1.
func (r *Rand) NormFloat64() float64 {
	const tail = 3.442619855899 // where the lowest layer's rectangle ends
	for {
		j := int32(r.Uint32())
		i := j & 0x7F
		x := float64(j) * float64(normalWidth[i])
		if magnitude(j) < normalAccept[i] {
			return x
		}
		if i == 0 {
			x = r.normalTail(tail)
			if j > 0 {
				return tail + x
			}
			return -tail - x
		}
		edge := normalDensity[i] + float32(r.Float64())*(normalDensity[i-1]-normalDensity[i])
		if edge < float32(math.Exp(-.5*x*x)) {
			return x
		}
	}
}

// normalTail gives how far a normally distributed number that is beyond start is.
func (r *Rand) normalTail(start float64) float64 {
	for {
		x := -math.Log(r.Float64()) * (1 / start)
		y := -math.Log(r.Float64())
		if y+y >= x*x {
			return x
		}
	}
}

// magnitude gives |j|.
func magnitude(j int32) uint32 {
	if j < 0 {
		return uint32(-j)
	}
	return uint32(j)
}

// ExpFloat64 gives an exponentially distributed number, rate 1.
func (r *Rand) ExpFloat64() float64 {
	const tail = 7.69711747013104972 // where the lowest layer's rectangle ends
	for {
		j := r.Uint32()
		i := j & 0xFF
		x := float64(j) * float64(exponentialWidth[i])
		if j < exponentialAccept[i] {
			return x
		}
		if i == 0 {
			return tail - math.Log(r.Float64())
		}
		edge := exponentialDensity[i] +
			float32(r.Float64())*(exponentialDensity[i-1]-exponentialDensity[i])
		if edge < float32(math.Exp(-x)) {
			return x
		}
	}
}

// Zipf draws from a Zipf distribution: P(k) is proportional to (v + k)**(-s) for k in [0, imax].
type Zipf struct {
	r            *Rand
	imax         float64
	v            float64
	q            float64 // the exponent
	s            float64 // up to this distance from k, x needs no comparison
	oneMinusQ    float64
	oneMinusQInv float64
	hMax         float64 // h(imax + ½)
	hRange       float64 // from hMax to what belongs to k = 0
}

// h gives the integral of the density without its constant.
func (z *Zipf) h(x float64) float64 {
	return math.Exp(z.oneMinusQ*math.Log(z.v+x)) * z.oneMinusQInv
}

// hInverse is the inverse of h.
func (z *Zipf) hInverse(x float64) float64 {
	return math.Exp(z.oneMinusQInv*math.Log(z.oneMinusQ*x)) - z.v
}

// NewZipf gives a generator, nil unless s > 1 and v >= 1.
func NewZipf(r *Rand, s float64, v float64, imax uint64) *Zipf {
	if s <= 1.0 || v < 1 {
		return nil
	}
	z := &Zipf{r: r, imax: float64(imax), v: v, q: s}
	z.oneMinusQ = 1.0 - z.q
	z.oneMinusQInv = 1.0 / z.oneMinusQ
	z.hMax = z.h(z.imax + 0.5)
	z.hRange = z.h(0.5) - math.Exp(math.Log(z.v)*(-z.q)) - z.hMax
	z.s = 1 - z.hInverse(z.h(1.5)-math.Exp(-z.q*math.Log(z.v+1.0)))
	return z
}

// Uint64 draws a number.
func (z *Zipf) Uint64() uint64 {
	if z == nil {
		panic("rand: nil Zipf")
	}
	for {
		u := z.hMax + z.r.Float64()*z.hRange
		x := z.hInverse(u)
		k := math.Floor(x + 0.5)
		if k-x <= z.s || u >= z.h(k+0.5)-math.Exp(-math.Log(k+z.v)*z.q) {
			return uint64(k)
		}
	}
}
