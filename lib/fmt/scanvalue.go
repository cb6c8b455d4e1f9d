// Scanning of values.
package fmt

import (
	"io"
	"math"
	"strconv"
	"unicode/utf8"

	"internal/view"
)

const (
	signs         = "+-"
	binaryDigits  = "01"
	octalDigits   = "01234567"
	decimalDigits = "0123456789"
	hexDigits     = "0123456789aAbBcCdDeEfF"
	floatVerbs    = "beEfFgGv"
)

// operand scans into what x points to.
func (s *scanner) operand(verb rune, x any) {
	s.buf = s.buf[:0]
	if own, ok := x.(Scanner); ok {
		err := own.Scan(s, verb)
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			s.failWith(err)
		}
		return
	}
	if s.basic(verb, x) {
		return
	}
	v := view.Of(x)
	if v.Kind() == view.Invalid {
		panic(&view.KindError{"reflect.Value.Type", view.Invalid})
	}
	if v.Kind() != view.Pointer {
		s.fail("type not a pointer: " + typeName(x))
		return
	}
	s.value(verb, v.Elem(), x)
}

func typeName(x any) string {
	if x == nil {
		return "<nil>"
	}
	return view.TypeOf(x).String()
}

// basic scans into a basic type and reports whether it is one.
func (s *scanner) basic(verb rune, x any) bool {
	switch v := x.(type) {
	case *int:
		if n := s.int(verb, strconv.IntSize); s.err == nil {
			*v = int(n)
		}
	case *string:
		if text := s.string(verb); s.err == nil {
			*v = text
		}
	case *float64:
		if f := s.float(verb, 64, "float64"); s.err == nil {
			*v = f
		}
	case *bool:
		if b := s.bool(verb); s.err == nil {
			*v = b
		}
	case *int8:
		if n := s.int(verb, 8); s.err == nil {
			*v = int8(n)
		}
	case *int16:
		if n := s.int(verb, 16); s.err == nil {
			*v = int16(n)
		}
	case *int32:
		if n := s.int(verb, 32); s.err == nil {
			*v = int32(n)
		}
	case *int64:
		if n := s.int(verb, 64); s.err == nil {
			*v = n
		}
	case *uint:
		if n := s.uint(verb, strconv.IntSize); s.err == nil {
			*v = uint(n)
		}
	case *uint8:
		if n := s.uint(verb, 8); s.err == nil {
			*v = uint8(n)
		}
	case *uint16:
		if n := s.uint(verb, 16); s.err == nil {
			*v = uint16(n)
		}
	case *uint32:
		if n := s.uint(verb, 32); s.err == nil {
			*v = uint32(n)
		}
	case *uint64:
		if n := s.uint(verb, 64); s.err == nil {
			*v = n
		}
	case *uintptr:
		if n := s.uint(verb, strconv.IntSize); s.err == nil {
			*v = uintptr(n)
		}
	case *float32:
		if f := s.float(verb, 32, "float32"); s.err == nil {
			*v = float32(f)
		}
	case *complex64:
		if c := s.complex(verb, 64); s.err == nil {
			*v = complex64(c)
		}
	case *complex128:
		if c := s.complex(verb, 128); s.err == nil {
			*v = c
		}
	case *[]byte:
		if text := s.string(verb); s.err == nil {
			*v = []byte(text)
		}
	default:
		return false
	}
	return true
}

// bits returns the size of a number of the kind.
func bits(k view.Kind) int {
	switch k {
	case view.Int8, view.Uint8:
		return 8
	case view.Int16, view.Uint16:
		return 16
	case view.Int32, view.Uint32, view.Float32:
		return 32
	case view.Complex128:
		return 128
	}
	return 64
}

// value scans into v, whose type is not a basic one; x points to it.
func (s *scanner) value(verb rune, v view.Value, x any) {
	switch k := v.Kind(); k {
	case view.Bool:
		if b := s.bool(verb); s.err == nil {
			v.SetBool(b)
		}
	case view.Int, view.Int8, view.Int16, view.Int32, view.Int64:
		if n := s.int(verb, bits(k)); s.err == nil {
			v.SetUint(uint64(n))
		}
	case view.Uint, view.Uint8, view.Uint16, view.Uint32, view.Uint64, view.Uintptr:
		if n := s.uint(verb, bits(k)); s.err == nil {
			v.SetUint(n)
		}
	case view.Float32, view.Float64:
		s.SkipSpace()
		s.notEOF()
		if f := s.convert(s.floatToken(), bits(k)); s.err == nil {
			v.SetFloat(f)
		}
	case view.Complex64, view.Complex128:
		if c := s.complex(verb, bits(k)); s.err == nil {
			v.SetComplex(c)
		}
	case view.String:
		if text := s.string(verb); s.err == nil {
			v.SetString(text)
		}
	case view.Slice:
		if v.Type().Elem().Kind() != view.Uint8 {
			s.fail("can't scan type: " + typeName(x))
			return
		}
		if text := s.string(verb); s.err == nil {
			v.SetBytes([]byte(text))
		}
	default:
		s.fail("can't scan type: " + typeName(x))
	}
}

