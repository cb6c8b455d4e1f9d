// Integers to text.
package strconv

import "math/bits"

const digitChars = "0123456789abcdefghijklmnopqrstuvwxyz"

// pairs holds the numbers 00 to 99, two digits each.
const pairs = "00010203040506070809" +
	"10111213141516171819" +
	"20212223242526272829" +
	"30313233343536373839" +
	"40414243444546474849" +
	"50515253545556575859" +
	"60616263646566676869" +
	"70717273747576777879" +
	"80818283848586878889" +
	"90919293949596979899"

// decimalInto writes n at the end of buf and returns where it starts.
func decimalInto(buf []byte, n uint64) int {
	i := len(buf)
	for n >= 100 {
		two := n % 100 * 2
		n /= 100
		i -= 2
		buf[i+1] = pairs[two+1]
		buf[i] = pairs[two]
	}
	two := n * 2
	i--
	buf[i] = pairs[two+1]
	if n >= 10 {
		i--
		buf[i] = pairs[two]
	}
	return i
}

// baseInto writes n in any base at the end of buf and returns where it starts.
func baseInto(buf []byte, n uint64, base int) int {
	if base < 2 || base > len(digitChars) {
		panic("strconv: illegal AppendInt/FormatInt base")
	}
	b := uint64(base)
	i := len(buf)
	if b&(b-1) == 0 {
		return bitsInto(buf, n, b-1)
	}
	for n >= b {
		i--
		buf[i] = digitChars[n%b]
		n /= b
	}
	i--
	buf[i] = digitChars[n]
	return i
}

// bitsInto is baseInto for powers of two, of which the highest digit is given.
func bitsInto(buf []byte, n, highest uint64) int {
	shift := uint(bits.Len64(highest))
	i := len(buf)
	for n > highest {
		i--
		buf[i] = digitChars[n&highest]
		n >>= shift
	}
	i--
	buf[i] = digitChars[n]
	return i
}

// numberInto writes the number of the given magnitude and sign at the end of buf.
func numberInto(buf []byte, magnitude uint64, negative bool, base int) int {
	var i int
	if base == 10 {
		i = decimalInto(buf, magnitude)
	} else {
		i = baseInto(buf, magnitude, base)
	}
	if negative {
		i--
		buf[i] = '-'
	}
	return i
}

// smallText returns the text of n below 100 without an allocation.
func smallText(n int) string {
	if n < 10 {
		return digitChars[n : n+1]
	}
	return pairs[2*n : 2*n+2]
}

// FormatUint returns the text of i in the base, 2 to 36.
func FormatUint(i uint64, base int) string {
	if i < 100 && base == 10 {
		return smallText(int(i))
	}
	var buf [65]byte
	return string(buf[numberInto(buf[:], i, false, base):])
}

// FormatInt returns the text of i in the base, 2 to 36.
func FormatInt(i int64, base int) string {
	if 0 <= i && i < 100 && base == 10 {
		return smallText(int(i))
	}
	var buf [65]byte
	return string(buf[numberInto(buf[:], magnitude(i), i < 0, base):])
}

// magnitude returns the absolute value, right for the least int64 too.
func magnitude(i int64) uint64 {
	if i < 0 {
		return -uint64(i)
	}
	return uint64(i)
}

// Itoa is FormatInt(int64(i), 10).
func Itoa(i int) string { return FormatInt(int64(i), 10) }

// AppendInt appends the text of i in the base to dst.
func AppendInt(dst []byte, i int64, base int) []byte {
	var buf [65]byte
	return append(dst, buf[numberInto(buf[:], magnitude(i), i < 0, base):]...)
}

// AppendUint appends the text of i in the base to dst.
func AppendUint(dst []byte, i uint64, base int) []byte {
	var buf [65]byte
	return append(dst, buf[numberInto(buf[:], i, false, base):]...)
}
