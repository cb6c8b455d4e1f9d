// Scanning by a format.
package fmt

import (
	"unicode/utf8"
)

// scanf scans the operands as the format says.
func (s *scanner) scanf(format string, a []any) (n int, err error) {
	var space [64]byte
	s.buf = space[:0]
	for i := 0; i < len(format); {
		matched, ok := s.literals(format[i:])
		if !ok && format[i] != '%' {
			s.fail("input does not match format")
		}
		if s.err != nil {
			return n, s.err
		}
		if ok {
			i += matched
		}
		if i == len(format) {
			break
		}
		i, n = s.directive(format, i+1, a, n)
		if s.err != nil {
			return n, s.err
		}
	}
	if n < len(a) {
		s.fail("too many operands")
	}
	return n, s.err
}

// directive scans for what follows a %, operand n, and returns where it ends and the next operand.
func (s *scanner) directive(format string, i int, a []any, n int) (end, next int) {
	var ok bool
	s.width, ok, i = readNumber(format, i)
	if !ok {
		s.width = huge
	}
	rest := format[i:]
	verb, size := utf8.DecodeRuneInString(rest)
	i += size
	if verb != 'c' {
		s.SkipSpace()
	}
	if verb == '%' {
		s.notEOF()
		if !s.accept("%") {
			s.fail("missing literal %")
		}
		return i, n
	}
	s.argLimit = min(s.limit, s.count+s.width)
	if n >= len(a) {
		s.fail("too few operands for format '%" + rest + "'")
	}
	if s.err != nil {
		return i, n
	}
	s.operand(verb, a[n])
	s.argLimit = s.limit
	if s.err == nil {
		n++
	}
	return i, n
}

// literals matches what the format says up to the next directive, %% included, and returns how much of
// the format that is; not ok if the input differs. (A %% at its start is then tried as a directive,
// which skips space before it.)
func (s *scanner) literals(format string) (matched int, ok bool) {
	i := 0
	for i < len(format) && s.err == nil {
		want, size := utf8.DecodeRuneInString(format[i:])
		if isSpace(want) {
			i += s.space(format[i:])
			continue
		}
		if want == '%' {
			if i+1 == len(format) {
				s.fail("missing verb: % at end of format string")
				return i, false
			}
			if format[i+1] != '%' {
				return i, true
			}
			i++
		}
		got := s.must()
		if s.err != nil {
			return i, false
		}
		if got != want {
			s.UnreadRune()
			return i, false
		}
		i += size
	}
	return i, s.err == nil
}

// space matches the run of space at the start of the format and returns its length. A newline in it
// matches the rest of a line that is blank; space without a newline matches some space, but no newline;
// space after a newline matches any.
func (s *scanner) space(format string) int {
	length, newlines, trailing := 0, 0, false
	for length < len(format) {
		r, size := utf8.DecodeRuneInString(format[length:])
		if !isSpace(r) {
			break
		}
		length += size
		trailing = r != '\n'
		if r == '\n' {
			newlines++
		}
	}
	for i := 0; i < newlines; i++ {
		if r := s.blanks(s.next()); r != '\n' && r != eof {
			s.fail("newline in format does not match input")
			return length
		}
	}
	if !trailing {
		return length
	}
	r := s.next()
	if newlines == 0 {
		if !isSpace(r) && r != eof {
			s.fail("expected space in input to match format")
		} else if r == '\n' {
			s.fail("newline in input does not match format")
		}
	}
	if s.err == nil && s.blanks(r) != eof {
		s.UnreadRune()
	}
	return length
}

// blanks skips space, but no newline, from r on, which has been read, and returns what follows.
func (s *scanner) blanks(r rune) rune {
	for isSpace(r) && r != '\n' {
		r = s.next()
	}
	return r
}
