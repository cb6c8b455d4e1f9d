// Package bits counts and moves the bits of unsigned integers, and does arithmetic on two words.
package bits

// UintSize is the number of bits of a uint.
const UintSize = 64

// Every second bit, pair, nibble: masks for adding or swapping neighbours side by side.
const (
	mask1 = 0x5555555555555555
	mask2 = 0x3333333333333333
	mask4 = 0x0F0F0F0F0F0F0F0F
	ones  = 0x0101010101010101 // one in each byte
)

// LeadingZeros gives the number of zero bits above the highest one: 64 for 0.
func LeadingZeros(x uint) int {
	return 64 - Len64(uint64(x))
}

// LeadingZeros8 gives the number of zero bits above the highest one: 8 for 0.
func LeadingZeros8(x uint8) int {
	return 8 - Len64(uint64(x))
}

// LeadingZeros16 gives the number of zero bits above the highest one: 16 for 0.
func LeadingZeros16(x uint16) int {
	return 16 - Len64(uint64(x))
}

// LeadingZeros32 gives the number of zero bits above the highest one: 32 for 0.
func LeadingZeros32(x uint32) int {
	return 32 - Len64(uint64(x))
}

// TrailingZeros gives the number of zero bits below the lowest one: 64 for 0.
func TrailingZeros(x uint) int {
	return TrailingZeros64(uint64(x))
}

// TrailingZeros8 gives the number of zero bits below the lowest one: 8 for 0.
func TrailingZeros8(x uint8) int {
	return TrailingZeros64(uint64(x) | 1<<8)
}

// TrailingZeros16 gives the number of zero bits below the lowest one: 16 for 0.
func TrailingZeros16(x uint16) int {
	return TrailingZeros64(uint64(x) | 1<<16)
}

// TrailingZeros32 gives the number of zero bits below the lowest one: 32 for 0.
func TrailingZeros32(x uint32) int {
	return TrailingZeros64(uint64(x) | 1<<32)
}

// OnesCount gives the number of one bits.
func OnesCount(x uint) int {
	return OnesCount64(uint64(x))
}

// OnesCount8 gives the number of one bits.
func OnesCount8(x uint8) int {
	return OnesCount64(uint64(x))
}

// OnesCount16 gives the number of one bits.
func OnesCount16(x uint16) int {
	return OnesCount64(uint64(x))
}

// OnesCount32 gives the number of one bits.
func OnesCount32(x uint32) int {
	return OnesCount64(uint64(x))
}

// Len gives the number of bits that x needs: 0 for 0.
func Len(x uint) int {
	return 64 - LeadingZeros64(uint64(x))
}

// Len8 gives the number of bits that x needs: 0 for 0.
func Len8(x uint8) int {
	return 64 - LeadingZeros64(uint64(x))
}

// Len16 gives the number of bits that x needs: 0 for 0.
func Len16(x uint16) int {
	return 64 - LeadingZeros64(uint64(x))
}

// Len32 gives the number of bits that x needs: 0 for 0.
func Len32(x uint32) int {
	return 64 - LeadingZeros64(uint64(x))
}

// Len64 gives the number of bits that x needs: 0 for 0.
func Len64(x uint64) int {
	return 64 - LeadingZeros64(x)
}

// RotateLeft turns x by k bits to the left, to the right where k is negative.
func RotateLeft(x uint, k int) uint {
	n := uint(k) & 63
	return x<<n | x>>(64-n)
}

// RotateLeft8 turns x by k bits to the left, to the right where k is negative.
func RotateLeft8(x uint8, k int) uint8 {
	n := uint(k) & 7
	return x<<n | x>>(8-n)
}

// RotateLeft16 turns x by k bits to the left, to the right where k is negative.
func RotateLeft16(x uint16, k int) uint16 {
	n := uint(k) & 15
	return x<<n | x>>(16-n)
}

// RotateLeft32 turns x by k bits to the left, to the right where k is negative.
func RotateLeft32(x uint32, k int) uint32 {
	n := uint(k) & 31
	return x<<n | x>>(32-n)
}

// RotateLeft64 turns x by k bits to the left, to the right where k is negative.
func RotateLeft64(x uint64, k int) uint64 {
	n := uint(k) & 63
	return x<<n | x>>(64-n)
}

// Reverse64 gives the bits in reverse order.
func Reverse64(x uint64) uint64 {
	x = x>>1&mask1 | x&mask1<<1
	x = x>>2&mask2 | x&mask2<<2
	x = x>>4&mask4 | x&mask4<<4
	return ReverseBytes64(x)
}

// Reverse gives the bits in reverse order.
func Reverse(x uint) uint {
	return uint(Reverse64(uint64(x)))
}

// Reverse8 gives the bits in reverse order.
func Reverse8(x uint8) uint8 {
	return uint8(Reverse64(uint64(x)) >> 56)
}

// Reverse16 gives the bits in reverse order.
func Reverse16(x uint16) uint16 {
	return uint16(Reverse64(uint64(x)) >> 48)
}

// Reverse32 gives the bits in reverse order.
func Reverse32(x uint32) uint32 {
	return uint32(Reverse64(uint64(x)) >> 32)
}

// ReverseBytes64 gives the bytes in reverse order.
func ReverseBytes64(x uint64) uint64 {
	return x>>56 | x>>40&0xFF00 | x>>24&0xFF0000 | x>>8&0xFF000000 |
		x<<56 | x&0xFF00<<40 | x&0xFF0000<<24 | x&0xFF000000<<8
}

// ReverseBytes gives the bytes in reverse order.
func ReverseBytes(x uint) uint {
	return uint(ReverseBytes64(uint64(x)))
}

// ReverseBytes32 gives the bytes in reverse order.
func ReverseBytes32(x uint32) uint32 {
	return x>>24 | x>>8&0xFF00 | x&0xFF00<<8 | x<<24
}

// ReverseBytes16 gives the bytes in reverse order.
func ReverseBytes16(x uint16) uint16 {
	return x>>8 | x<<8
}
