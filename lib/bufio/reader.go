// Package bufio puts buffers before readers and writers, and scans text.
package bufio

import (
	"errors"
	"internal/bytealg"
	"io"
	"unicode/utf8"
)

const (
	defaultSize = 4096 // of a buffer, in bytes
	leastSize   = 16   // of a Reader's buffer: it must hold a rune
	maxEmpty    = 100  // reads without data or error before io.ErrNoProgress
)

var (
	ErrInvalidUnreadByte = errors.New("bufio: invalid use of UnreadByte")
	ErrInvalidUnreadRune = errors.New("bufio: invalid use of UnreadRune")
	ErrBufferFull        = errors.New("bufio: buffer full")
	ErrNegativeCount     = errors.New("bufio: negative count")

	errNegativeRead  = errors.New("bufio: reader returned negative count from Read")
	errNegativeWrite = errors.New("bufio: writer returned negative count from Write")
)

// A Reader reads through a buffer.
type Reader struct {
	rd       io.Reader // the source
	buf      []byte    // all of the buffer
	from, to int       // buf[from:to] is not yet read
	err      error     // of the source, to be told when the buffer is empty
	lastByte int       // the byte for UnreadByte, -1 if there is none
	lastRune int       // size of the rune for UnreadRune, -1 if there is none
}

// NewReader returns a reader with a buffer of the usual size.
func NewReader(rd io.Reader) *Reader { return NewReaderSize(rd, defaultSize) }

// NewReaderSize returns a reader with a buffer of at least size bytes: rd itself if it is one.
func NewReaderSize(rd io.Reader, size int) *Reader {
	if b, ok := rd.(*Reader); ok && len(b.buf) >= size {
		return b
	}
	return &Reader{rd: rd, buf: make([]byte, max(size, leastSize)), lastByte: -1, lastRune: -1}
}

// Size returns the buffer's size in bytes.
func (b *Reader) Size() int { return len(b.buf) }

// Reset drops what is buffered and reads from r from now on.
func (b *Reader) Reset(r io.Reader) {
	if b == r {
		return
	}
	if b.buf == nil {
		b.buf = make([]byte, defaultSize)
	}
	*b = Reader{rd: r, buf: b.buf, lastByte: -1, lastRune: -1}
}

// takeErr returns the pending error and forgets it.
func (b *Reader) takeErr() error {
	err := b.err
	b.err = nil
	return err
}

// fill reads more into the buffer, which is not full of unread bytes.
func (b *Reader) fill() {
	if b.from > 0 {
		copy(b.buf, b.buf[b.from:b.to])
		b.to -= b.from
		b.from = 0
	}
	for i := 0; i < maxEmpty; i++ {
		n, err := b.rd.Read(b.buf[b.to:])
		if n < 0 {
			panic(errNegativeRead)
		}
		b.to += n
		if err != nil {
			b.err = err
			return
		}
		if n > 0 {
			return
		}
	}
	b.err = io.ErrNoProgress
}

// Peek returns the next n bytes without reading them; fewer only with an error. They are valid until
// the next read.
func (b *Reader) Peek(n int) ([]byte, error) {
	if n < 0 {
		return nil, ErrNegativeCount
	}
	b.lastByte = -1
	b.lastRune = -1
	for b.to-b.from < n && b.to-b.from < len(b.buf) && b.err == nil {
		b.fill()
	}
	if n > len(b.buf) {
		return b.buf[b.from:b.to], ErrBufferFull
	}
	var err error
	if have := b.to - b.from; have < n {
		n = have
		err = b.takeErr()
		if err == nil {
			err = ErrBufferFull
		}
	}
	return b.buf[b.from : b.from+n], err
}

// Discard skips n bytes; fewer only with an error.
func (b *Reader) Discard(n int) (discarded int, err error) {
	if n < 0 {
		return 0, ErrNegativeCount
	}
	if n == 0 {
		return 0, nil
	}
	b.lastByte = -1
	b.lastRune = -1
	for left := n; ; {
		if b.from == b.to {
			b.fill()
		}
		skip := min(b.to-b.from, left)
		b.from += skip
		left -= skip
		if left == 0 {
			return n, nil
		}
		if b.err != nil {
			return n - left, b.takeErr()
		}
	}
}

// Read reads up to len(p) bytes, by one Read of the source at most.
func (b *Reader) Read(p []byte) (n int, err error) {
	if len(p) == 0 {
		if b.from < b.to {
			return 0, nil
		}
		return 0, b.takeErr()
	}
	if b.from == b.to {
		if b.err != nil {
			return 0, b.takeErr()
		}
		if len(p) >= len(b.buf) {
			return b.readAround(p)
		}
		b.from, b.to = 0, 0
		n, b.err = b.rd.Read(b.buf)
		if n < 0 {
			panic(errNegativeRead)
		}
		if n == 0 {
			return 0, b.takeErr()
		}
		b.to = n
	}
	n = copy(p, b.buf[b.from:b.to])
	b.from += n
	b.lastByte = int(b.buf[b.from-1])
	b.lastRune = -1
	return n, nil
}

// readAround reads a large piece without the buffer.
func (b *Reader) readAround(p []byte) (n int, err error) {
	n, b.err = b.rd.Read(p)
	if n < 0 {
		panic(errNegativeRead)
	}
	if n > 0 {
		b.lastByte = int(p[n-1])
		b.lastRune = -1
	}
	return n, b.takeErr()
}

