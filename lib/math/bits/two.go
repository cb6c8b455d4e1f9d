// Arithmetic on two words.

package bits

// overflowError is the runtime error of a quotient that does not fit.
type overflowError struct{}

func (overflowError) Error() string { return "runtime error: integer overflow" }
func (overflowError) RuntimeError() {}

// checkDivision panics unless hi, lo / y fits one word.
func checkDivision(hi, y uint64) {
	if y == 0 {
		_ = 1 / y // the runtime's own error
	}
	if y <= hi {
		panic(overflowError{})
	}
}

// Add gives the sum with carry, and the carry out; carry must be 0 or 1.
func Add(x, y, carry uint) (sum, carryOut uint) {
	sum = x + y + carry
	return sum, (x&y | (x|y)&^sum) >> 63
}

// Sub gives the difference with borrow, and the borrow out; borrow must be 0 or 1.
func Sub(x, y, borrow uint) (diff, borrowOut uint) {
	diff = x - y - borrow
	return diff, (^x&y | ^(x^y)&diff) >> 63
}

// Add32 gives the sum with carry, and the carry out; carry must be 0 or 1.
func Add32(x, y, carry uint32) (sum, carryOut uint32) {
	sum = x + y + carry
	return sum, (x&y | (x|y)&^sum) >> 31
}

// Sub32 gives the difference with borrow, and the borrow out; borrow must be 0 or 1.
func Sub32(x, y, borrow uint32) (diff, borrowOut uint32) {
	diff = x - y - borrow
	return diff, (^x&y | ^(x^y)&diff) >> 31
}

// Add64 gives the sum with carry, and the carry out; carry must be 0 or 1.
func Add64(x, y, carry uint64) (sum, carryOut uint64) {
	sum = x + y + carry
	return sum, (x&y | (x|y)&^sum) >> 63
}

// Sub64 gives the difference with borrow, and the borrow out; borrow must be 0 or 1.
func Sub64(x, y, borrow uint64) (diff, borrowOut uint64) {
	diff = x - y - borrow
	return diff, (^x&y | ^(x^y)&diff) >> 63
}

// Mul64 gives the product in two words.
func Mul64(x, y uint64) (hi, lo uint64) {
	return multiplyHigh(x, y), x * y
}

// Mul gives the product in two words.
func Mul(x, y uint) (hi, lo uint) {
	return uint(multiplyHigh(uint64(x), uint64(y))), x * y
}

// Mul32 gives the product in two words.
func Mul32(x, y uint32) (hi, lo uint32) {
	p := uint64(x) * uint64(y)
	return uint32(p >> 32), uint32(p)
}

// Div64 divides hi, lo by y. It panics if y is 0 or the quotient does not fit.
func Div64(hi, lo, y uint64) (quo, rem uint64) {
	checkDivision(hi, y)
	quo = divide(hi, lo, y)
	return quo, lo - quo*y
}

// Div divides hi, lo by y. It panics if y is 0 or the quotient does not fit.
func Div(hi, lo, y uint) (quo, rem uint) {
	q, r := Div64(uint64(hi), uint64(lo), uint64(y))
	return uint(q), uint(r)
}

// Div32 divides hi, lo by y. It panics if y is 0 or the quotient does not fit.
func Div32(hi, lo, y uint32) (quo, rem uint32) {
	checkDivision(uint64(hi), uint64(y))
	x := uint64(hi)<<32 | uint64(lo)
	return uint32(x / uint64(y)), uint32(x % uint64(y))
}

// Rem64 gives hi, lo modulo y, whatever the quotient. It panics if y is 0.
func Rem64(hi, lo, y uint64) uint64 {
	_, rem := Div64(hi%y, lo, y)
	return rem
}

// Rem gives hi, lo modulo y, whatever the quotient. It panics if y is 0.
func Rem(hi, lo, y uint) uint {
	return uint(Rem64(uint64(hi), uint64(lo), uint64(y)))
}

// Rem32 gives hi, lo modulo y, whatever the quotient. It panics if y is 0.
func Rem32(hi, lo, y uint32) uint32 {
	return uint32((uint64(hi)<<32 | uint64(lo)) % uint64(y))
}
