// Reading a format.
package fmt

import (
	"unicode/utf8"

	"internal/view"
)

// maxNumber bounds widths, precisions and indices; one digit more may still follow it.
const maxNumber = 1000000

// readNumber reads a decimal number at format[i:]; ok is false if there is none or it is too large.
func readNumber(format string, i int) (n int, ok bool, end int) {
	for ; i < len(format) && '0' <= format[i] && format[i] <= '9'; i++ {
		if n > maxNumber {
			return 0, false, len(format)
		}
		n = n*10 + int(format[i]-'0')
		ok = true
	}
	return n, ok, i
}

// readIndex reads [n] at format[i:] and returns it counted from zero; found says whether a good index
// stands there.
func (p *printer) readIndex(format string, i, arg, count int) (newArg, end int, found bool) {
	if i >= len(format) || format[i] != '[' {
		return arg, i, false
	}
	p.reordered = true
	closing := i + 1
	for closing < len(format) && format[closing] != ']' {
		closing++
	}
	if closing == len(format) || len(format)-i < 3 {
		p.indexOK = false
		return arg, i + 1, false
	}
	n, ok, at := readNumber(format, i+1)
	if !ok || at != closing {
		p.indexOK = false
		return arg, closing + 1, false
	}
	if n < 1 || n > count {
		p.indexOK = false
		return arg, closing + 1, true
	}
	return n - 1, closing + 1, true
}

// starNumber returns the operand that stands for a *.
func starNumber(a []any, arg int) (n int, ok bool, next int) {
	if arg >= len(a) {
		return 0, false, arg
	}
	n, ok = a[arg].(int)
	if !ok {
		v := view.Of(a[arg])
		switch k := v.Kind(); {
		case view.Int <= k && k <= view.Int64:
			n = int(v.Int())
			ok = int64(n) == v.Int()
		case view.Uint <= k && k <= view.Uintptr:
			n = int(v.Uint())
			ok = n >= 0
		}
	}
	if n > maxNumber || n < -maxNumber {
		return 0, false, arg + 1
	}
	return n, ok, arg + 1
}

// printf prints the operands as the format says.
func (p *printer) printf(format string, a []any) {
	arg := 0
	for i := 0; i < len(format); {
		start := i
		for i < len(format) && format[i] != '%' {
			i++
		}
		p.buf = append(p.buf, format[start:i]...)
		if i == len(format) {
			break
		}
		i, arg = p.directive(format, i+1, a, arg)
	}
	if !p.reordered && arg < len(a) {
		p.extra(a[arg:])
	}
}

// directive works on what follows a %, and returns where it ends and the next operand.
func (p *printer) directive(format string, i int, a []any, arg int) (end, next int) {
	p.spec = spec{}
	p.indexOK = true
	i = p.readFlags(format, i)
	if i < len(format) && 'a' <= format[i] && format[i] <= 'z' && arg < len(a) {
		p.verb(rune(format[i]), a, arg) // nothing but flags: the usual case
		return i + 1, arg + 1
	}
	var afterIndex bool
	arg, i, afterIndex = p.readIndex(format, i, arg, len(a))
	i, arg, afterIndex = p.readWidth(format, i, a, arg, afterIndex)
	i, arg, afterIndex = p.readPrecision(format, i, a, arg, afterIndex)
	if !afterIndex {
		arg, i, _ = p.readIndex(format, i, arg, len(a))
	}
	if i >= len(format) {
		p.buf = append(p.buf, "%!(NOVERB)"...)
		return i, arg
	}
	verb, size := utf8.DecodeRuneInString(format[i:])
	i += size
	switch {
	case verb == '%':
		p.buf = append(p.buf, '%')
	case !p.indexOK:
		p.complain(verb, "BADINDEX")
	case arg >= len(a):
		p.complain(verb, "MISSING")
	default:
		p.verb(verb, a, arg)
		arg++
	}
	return i, arg
}

// complain prints %!verb(what).
func (p *printer) complain(verb rune, what string) {
	p.buf = append(p.buf, "%!"...)
	p.buf = utf8.AppendRune(p.buf, verb)
	p.buf = append(p.buf, '(')
	p.buf = append(p.buf, what...)
	p.buf = append(p.buf, ')')
}

func (p *printer) readFlags(format string, i int) int {
	for ; i < len(format); i++ {
		switch format[i] {
		case '#':
			p.sharp = true
		case '0':
			p.zero = true
		case '+':
			p.plus = true
		case '-':
			p.minus = true
		case ' ':
			p.space = true
		default:
			return i
		}
	}
	return i
}

func (p *printer) readWidth(format string, i int, a []any, arg int, afterIndex bool) (int, int, bool) {
	if i < len(format) && format[i] == '*' {
		p.width, p.hasWidth, arg = starNumber(a, arg)
		if !p.hasWidth {
			p.buf = append(p.buf, "%!(BADWIDTH)"...)
		}
		if p.width < 0 {
			p.width = -p.width
			p.minus = true
			p.zero = false
		}
		return i + 1, arg, false
	}
	p.width, p.hasWidth, i = readNumber(format, i)
	if afterIndex && p.hasWidth {
		p.indexOK = false // a width after an index, as in %[3]2d
	}
	return i, arg, afterIndex
}

func (p *printer) readPrecision(format string, i int, a []any, arg int, afterIndex bool) (int, int, bool) {
	if i+1 >= len(format) || format[i] != '.' { // a point at the end is taken for a verb
		return i, arg, afterIndex
	}
	i++
	if afterIndex {
		p.indexOK = false // as in %[3].2d
	}
	arg, i, afterIndex = p.readIndex(format, i, arg, len(a))
	if i < len(format) && format[i] == '*' {
		p.prec, p.hasPrec, arg = starNumber(a, arg)
		if p.prec < 0 {
			p.prec = 0
			p.hasPrec = false
		}
		if !p.hasPrec {
			p.buf = append(p.buf, "%!(BADPREC)"...)
		}
		return i + 1, arg, false
	}
	p.prec, p.hasPrec, i = readNumber(format, i)
	if !p.hasPrec {
		p.prec = 0
		p.hasPrec = true
	}
	return i, arg, afterIndex
}

// verb prints one operand.
func (p *printer) verb(verb rune, a []any, arg int) {
	switch verb {
	case 'w':
		p.wrapped = append(p.wrapped, arg)
		p.chooseV()
	case 'v':
		p.chooseV()
	}
	p.operand(a[arg], verb)
}

// chooseV turns the flags # and + into those of %v.
func (p *printer) chooseV() {
	p.sharpV, p.sharp = p.sharp, false
	p.plusV, p.plus = p.plus, false
}

// extra complains of operands that no directive used.
func (p *printer) extra(a []any) {
	p.spec = spec{}
	p.buf = append(p.buf, "%!(EXTRA "...)
	for i, x := range a {
		if i > 0 {
			p.buf = append(p.buf, ", "...)
		}
		if x == nil {
			p.buf = append(p.buf, "<nil>"...)
			continue
		}
		p.buf = append(p.buf, view.TypeOf(x).String()...)
		p.buf = append(p.buf, '=')
		p.operand(x, 'v')
	}
	p.buf = append(p.buf, ')')
}
