// Buffer.

package bytes

import (
	"errors"
	"internal/bytealg"
	"io"
	"unicode/utf8"
)

// MinRead is the room that ReadFrom makes before each read.
const MinRead = 512

// smallBuffer is the first capacity of a buffer that is written in small pieces.
const smallBuffer = 64

// ErrTooLarge is what a buffer panics with when it cannot grow.
var ErrTooLarge = errors.New("bytes.Buffer: too large")

// What the last operation was, for the unread methods: the width of the rune that it read, or one
// of these.
const (
	opOther = 0  // not a read, or a failed one
	opRead  = -1 // a read of bytes
)

// Buffer holds bytes that are written at its end and read from its start. Its zero value is empty.
type Buffer struct {
	buf  []byte // what is read lies before off, what is not from there on
	off  int    // where the next read starts
	last int    // the last operation
}

// NewBuffer gives a buffer that holds buf and takes it over.
func NewBuffer(buf []byte) *Buffer {
	return &Buffer{buf: buf}
}

// NewBufferString gives a buffer that holds s.
func NewBufferString(s string) *Buffer {
	return &Buffer{buf: []byte(s)}
}

// Bytes gives the unread part, which is valid until the next change of b.
func (b *Buffer) Bytes() []byte {
	return b.buf[b.off:]
}

// AvailableBuffer gives an empty slice whose capacity is the free room, to append to and write.
func (b *Buffer) AvailableBuffer() []byte {
	return b.buf[len(b.buf):]
}

// String gives the unread part; "<nil>" for a nil b.
func (b *Buffer) String() string {
	if b == nil {
		return "<nil>"
	}
	return string(b.buf[b.off:])
}

// empty tells whether everything is read.
func (b *Buffer) empty() bool {
	return len(b.buf) <= b.off
}

// Len gives the number of unread bytes.
func (b *Buffer) Len() int {
	return len(b.buf) - b.off
}

// Cap gives the capacity of what holds the bytes.
func (b *Buffer) Cap() int {
	return cap(b.buf)
}

// Available gives the free room.
func (b *Buffer) Available() int {
	return cap(b.buf) - len(b.buf)
}

// Truncate drops all but the first n unread bytes.
func (b *Buffer) Truncate(n int) {
	if n == 0 {
		b.Reset()
		return
	}
	b.last = opOther
	if n < 0 || n > b.Len() {
		panic("bytes.Buffer: truncation out of range")
	}
	b.buf = b.buf[:b.off+n]
}

// Reset empties the buffer; it keeps the memory.
func (b *Buffer) Reset() {
	b.buf = b.buf[:0]
	b.off = 0
	b.last = opOther
}

// rewind moves to the start of an array whose bytes are all read.
func (b *Buffer) rewind() {
	if b.off != 0 && b.empty() {
		b.Reset()
	}
}

// grow lengthens b.buf by n bytes, which the caller writes, and gives where they start.
func (b *Buffer) grow(n int) int {
	if n > b.Available() {
		b.rewindOrGrow(n)
	}
	start := len(b.buf)
	b.buf = b.buf[:start+n]
	return start
}

// rewindOrGrow is apart, so that grow is small enough to be copied into what writes.
func (b *Buffer) rewindOrGrow(n int) {
	b.rewind()
	if n > b.Available() {
		b.makeRoom(n)
	}
}

// makeRoom moves the unread bytes to the start, of a larger array unless half of the present one
// does: copying is paid for by the writes that fill the other half.
func (b *Buffer) makeRoom(n int) {
	unread := b.Len()
	to := b.buf
	if n > cap(b.buf)/2-unread {
		if cap(b.buf) > maxInt-cap(b.buf)-n {
			panic(ErrTooLarge)
		}
		to = make([]byte, 0, max(2*cap(b.buf)+n, smallBuffer))
	}
	to = to[:unread]
	copy(to, b.buf[b.off:])
	b.buf = to
	b.off = 0
}

// Grow makes room for n more bytes.
func (b *Buffer) Grow(n int) {
	if n < 0 {
		panic("bytes.Buffer.Grow: negative count")
	}
	b.rewind()
	b.buf = b.buf[:b.grow(n)]
}

// Write appends p.
func (b *Buffer) Write(p []byte) (n int, err error) {
	b.last = opOther
	start := b.grow(len(p))
	return copy(b.buf[start:], p), nil
}

// WriteString appends s.
func (b *Buffer) WriteString(s string) (n int, err error) {
	b.last = opOther
	start := b.grow(len(s))
	return copy(b.buf[start:], s), nil
}

