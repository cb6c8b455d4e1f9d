package bufio

import (
	"errors"
	"io"
	"unicode/utf8"
)

// MaxScanTokenSize bounds a token unless Buffer says otherwise.
const MaxScanTokenSize = 64 * 1024

const firstSize = 4096 // of a Scanner's buffer

var (
	ErrTooLong         = errors.New("bufio.Scanner: token too long")
	ErrNegativeAdvance = errors.New("bufio.Scanner: SplitFunc returns negative advance count")
	ErrAdvanceTooFar   = errors.New("bufio.Scanner: SplitFunc returns advance count beyond input")
	ErrBadReadCount    = errors.New("bufio.Scanner: Read returned impossible count")
)

// ErrFinalToken is returned by a SplitFunc to end the scan with the token that it gives, if any.
var ErrFinalToken = errors.New("final token")

// A SplitFunc finds the first token in data: how many bytes to go on, the token (nil: none yet), an
// error that ends the scan. atEOF says that no more data follow.
type SplitFunc func(data []byte, atEOF bool) (advance int, token []byte, err error)

// A Scanner reads tokens, such as lines.
type Scanner struct {
	r        io.Reader // the source
	split    SplitFunc // finds tokens
	maxToken int       // bound of a token's size
	token    []byte    // the last token
	buf      []byte    // all of the buffer
	from, to int       // buf[from:to] is not yet split
	empties  int       // tokens in a row that did not advance
	err      error     // what ended the source or the scan
	scanning bool      // Scan has been called
	done     bool      // there are no more tokens
}

// NewScanner returns a scanner of lines.
func NewScanner(r io.Reader) *Scanner {
	return &Scanner{r: r, split: ScanLines, maxToken: MaxScanTokenSize}
}

// Err returns the error that ended the scan, nil if that was the end of the source.
func (s *Scanner) Err() error {
	if s.err == io.EOF {
		return nil
	}
	return s.err
}

// Bytes returns the token in the buffer, valid until the next Scan.
func (s *Scanner) Bytes() []byte { return s.token }

// Text returns the token as a new string.
func (s *Scanner) Text() string { return string(s.token) }

// Buffer sets the first buffer and the bound of a token's size.
func (s *Scanner) Buffer(buf []byte, max int) {
	if s.scanning {
		panic("Buffer called after Scan")
	}
	s.buf = buf[0:cap(buf)]
	s.maxToken = max
}

// Split sets what finds the tokens.
func (s *Scanner) Split(split SplitFunc) {
	if s.scanning {
		panic("Split called after Scan")
	}
	s.split = split
}

// Scan goes on to the next token and reports whether there is one.
func (s *Scanner) Scan() bool {
	if s.done {
		return false
	}
	s.scanning = true
	for {
		if s.to > s.from || s.err != nil {
			if found, stop := s.next(); found || stop {
				return found
			}
		}
		if s.err != nil {
			s.from, s.to = 0, 0
			s.token = nil
			return false
		}
		if !s.makeRoom() {
			return false
		}
		s.read()
	}
}

// next splits a token off what is buffered; stop says that there is none and will be none.
func (s *Scanner) next() (found, stop bool) {
	advance, token, err := s.split(s.buf[s.from:s.to], s.err != nil)
	if err == ErrFinalToken {
		s.token = token
		s.done = true
		return token != nil, true
	}
	if err != nil {
		s.fail(err)
		return false, true
	}
	if !s.advance(advance) {
		return false, true
	}
	s.token = token
	if token == nil {
		return false, false
	}
	if s.err == nil || advance > 0 {
		s.empties = 0
	} else {
		s.empties++
		if s.empties > maxEmpty {
			panic("bufio.Scan: too many empty tokens without progressing")
		}
	}
	return true, false
}

// fail ends the scan with an error, of which the first is kept.
func (s *Scanner) fail(err error) {
	if s.err == nil || s.err == io.EOF {
		s.err = err
	}
}

