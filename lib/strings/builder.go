// Builder.

package strings

import (
	"internal/bytealg"
	"unicode/utf8"
)

// Builder collects the pieces of a string. Its zero value is ready; a used one must not be copied.
type Builder struct {
	self uintptr // where the builder lives, to tell a copy; 0 while unused
	buf  []byte
}

// check panics if b is a copy of a used builder: both would write to the same array.
func (b *Builder) check() {
	here := address(b)
	if b.self == 0 {
		b.self = here
	}
	if b.self != here {
		panic("strings: illegal use of non-zero Builder copied by value")
	}
}

// String gives what was written. It is not copied: later writes only append.
func (b *Builder) String() string {
	return bytealg.String(b.buf)
}

// Len gives the number of bytes written.
func (b *Builder) Len() int {
	return len(b.buf)
}

// Cap gives the number of bytes that memory is there for.
func (b *Builder) Cap() int {
	return cap(b.buf)
}

// Reset empties the builder.
func (b *Builder) Reset() {
	b.self = 0
	b.buf = nil
}

// Grow makes room for n more bytes.
func (b *Builder) Grow(n int) {
	b.check()
	if n < 0 {
		panic("strings.Builder.Grow: negative count")
	}
	if cap(b.buf)-len(b.buf) < n {
		buf := make([]byte, len(b.buf), 2*cap(b.buf)+n)
		copy(buf, b.buf)
		b.buf = buf
	}
}

// Write appends p.
func (b *Builder) Write(p []byte) (int, error) {
	b.check()
	b.buf = append(b.buf, p...)
	return len(p), nil
}

// WriteByte appends c.
func (b *Builder) WriteByte(c byte) error {
	b.check()
	b.buf = append(b.buf, c)
	return nil
}

// WriteRune appends r's encoding.
func (b *Builder) WriteRune(r rune) (int, error) {
	b.check()
	n := len(b.buf)
	b.buf = utf8.AppendRune(b.buf, r)
	return len(b.buf) - n, nil
}

// WriteString appends s.
func (b *Builder) WriteString(s string) (int, error) {
	b.check()
	b.buf = append(b.buf, s...)
	return len(s), nil
}