// WriteByte appends c.
func (b *Buffer) WriteByte(c byte) error {
	b.last = opOther
	start := b.grow(1)
	b.buf[start] = c
	return nil
}

// WriteRune appends r's encoding.
func (b *Buffer) WriteRune(r rune) (n int, err error) {
	b.last = opOther
	start := b.grow(utf8.UTFMax)
	b.buf = utf8.AppendRune(b.buf[:start], r)
	return len(b.buf) - start, nil
}

// ReadFrom appends what r gives until it ends.
func (b *Buffer) ReadFrom(r io.Reader) (n int64, err error) {
	b.last = opOther
	for {
		b.rewind()
		start := b.grow(MinRead)
		b.buf = b.buf[:start]
		m, err := r.Read(b.buf[start:cap(b.buf)])
		if m < 0 {
			panic(errors.New("bytes.Buffer: reader returned negative count from Read"))
		}
		b.buf = b.buf[:start+m]
		n += int64(m)
		if err == io.EOF {
			return n, nil
		}
		if err != nil {
			return n, err
		}
	}
}

// WriteTo writes the unread part to w.
func (b *Buffer) WriteTo(w io.Writer) (n int64, err error) {
	b.last = opOther
	if unread := b.Len(); unread > 0 {
		m, err := w.Write(b.buf[b.off:])
		if m > unread {
			panic("bytes.Buffer.WriteTo: invalid Write count")
		}
		b.off += m
		n = int64(m)
		if err != nil {
			return n, err
		}
		if m != unread {
			return n, io.ErrShortWrite
		}
	}
	b.Reset()
	return n, nil
}

// Read implements io.Reader.
func (b *Buffer) Read(p []byte) (n int, err error) {
	b.last = opOther
	if b.empty() {
		b.Reset()
		if len(p) == 0 {
			return 0, nil
		}
		return 0, io.EOF
	}
	n = copy(p, b.buf[b.off:])
	b.off += n
	if n > 0 {
		b.last = opRead
	}
	return n, nil
}

// Next reads n bytes, or all if fewer are there; they are valid until the next change of b.
func (b *Buffer) Next(n int) []byte {
	b.last = opOther
	if n > b.Len() {
		n = b.Len()
	}
	data := b.buf[b.off : b.off+n]
	b.off += n
	if n > 0 {
		b.last = opRead
	}
	return data
}

// ReadByte reads a byte.
func (b *Buffer) ReadByte() (byte, error) {
	if b.empty() {
		b.Reset()
		return 0, io.EOF
	}
	c := b.buf[b.off]
	b.off++
	b.last = opRead
	return c, nil
}

// ReadRune reads a rune; an invalid byte is RuneError of width 1.
func (b *Buffer) ReadRune() (r rune, size int, err error) {
	if b.empty() {
		b.Reset()
		return 0, 0, io.EOF
	}
	r, size = utf8.DecodeRune(b.buf[b.off:])
	b.off += size
	b.last = size
	return r, size, nil
}

// UnreadRune takes back a ReadRune that was the last operation.
func (b *Buffer) UnreadRune() error {
	if b.last <= opOther {
		return errors.New("bytes.Buffer: UnreadRune: previous operation was not a successful ReadRune")
	}
	if b.off >= b.last { // not so where Grow has moved what is unread
		b.off -= b.last
	}
	b.last = opOther
	return nil
}

// UnreadByte takes back the last byte of a read that was the last operation.
func (b *Buffer) UnreadByte() error {
	if b.last == opOther {
		return errors.New("bytes.Buffer: UnreadByte: previous operation was not a successful read")
	}
	b.last = opOther
	if b.off > 0 {
		b.off--
	}
	return nil
}

// readSlice reads up to and including delim, without copying.
func (b *Buffer) readSlice(delim byte) (line []byte, err error) {
	end := len(b.buf)
	if i := bytealg.IndexByte(bytealg.String(b.buf[b.off:]), delim); i >= 0 {
		end = b.off + i + 1
	} else {
		err = io.EOF
	}
	line = b.buf[b.off:end]
	b.off = end
	b.last = opRead
	return line, err
}

// ReadBytes reads up to and including delim; all that is there, and io.EOF, where there is none.
func (b *Buffer) ReadBytes(delim byte) (line []byte, err error) {
	slice, err := b.readSlice(delim)
	return append(line, slice...), err
}

// ReadString is ReadBytes for a string.
func (b *Buffer) ReadString(delim byte) (line string, err error) {
	slice, err := b.readSlice(delim)
	return string(slice), err
}