func (s *Scanner) advance(n int) bool {
	switch {
	case n < 0:
		s.fail(ErrNegativeAdvance)
		return false
	case n > s.to-s.from:
		s.fail(ErrAdvanceTooFar)
		return false
	}
	s.from += n
	return true
}

// makeRoom makes the buffer have room for more; false if the token is too long.
func (s *Scanner) makeRoom() bool {
	if s.from > 0 && (s.to == len(s.buf) || s.from > len(s.buf)/2) {
		copy(s.buf, s.buf[s.from:s.to])
		s.to -= s.from
		s.from = 0
	}
	if s.to < len(s.buf) {
		return true
	}
	const largest = 1<<63 - 1
	if len(s.buf) >= s.maxToken || len(s.buf) > largest/2 {
		s.fail(ErrTooLong)
		return false
	}
	size := len(s.buf) * 2
	if size == 0 {
		size = firstSize
	}
	longer := make([]byte, min(size, s.maxToken))
	copy(longer, s.buf[s.from:s.to])
	s.buf = longer
	s.to -= s.from
	s.from = 0
	return true
}

// read reads more into the buffer.
func (s *Scanner) read() {
	for empty := 0; ; {
		n, err := s.r.Read(s.buf[s.to:len(s.buf)])
		if n < 0 || len(s.buf)-s.to < n {
			s.fail(ErrBadReadCount)
			return
		}
		s.to += n
		if err != nil {
			s.fail(err)
			return
		}
		if n > 0 {
			s.empties = 0
			return
		}
		empty++
		if empty > maxEmpty {
			s.fail(io.ErrNoProgress)
			return
		}
	}
}

// ScanBytes splits into bytes.
func ScanBytes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if len(data) == 0 {
		return 0, nil, nil
	}
	return 1, data[:1], nil
}

var replacement = []byte(string(utf8.RuneError))

// ScanRunes splits into characters; a broken one gives U+FFFD.
func ScanRunes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	switch {
	case len(data) == 0:
		return 0, nil, nil
	case data[0] < utf8.RuneSelf:
		return 1, data[:1], nil
	}
	_, width := utf8.DecodeRune(data)
	if width > 1 {
		return width, data[:width], nil
	}
	if !atEOF && !utf8.FullRune(data) {
		return 0, nil, nil
	}
	return 1, replacement, nil
}

// ScanLines splits into lines without their ends; the last one may lack its end.
func ScanLines(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if i := indexByte(data, '\n'); i >= 0 {
		return i + 1, withoutReturn(data[:i]), nil
	}
	if atEOF && len(data) > 0 {
		return len(data), withoutReturn(data), nil
	}
	return 0, nil, nil
}

func withoutReturn(line []byte) []byte {
	if n := len(line); n > 0 && line[n-1] == '\r' {
		return line[:n-1]
	}
	return line
}

// isSpace reports whether r is white space, as unicode.IsSpace does.
func isSpace(r rune) bool {
	switch {
	case r <= 0xff:
		return r == ' ' || '\t' <= r && r <= '\r' || r == 0x85 || r == 0xa0
	case 0x2000 <= r && r <= 0x200a:
		return true
	}
	switch r {
	case 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000:
		return true
	}
	return false
}

// runeAt decodes the rune at i.
func runeAt(data []byte, i int) (r rune, size int) {
	if data[i] < utf8.RuneSelf {
		return rune(data[i]), 1
	}
	return utf8.DecodeRune(data[i:])
}

// ScanWords splits at white space, which is dropped.
func ScanWords(data []byte, atEOF bool) (advance int, token []byte, err error) {
	start := 0
	for width := 0; start < len(data); start += width {
		var r rune
		r, width = runeAt(data, start)
		if !isSpace(r) {
			break
		}
	}
	for width, i := 0, start; i < len(data); i += width {
		var r rune
		r, width = runeAt(data, i)
		if isSpace(r) {
			return i + width, data[start:i], nil
		}
	}
	if atEOF && len(data) > start {
		return len(data), data[start:], nil
	}
	return start, nil, nil
}