// verbOK fails if the verb is none of those that the type has.
func (s *scanner) verbOK(verb rune, verbs, typ string) bool {
	if among(verb, verbs) {
		return true
	}
	s.fail("bad verb '%" + string(verb) + "' for " + typ)
	return false
}

// start skips space before an operand, which must follow.
func (s *scanner) start() {
	s.SkipSpace()
	s.notEOF()
}

func (s *scanner) bool(verb rune) bool {
	s.start()
	if s.err != nil || !s.verbOK(verb, "tv", "boolean") {
		return false
	}
	switch s.next() {
	case '1':
		return true
	case 't', 'T':
		if s.accept("rR") && !(s.accept("uU") && s.accept("eE")) {
			s.fail("syntax error scanning boolean")
		}
		return true
	case 'f', 'F':
		if s.accept("aA") && !(s.accept("lL") && s.accept("sS") && s.accept("eE")) {
			s.fail("syntax error scanning boolean")
		}
	}
	return false
}

// base returns the base that a verb means, and its digits.
func (s *scanner) base(verb rune) (base int, digits string) {
	s.verbOK(verb, "bdoUxXv", "integer")
	switch verb {
	case 'b':
		return 2, binaryDigits
	case 'o':
		return 8, octalDigits
	case 'x', 'X', 'U':
		return 16, hexDigits
	}
	return 10, decimalDigits
}

// basePrefix reads what names a base at the start of a number.
func (s *scanner) basePrefix() (digits string, haveZero bool) {
	switch {
	case !s.accept("0"):
		return decimalDigits + "_", false
	case s.accept("bB"):
		return binaryDigits + "_", true
	case s.accept("oO"):
		return octalDigits + "_", true
	case s.accept("xX"):
		return hexDigits + "_", true
	}
	return octalDigits + "_", true
}

// number reads an integer into the token and returns its base, 0 if the token says it.
func (s *scanner) number(verb rune, signed bool) (base int) {
	s.start()
	base, digits := s.base(verb)
	haveDigits := false
	if verb == 'U' {
		if !s.skip('U') || !s.skip('+') {
			s.fail("bad unicode format ")
		}
	} else {
		if signed {
			s.accept(signs)
		}
		if verb == 'v' {
			base = 0
			digits, haveDigits = s.basePrefix()
		}
	}
	if !haveDigits {
		s.notEOF()
		if !s.accept(digits) {
			s.fail("expected integer")
		}
	}
	for s.accept(digits) {
	}
	return base
}

func (s *scanner) int(verb rune, size int) int64 {
	if verb == 'c' {
		return s.rune(size)
	}
	base := s.number(verb, true)
	if s.err != nil {
		return 0
	}
	token := string(s.buf)
	n, err := strconv.ParseInt(token, base, 64)
	if err != nil {
		s.failWith(err)
	}
	if shift := uint(64 - size); n<<shift>>shift != n {
		s.fail("integer overflow on token " + token)
	}
	return n
}

func (s *scanner) uint(verb rune, size int) uint64 {
	if verb == 'c' {
		return uint64(s.rune(size))
	}
	base := s.number(verb, false)
	if s.err != nil {
		return 0
	}
	token := string(s.buf)
	n, err := strconv.ParseUint(token, base, 64)
	if err != nil {
		s.failWith(err)
	}
	if shift := uint(64 - size); n<<shift>>shift != n {
		s.fail("unsigned integer overflow on token " + token)
	}
	return n
}

// rune reads one character as a number.
func (s *scanner) rune(size int) int64 {
	s.notEOF()
	if s.err != nil {
		return 0
	}
	r := int64(s.next())
	if shift := uint(64 - size); r<<shift>>shift != r {
		s.fail("overflow on character value " + string(rune(r)))
	}
	return r
}

func (s *scanner) float(verb rune, size int, typ string) float64 {
	if !s.verbOK(verb, floatVerbs, typ) {
		return 0
	}
	s.start()
	return s.convert(s.floatToken(), size)
}

