// Scanning: the functions, and the input that they read. The first error is kept in the scanner; after
// it the input looks empty, so that everything ends soon, and no operand is stored.
package fmt

import (
	"errors"
	"io"
	"os"
	"unicode/utf8"
)

// A ScanState is what a Scanner reads from.
type ScanState interface {
	ReadRune() (r rune, size int, err error)
	UnreadRune() error
	SkipSpace()
	Token(skipSpace bool, f func(rune) bool) (token []byte, err error)
	Width() (wid int, ok bool)
	Read(buf []byte) (n int, err error)
}

// A Scanner scans itself.
type Scanner interface {
	Scan(state ScanState, verb rune) error
}

// Scan reads words from standard input into the operands; newlines count as space.
func Scan(a ...any) (n int, err error) { return Fscan(os.Stdin, a...) }

// Scanln is Scan that stops at a newline, which must follow the last word.
func Scanln(a ...any) (n int, err error) { return Fscanln(os.Stdin, a...) }

// Scanf reads from standard input as the format says.
func Scanf(format string, a ...any) (n int, err error) { return Fscanf(os.Stdin, format, a...) }

// Sscan is Scan from a string.
func Sscan(str string, a ...any) (n int, err error) {
	in := stringInput{s: str}
	s := scanner{in: &in, limit: huge, argLimit: huge, width: huge, nlIsSpace: true}
	return s.words(a)
}

// Sscanln is Scanln from a string.
func Sscanln(str string, a ...any) (n int, err error) {
	in := stringInput{s: str}
	s := scanner{in: &in, limit: huge, argLimit: huge, width: huge, nlIsEnd: true}
	return s.words(a)
}

// Sscanf is Scanf from a string.
func Sscanf(str string, format string, a ...any) (n int, err error) {
	in := stringInput{s: str}
	s := scanner{in: &in, limit: huge, argLimit: huge, width: huge}
	return s.scanf(format, a)
}

// Fscan is Scan from r. If r cannot unread, a character after the last word may be lost.
func Fscan(r io.Reader, a ...any) (n int, err error) {
	in := readerInput{r: r, pending: noRune}
	s := scanner{in: input(r, &in), limit: huge, argLimit: huge, width: huge, nlIsSpace: true}
	return s.words(a)
}

// Fscanln is Scanln from r.
func Fscanln(r io.Reader, a ...any) (n int, err error) {
	in := readerInput{r: r, pending: noRune}
	s := scanner{in: input(r, &in), limit: huge, argLimit: huge, width: huge, nlIsEnd: true}
	return s.words(a)
}

// Fscanf is Scanf from r.
func Fscanf(r io.Reader, format string, a ...any) (n int, err error) {
	in := readerInput{r: r, pending: noRune}
	s := scanner{in: input(r, &in), limit: huge, argLimit: huge, width: huge}
	return s.scanf(format, a)
}

// input returns r if it can unread, else in, which reads from it.
func input(r io.Reader, in *readerInput) io.RuneScanner {
	if rs, ok := r.(io.RuneScanner); ok {
		return rs
	}
	return in
}

const (
	eof    = -1
	noRune = -1
	huge   = 1 << 30 // no limit
)

// stringInput reads a string.
type stringInput struct {
	s    string // all of it
	at   int    // where the next rune is
	last int    // where the last one was
}

func (in *stringInput) ReadRune() (r rune, size int, err error) {
	if in.at >= len(in.s) {
		return 0, 0, io.EOF
	}
	r, size = utf8.DecodeRuneInString(in.s[in.at:])
	in.last = in.at
	in.at += size
	return r, size, nil
}

func (in *stringInput) UnreadRune() error {
	in.at = in.last
	return nil
}

// readerInput reads a reader that has no ReadRune and UnreadRune, byte by byte.
type readerInput struct {
	r       io.Reader         // the source
	buf     [utf8.UTFMax]byte // bytes read but not yet returned
	n       int               // how many
	last    rune              // the last rune
	size    int               // its size
	pending rune              // the rune that was unread, or noRune
}

func (in *readerInput) readByte() error {
	n, err := io.ReadFull(in.r, in.buf[in.n:in.n+1])
	in.n += n
	if n == 1 {
		return nil
	}
	return err
}

func (in *readerInput) ReadRune() (r rune, size int, err error) {
	if in.pending != noRune {
		r = in.pending
		in.pending = noRune
		return r, in.size, nil
	}
	if in.n == 0 {
		if err := in.readByte(); err != nil {
			return 0, 0, err
		}
	}
	for !utf8.FullRune(in.buf[:in.n]) {
		if err := in.readByte(); err != nil {
			if err == io.EOF {
				break
			}
			return 0, 0, err
		}
	}
	r, size = utf8.DecodeRune(in.buf[:in.n])
	copy(in.buf[:], in.buf[size:in.n])
	in.n -= size
	in.last = r
	in.size = size
	return r, size, nil
}

func (in *readerInput) UnreadRune() error {
	in.pending = in.last
	return nil
}

