// The slow and exact way: every finite float64 is a whole number times a power of ten, of at most 767
// significant digits, and here they are all written out. Used where 128 bits cannot decide.
package strconv

const (
	limbBase   = 1000000000 // a limb holds nine decimal digits
	limbDigits = 9
	maxLimbs   = 90 // 810 digits: more than any halfway point between two float64 has
)

// A bigDecimal is the decimal expansion of a binary fraction: 0.digits * 10^point.
type bigDecimal struct {
	limbs  [maxLimbs]uint32            // while converting: little-endian, base limbBase
	used   int                         // limbs in use
	digits [maxLimbs * limbDigits]byte // '0' to '9', the first is not '0'
	count  int                         // digits in use, no trailing zeros
	point  int                         // where the decimal point stands
}

func (d *bigDecimal) multiply(by uint64) {
	var carry uint64
	for i := 0; i < d.used; i++ {
		carry += uint64(d.limbs[i]) * by
		d.limbs[i] = uint32(carry % limbBase)
		carry /= limbBase
	}
	for carry > 0 {
		d.limbs[d.used] = uint32(carry % limbBase)
		d.used++
		carry /= limbBase
	}
}

// multiplyPow multiplies by base^n; chunk is base^chunkLen.
func (d *bigDecimal) multiplyPow(base, chunk uint64, chunkLen, n int) {
	for ; n >= chunkLen; n -= chunkLen {
		d.multiply(chunk)
	}
	for ; n > 0; n-- {
		d.multiply(base)
	}
}

// assign sets d to mant * 2^exp, mant not 0.
func (d *bigDecimal) assign(mant uint64, exp int) {
	for mant&1 == 0 {
		mant >>= 1
		exp++
	}
	d.used = 0
	for ; mant > 0; mant /= limbBase {
		d.limbs[d.used] = uint32(mant % limbBase)
		d.used++
	}
	scale := 0
	if exp >= 0 {
		d.multiplyPow(2, 1<<29, 29, exp)
	} else {
		// m/2^n = m*5^n/10^n
		d.multiplyPow(5, 1220703125, 13, -exp)
		scale = -exp
	}
	d.spell()
	d.point = d.count - scale
	for d.digits[d.count-1] == '0' {
		d.count--
	}
}

// spell turns the limbs into digits.
func (d *bigDecimal) spell() {
	n := 0
	for i := d.used - 1; i >= 0; i-- {
		var part [limbDigits]byte
		v := d.limbs[i]
		for j := limbDigits - 1; j >= 0; j-- {
			part[j] = byte(v%10) + '0'
			v /= 10
		}
		for _, c := range part {
			if n > 0 || c != '0' {
				d.digits[n] = c
				n++
			}
		}
	}
	d.count = n
}

// round keeps the first n digits, rounded half to even. n may be negative: then nothing remains.
func (d *bigDecimal) round(n int) {
	if n >= d.count {
		return
	}
	if n < 0 {
		d.count = 0
		d.point = 0
		return
	}
	up := d.digits[n] >= '5'
	if d.digits[n] == '5' && n+1 == d.count {
		up = n > 0 && (d.digits[n-1]-'0')&1 == 1
	}
	if up {
		d.roundUp(n)
		return
	}
	for n > 0 && d.digits[n-1] == '0' {
		n--
	}
	d.count = n
	if n == 0 {
		d.point = 0
	}
}

// roundUp keeps the first n digits and adds one to the last of them.
func (d *bigDecimal) roundUp(n int) {
	for n > 0 && d.digits[n-1] == '9' {
		n--
	}
	if n == 0 {
		d.digits[0] = '1'
		d.count = 1
		d.point++
		return
	}
	d.digits[n-1]++
	d.count = n
}