// ReadByte reads one byte.
func (b *Reader) ReadByte() (byte, error) {
	b.lastRune = -1
	for b.from == b.to {
		if b.err != nil {
			return 0, b.takeErr()
		}
		b.fill()
	}
	c := b.buf[b.from]
	b.from++
	b.lastByte = int(c)
	return c, nil
}

// UnreadByte gives the last byte back.
func (b *Reader) UnreadByte() error {
	if b.lastByte < 0 || b.from == 0 && b.to > 0 {
		return ErrInvalidUnreadByte
	}
	if b.from > 0 {
		b.from--
	} else {
		b.to = 1
	}
	b.buf[b.from] = byte(b.lastByte)
	b.lastByte = -1
	b.lastRune = -1
	return nil
}

// ReadRune reads one character; a broken one gives U+FFFD and size 1.
func (b *Reader) ReadRune() (r rune, size int, err error) {
	for b.to-b.from < utf8.UTFMax && !utf8.FullRune(b.buf[b.from:b.to]) && b.err == nil && b.to-b.from < len(b.buf) {
		b.fill()
	}
	b.lastRune = -1
	if b.from == b.to {
		return 0, 0, b.takeErr()
	}
	r, size = rune(b.buf[b.from]), 1
	if r >= utf8.RuneSelf {
		r, size = utf8.DecodeRune(b.buf[b.from:b.to])
	}
	b.from += size
	b.lastByte = int(b.buf[b.from-1])
	b.lastRune = size
	return r, size, nil
}

// UnreadRune gives the last character back, if ReadRune was the last call.
func (b *Reader) UnreadRune() error {
	if b.lastRune < 0 || b.from < b.lastRune {
		return ErrInvalidUnreadRune
	}
	b.from -= b.lastRune
	b.lastByte = -1
	b.lastRune = -1
	return nil
}

// Buffered returns how many bytes can be read without the source.
func (b *Reader) Buffered() int { return b.to - b.from }

func indexByte(s []byte, c byte) int { return bytealg.IndexByte(bytealg.String(s), c) }

// ReadSlice reads up to and with delim, and returns it in the buffer, valid until the next read. It
// fails if the buffer is too short.
func (b *Reader) ReadSlice(delim byte) (line []byte, err error) {
	seen := 0
	for {
		if i := indexByte(b.buf[b.from+seen:b.to], delim); i >= 0 {
			i += seen
			line = b.buf[b.from : b.from+i+1]
			b.from += i + 1
			break
		}
		if b.err != nil {
			line = b.buf[b.from:b.to]
			b.from = b.to
			err = b.takeErr()
			break
		}
		if b.Buffered() >= len(b.buf) {
			b.from = b.to
			line = b.buf
			err = ErrBufferFull
			break
		}
		seen = b.to - b.from
		b.fill()
	}
	if n := len(line); n > 0 {
		b.lastByte = int(line[n-1])
		b.lastRune = -1
	}
	return line, err
}

// ReadLine reads a line without its end; isPrefix says that it was too long and goes on.
func (b *Reader) ReadLine() (line []byte, isPrefix bool, err error) {
	line, err = b.ReadSlice('\n')
	if err == ErrBufferFull {
		if n := len(line); n > 0 && line[n-1] == '\r' {
			// Perhaps the first half of a line's end: leave it for the next call.
			b.from--
			line = line[:n-1]
		}
		return line, true, nil
	}
	if len(line) == 0 {
		if err != nil {
			line = nil
		}
		return line, false, err
	}
	if line[len(line)-1] == '\n' {
		line = line[:len(line)-1]
		if n := len(line); n > 0 && line[n-1] == '\r' {
			line = line[:n-1]
		}
	}
	return line, false, nil
}

// ReadBytes reads up to and with delim; without it only with an error.
func (b *Reader) ReadBytes(delim byte) ([]byte, error) {
	line, err := b.ReadSlice(delim)
	if err != ErrBufferFull {
		return append(make([]byte, 0, len(line)), line...), err
	}
	var all []byte
	for err == ErrBufferFull {
		all = append(all, line...)
		line, err = b.ReadSlice(delim)
	}
	return append(all, line...), err
}

// ReadString is ReadBytes for a string.
func (b *Reader) ReadString(delim byte) (string, error) {
	line, err := b.ReadSlice(delim)
	if err != ErrBufferFull {
		return string(line), err
	}
	var all []byte
	for err == ErrBufferFull {
		all = append(all, line...)
		line, err = b.ReadSlice(delim)
	}
	return string(append(all, line...)), err
}

// WriteTo writes all that is left to w.
func (b *Reader) WriteTo(w io.Writer) (n int64, err error) {
	b.lastByte = -1
	b.lastRune = -1
	n, err = b.writeBuf(w)
	if err != nil {
		return n, err
	}
	var m int64
	if r, ok := b.rd.(io.WriterTo); ok {
		m, err = r.WriteTo(w)
		return n + m, err
	}
	if w, ok := w.(io.ReaderFrom); ok {
		m, err = w.ReadFrom(b.rd)
		return n + m, err
	}
	for {
		if b.err == nil {
			b.fill()
		}
		if b.from == b.to {
			break
		}
		m, err = b.writeBuf(w)
		n += m
		if err != nil {
			return n, err
		}
	}
	if b.err == io.EOF {
		b.err = nil
	}
	return n, b.takeErr()
}

// writeBuf writes what is buffered.
func (b *Reader) writeBuf(w io.Writer) (int64, error) {
	if b.from == b.to {
		return 0, nil
	}
	n, err := w.Write(b.buf[b.from:b.to])
	if n < 0 {
		panic(errNegativeWrite)
	}
	b.from += n
	return int64(n), err
}