// A scanner is one call that scans.
type scanner struct {
	in        io.RuneScanner // the input
	err       error          // the first error
	buf       []byte         // the token being read
	count     int            // runes read
	limit     int            // runes that may be read in all
	argLimit  int            // runes that may be read for this operand
	width     int            // width of this operand, huge if there is none
	atEOF     bool           // the input has ended, or the line has
	nlIsSpace bool           // a newline is space
	nlIsEnd   bool           // a newline is the end
}

// fail keeps the first error.
func (s *scanner) fail(text string) {
	if s.err == nil {
		s.err = errors.New(text)
	}
}

func (s *scanner) failWith(err error) {
	if s.err == nil {
		s.err = err
	}
}

// ReadRune reads a rune, within the width of the operand.
func (s *scanner) ReadRune() (r rune, size int, err error) {
	if s.err != nil {
		return 0, 0, s.err
	}
	if s.atEOF || s.count >= s.argLimit {
		return 0, 0, io.EOF
	}
	r, size, err = s.in.ReadRune()
	switch {
	case err == nil:
		s.count++
		s.atEOF = s.nlIsEnd && r == '\n'
	case err == io.EOF:
		s.atEOF = true
	}
	return r, size, err
}

// UnreadRune gives the last rune back.
func (s *scanner) UnreadRune() error {
	s.in.UnreadRune()
	s.atEOF = false
	s.count--
	return nil
}

// Width returns the width of the operand.
func (s *scanner) Width() (wid int, ok bool) {
	if s.width == huge {
		return 0, false
	}
	return s.width, true
}

// Read is there because a ScanState has it.
func (s *scanner) Read(buf []byte) (n int, err error) {
	return 0, errors.New("ScanState's Read should not be called. Use ReadRune")
}

// Token reads the runes for which f is true, those that are not space if f is nil.
func (s *scanner) Token(skipSpace bool, f func(rune) bool) (token []byte, err error) {
	if f == nil {
		f = notSpace
	}
	s.buf = s.buf[:0]
	s.readToken(skipSpace, f)
	err = s.err
	s.err = nil
	if err != nil {
		return nil, err
	}
	return s.buf, nil
}

// next reads a rune, eof at the end.
func (s *scanner) next() rune {
	r, _, err := s.ReadRune()
	if err == nil {
		return r
	}
	if err != io.EOF {
		s.failWith(err)
	}
	return eof
}

// must reads a rune; the end is an error.
func (s *scanner) must() rune {
	r := s.next()
	if r == eof {
		s.failWith(io.ErrUnexpectedEOF)
	}
	return r
}

// notEOF fails at the end of the input.
func (s *scanner) notEOF() {
	if s.next() == eof {
		s.failWith(io.EOF)
		return
	}
	s.UnreadRune()
}

// isSpace reports whether r is white space of Unicode.
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

func notSpace(r rune) bool { return !isSpace(r) }

// SkipSpace skips space; a newline that does not count as space is an error.
func (s *scanner) SkipSpace() {
	for {
		r := s.next()
		switch {
		case r == eof:
			return
		case r == '\r' && s.peek("\n"):
		case r == '\n':
			if !s.nlIsSpace {
				s.fail("unexpected newline")
				return
			}
		case !isSpace(r):
			s.UnreadRune()
			return
		}
	}
}

// readToken adds the runes for which f is true to the token.
func (s *scanner) readToken(skipSpace bool, f func(rune) bool) {
	if skipSpace {
		s.SkipSpace()
	}
	for {
		r := s.next()
		if r == eof {
			return
		}
		if !f(r) {
			s.UnreadRune()
			return
		}
		s.buf = utf8.AppendRune(s.buf, r)
	}
}

// among reports whether r is one of the ASCII characters.
func among(r rune, chars string) bool {
	for i := 0; i < len(chars); i++ {
		if rune(chars[i]) == r {
			return true
		}
	}
	return false
}

// peek reports whether the next rune is one of the characters.
func (s *scanner) peek(chars string) bool {
	r := s.next()
	if r == eof {
		return false
	}
	s.UnreadRune()
	return among(r, chars)
}

// accept adds the next rune to the token if it is one of the characters.
func (s *scanner) accept(chars string) bool {
	r := s.next()
	if r == eof {
		return false
	}
	if among(r, chars) {
		s.buf = utf8.AppendRune(s.buf, r)
		return true
	}
	s.UnreadRune()
	return false
}

// skip reads the next rune and reports whether it is the one.
func (s *scanner) skip(want rune) bool { return s.next() == want }

// words scans the operands one after the other.
func (s *scanner) words(a []any) (n int, err error) {
	var space [64]byte
	s.buf = space[:0]
	for _, x := range a {
		s.operand('v', x)
		if s.err != nil {
			return n, s.err
		}
		n++
	}
	for s.nlIsEnd {
		r := s.next()
		if r == '\n' || r == eof {
			break
		}
		if !isSpace(r) {
			s.fail("expected newline")
			break
		}
	}
	return n, s.err
}