// floatToken reads as much as looks like a float.
func (s *scanner) floatToken() string {
	s.buf = s.buf[:0]
	if s.accept("nN") && s.accept("aA") && s.accept("nN") {
		return string(s.buf)
	}
	s.accept(signs)
	if s.accept("iI") && s.accept("nN") && s.accept("fF") {
		return string(s.buf)
	}
	digits, exponent := decimalDigits+"_", "eEpP"
	if s.accept("0") && s.accept("xX") {
		digits, exponent = hexDigits+"_", "pP"
	}
	for s.accept(digits) {
	}
	if s.accept(".") {
		for s.accept(digits) {
		}
	}
	if s.accept(exponent) {
		s.accept(signs)
		for s.accept(decimalDigits + "_") {
		}
	}
	return string(s.buf)
}

// convert turns a token into a float; the mantissa before a p may be decimal.
func (s *scanner) convert(token string, size int) float64 {
	if s.err != nil {
		return 0
	}
	at, hex := -1, false
	for i := 0; i < len(token); i++ {
		switch token[i] {
		case 'p':
			at = i
		case 'x', 'X':
			hex = true
		}
	}
	if at < 0 || hex {
		f, err := strconv.ParseFloat(token, size)
		if err != nil {
			s.failWith(err)
		}
		return f
	}
	f, err := strconv.ParseFloat(token[:at], size)
	if err == nil {
		var exp int
		exp, err = strconv.Atoi(token[at+1:])
		f = math.Ldexp(f, exp)
	}
	if err != nil {
		if e, ok := err.(*strconv.NumError); ok {
			e.Num = token
		}
		s.failWith(err)
	}
	return f
}

func (s *scanner) complex(verb rune, size int) complex128 {
	if !s.verbOK(verb, floatVerbs, "complex") {
		return 0
	}
	s.start()
	parens := s.accept("(")
	re := s.floatToken()
	s.buf = s.buf[:0]
	if !s.accept(signs) {
		s.fail("syntax error scanning complex number")
		return 0
	}
	sign := string(s.buf)
	im := sign + s.floatToken()
	if !s.accept("i") || parens && !s.accept(")") {
		s.fail("syntax error scanning complex number")
	}
	return complex(s.convert(re, size/2), s.convert(im, size/2))
}

// string reads a word or, for some verbs, a literal or hexadecimal digits.
func (s *scanner) string(verb rune) string {
	if !s.verbOK(verb, "svqxX", "string") {
		return ""
	}
	s.start()
	if s.err != nil {
		return ""
	}
	switch verb {
	case 'q':
		return s.quoted()
	case 'x', 'X':
		return s.hexText()
	}
	s.readToken(true, notSpace)
	return string(s.buf)
}

// quoted reads a Go string literal.
func (s *scanner) quoted() string {
	switch s.next() {
	case '`':
		for r := s.must(); r != '`' && r != eof; r = s.must() {
			s.buf = utf8.AppendRune(s.buf, r)
		}
		return string(s.buf)
	case '"':
		s.buf = append(s.buf, '"')
		for r := s.must(); r != eof; r = s.must() {
			s.buf = utf8.AppendRune(s.buf, r)
			if r == '"' {
				break
			}
			if r == '\\' {
				if r = s.must(); r != eof {
					s.buf = utf8.AppendRune(s.buf, r)
				}
			}
		}
		text, err := strconv.Unquote(string(s.buf))
		if err != nil {
			s.failWith(err)
		}
		return text
	}
	s.fail("expected quoted string")
	return ""
}

// hexValue returns the value of a hexadecimal digit.
func hexValue(r rune) (v byte, ok bool) {
	switch {
	case '0' <= r && r <= '9':
		return byte(r - '0'), true
	case 'a' <= r && r <= 'f':
		return byte(r - 'a' + 10), true
	case 'A' <= r && r <= 'F':
		return byte(r - 'A' + 10), true
	}
	return 0, false
}

// hexText reads pairs of hexadecimal digits.
func (s *scanner) hexText() string {
	for {
		r := s.next()
		if r == eof {
			break
		}
		high, ok := hexValue(r)
		if !ok {
			s.UnreadRune()
			break
		}
		low, ok := hexValue(s.must())
		if !ok {
			s.fail("illegal hex digit")
			return ""
		}
		s.buf = append(s.buf, high<<4|low)
	}
	if len(s.buf) == 0 {
		s.fail("no hex data for %x string")
	}
	return string(s.buf)
}
