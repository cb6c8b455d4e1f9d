// Package fmt formats and scans values.
//
// An operand is only ever passed on as a parameter; it is never stored in the printer or anywhere else
// that outlives the call. So what is printed need not be on the heap, unless a method of its own
// (String, Error, Format, GoString) keeps it.
package fmt

import (
	"io"
	"os"
	"unicode/utf8"

	"internal/view"
)

// A State is what a Formatter prints to.
type State interface {
	Write(b []byte) (n int, err error)
	Width() (wid int, ok bool)
	Precision() (prec int, ok bool)
	Flag(c int) bool
}

// A Formatter prints itself for every verb.
type Formatter interface {
	Format(f State, verb rune)
}

// A Stringer gives its own text.
type Stringer interface {
	String() string
}

// A GoStringer gives its own text for %#v.
type GoStringer interface {
	GoString() string
}

// A printer collects the text of one call.
type printer struct {
	buf       []byte // the text so far
	spec             // the directive being worked on
	erroring  bool   // printing a complaint: methods are not called, so that it ends
	panicking bool   // printing the value of a panic: another panic goes through
	wraps     bool   // %w is allowed: the call is Errorf
	wrapped   []int  // operands of %w
	reordered bool   // the format has used an explicit index
	indexOK   bool   // the directive's indices were good
}

// A spec is what stands between % and the verb.
type spec struct {
	width, prec       int  // where given
	hasWidth, hasPrec bool // they are given
	minus, plus       bool // flags - +
	sharp, space      bool // flags # and blank
	zero              bool // flag 0
	plusV, sharpV     bool // %+v, %#v: in place of plus and sharp
}

// room is how many bytes a call can print without a buffer on the heap.
const room = 128

// Append appends the text that Print would print.
func Append(b []byte, a ...any) []byte {
	p := printer{buf: b}
	p.print(a)
	return p.buf
}

// Appendf appends the text that Printf would print.
func Appendf(b []byte, format string, a ...any) []byte {
	p := printer{buf: b}
	p.printf(format, a)
	return p.buf
}

// Appendln appends the text that Println would print.
func Appendln(b []byte, a ...any) []byte {
	p := printer{buf: b}
	p.println(a)
	return p.buf
}

// Sprint returns the text that Print would print.
func Sprint(a ...any) string {
	var space [room]byte
	return string(Append(space[:0], a...))
}

// Sprintf returns the text that Printf would print.
func Sprintf(format string, a ...any) string {
	var space [room]byte
	return string(Appendf(space[:0], format, a...))
}

// Sprintln returns the text that Println would print.
func Sprintln(a ...any) string {
	var space [room]byte
	return string(Appendln(space[:0], a...))
}

// Fprint prints to w as Print does.
func Fprint(w io.Writer, a ...any) (n int, err error) {
	var space [room]byte
	return w.Write(Append(space[:0], a...))
}

// Fprintf prints to w as Printf does.
func Fprintf(w io.Writer, format string, a ...any) (n int, err error) {
	var space [room]byte
	return w.Write(Appendf(space[:0], format, a...))
}

// Fprintln prints to w as Println does.
func Fprintln(w io.Writer, a ...any) (n int, err error) {
	var space [room]byte
	return w.Write(Appendln(space[:0], a...))
}

// Print prints the operands to standard output, with a blank between two that are not strings.
func Print(a ...any) (n int, err error) {
	var space [room]byte
	return os.Stdout.Write(Append(space[:0], a...))
}

// Printf prints the operands to standard output as the format says.
func Printf(format string, a ...any) (n int, err error) {
	var space [room]byte
	return os.Stdout.Write(Appendf(space[:0], format, a...))
}

// Println prints the operands to standard output, with blanks between and a newline at the end.
func Println(a ...any) (n int, err error) {
	var space [room]byte
	return os.Stdout.Write(Appendln(space[:0], a...))
}

func (p *printer) print(a []any) {
	wasString := false
	for i, x := range a {
		isString := x != nil && view.TypeOf(x).Kind() == view.String
		if i > 0 && !isString && !wasString {
			p.buf = append(p.buf, ' ')
		}
		p.operand(x, 'v')
		wasString = isString
	}
}

func (p *printer) println(a []any) {
	for i, x := range a {
		if i > 0 {
			p.buf = append(p.buf, ' ')
		}
		p.operand(x, 'v')
	}
	p.buf = append(p.buf, '\n')
}

// Write, WriteString, Width, Precision and Flag make a printer the State of a Formatter.

func (p *printer) Write(b []byte) (n int, err error) {
	p.buf = append(p.buf, b...)
	return len(b), nil
}

func (p *printer) WriteString(s string) (n int, err error) {
	p.buf = append(p.buf, s...)
	return len(s), nil
}

func (p *printer) Width() (wid int, ok bool) { return p.width, p.hasWidth }

func (p *printer) Precision() (prec int, ok bool) { return p.prec, p.hasPrec }

func (p *printer) Flag(c int) bool {
	switch c {
	case '-':
		return p.minus
	case '+':
		return p.plus || p.plusV
	case '#':
		return p.sharp || p.sharpV
	case ' ':
		return p.space
	case '0':
		return p.zero
	}
	return false
}

// FormatString returns the directive that a Formatter was called with.
func FormatString(state State, verb rune) string {
	var space [16]byte
	b := append(space[:0], '%')
	for _, c := range " +-#0" {
		if state.Flag(int(c)) {
			b = append(b, byte(c))
		}
	}
	if w, ok := state.Width(); ok {
		b = appendInt(b, w)
	}
	if prec, ok := state.Precision(); ok {
		b = append(b, '.')
		b = appendInt(b, prec)
	}
	return string(utf8.AppendRune(b, verb))
}
