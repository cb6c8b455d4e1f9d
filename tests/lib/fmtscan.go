// Compares scanning by lib/fmt with Go's.
package main

import (
	"errors"
	"fmt"
	"io"
	"math/rand"
	"os"
	"reflect"
	"strings"
	ours "tlib/fmt"
	ourio "tlib/io"
)

var cases, differences int

func same(what, got, want string) {
	cases++
	if got != want {
		differences++
		if differences < 40 {
			fmt.Printf("%.300s\n got  %.500q\n want %.500q\n", what, got, want)
		}
	}
}

type (
	I8 int8
	U  uint
	S  string
	F  float32
	B  bool
	Y  []byte
	C  complex64
	W  struct{ s string }
	V  struct{ s string }
)

// W and V scan the same: a word of letters, and its width.
func (w *W) Scan(st fmt.ScanState, verb rune) error {
	t, err := st.Token(true, func(r rune) bool { return 'a' <= r && r <= 'z' })
	n, ok := st.Width()
	w.s = fmt.Sprintf("%s %c %d %v", t, verb, n, ok)
	if len(t) == 0 && err == nil {
		r, _, e := st.ReadRune()
		if e != nil {
			return e
		}
		st.UnreadRune()
		return fmt.Errorf("no letter but %q", r)
	}
	return err
}

func (w *V) Scan(st ours.ScanState, verb rune) error {
	t, err := st.Token(true, func(r rune) bool { return 'a' <= r && r <= 'z' })
	n, ok := st.Width()
	w.s = fmt.Sprintf("%s %c %d %v", t, verb, n, ok)
	if len(t) == 0 && err == nil {
		r, _, e := st.ReadRune()
		if e != nil {
			return e
		}
		st.UnreadRune()
		return fmt.Errorf("no letter but %q", r)
	}
	return err
}

var makers = []func() any{
	func() any { return new(int) }, func() any { return new(int8) }, func() any { return new(uint16) }, func() any { return new(uint) },
	func() any { return new(string) }, func() any { return new([]byte) }, func() any { return new(float64) }, func() any { return new(float32) },
	func() any { return new(bool) }, func() any { return new(complex128) }, func() any { return new(I8) }, func() any { return new(U) }, func() any { return new(S) },
	func() any { return new(F) }, func() any { return new(B) }, func() any { return new(Y) }, func() any { return new(C) }, func() any { return new(rune) }, func() any { return new(int64) },
	func() any { return new(uint8) }, func() any { return new(complex64) }, func() any { return 5 }, func() any { return new(struct{}) }, func() any { return new([]int) }, func() any { return new(uintptr) },
}

func show(n int, err error, args []any) string {
	switch err {
	case io.EOF, ourio.EOF:
		err = errors.New("the EOF")
	case io.ErrUnexpectedEOF, ourio.ErrUnexpectedEOF:
		err = errors.New("the unexpected EOF")
	}
	out := fmt.Sprint(n, " ", err, " ")
	for _, a := range args {
		switch v := a.(type) {
		case *W:
			out += v.s + "|"
		case *V:
			out += v.s + "|"
		default:
			out += fmt.Sprintf("%v|", reflect.Indirect(reflect.ValueOf(a)))
		}
	}
	return out
}

// eofs makes the two packages' EOF one.
type eofs struct{ *strings.Reader }

func (r eofs) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p)
	if err == io.EOF {
		err = ourio.EOF
	}
	return n, err
}

func (r eofs) ReadRune() (rune, int, error) {
	c, n, err := r.Reader.ReadRune()
	if err == io.EOF {
		err = ourio.EOF
	}
	return c, n, err
}

// slow has no ReadRune.
type slow struct{ r io.Reader }

func (s slow) Read(p []byte) (int, error) { return s.r.Read(p) }

func main() {
	words := []string{"1", "-5", "+7", "300", "0x1f", "0b11", "0o17", "017", "08", "1_000", "99999999999999999999", "abc", "\"q\\n s\"", "`raw`", "true", "T", "fal", "falsE", "0", "3.14", "-1e5", "1p4", "0x1p-2", "nan", "-Inf", "(1+2i)", "1-2i", "2i", "68656c", "6g", "\n", "\r\n", " ", "\t", " \n ", "  ", "%", "é", "世", "U+1F600", "x", ",", ":", "1,2", "\xff", "truck", "1.", ".5", "e5", "_1", "-", "zzz"}
	verbs := []string{"%d", "%v", "%s", "%q", "%x", "%c", "%t", "%f", "%g", "%e", "%b", "%o", "%U", "%5d", "%2s", "%1c", "%3v", "%%", " ", "\n", "x", ",", "%", "%z", "%3d", "%10s", " \n", "\n ", "  ", "%2x", "é", ": ", "%0d", "%X", "%2f", "%3q", "%p"}
	rnd := rand.New(rand.NewSource(1))
	for i := 0; i < 600000; i++ {
		in, format := "", ""
		for n := rnd.Intn(6); n >= 0; n-- {
			in += words[rnd.Intn(len(words))]
			if rnd.Intn(2) == 0 {
				in += " "
			}
		}
		for n := rnd.Intn(5); n >= 0; n-- {
			format += verbs[rnd.Intn(len(verbs))]
			if rnd.Intn(4) == 0 {
				format += " "
			}
		}
		var a, b []any
		for n := rnd.Intn(4); n > 0; n-- {
			m := makers[rnd.Intn(len(makers))]
			if rnd.Intn(2) == 0 {
				m = makers[rnd.Intn(8)]
			}
			a, b = append(a, m()), append(b, m())
			if rnd.Intn(15) == 0 {
				a[len(a)-1], b[len(b)-1] = new(V), new(W)
			}
		}
		var n, m int
		var e, f error
		what := ""
		ra, rb := strings.NewReader(in), strings.NewReader(in)
		switch i % 7 {
		case 0:
			what = "Sscan"
			n, e = ours.Sscan(in, a...)
			m, f = fmt.Sscan(in, b...)
		case 1:
			what = "Sscanln"
			n, e = ours.Sscanln(in, a...)
			m, f = fmt.Sscanln(in, b...)
		case 2, 3:
			what = "Sscanf " + format
			n, e = ours.Sscanf(in, format, a...)
			m, f = fmt.Sscanf(in, format, b...)
		case 4:
			what = "Fscan"
			n, e = ours.Fscan(eofs{ra}, a...)
			m, f = fmt.Fscan(rb, b...)
		case 5:
			what = "Fscanln slow"
			n, e = ours.Fscanln(slow{eofs{ra}}, a...)
			m, f = fmt.Fscanln(slow{rb}, b...)
		case 6:
			what = "Fscanf " + format
			n, e = ours.Fscanf(eofs{ra}, format, a...)
			m, f = fmt.Fscanf(rb, format, b...)
		}
		x, _ := io.ReadAll(ra)
		y, _ := io.ReadAll(rb)
		same(fmt.Sprintf("%q %q %T", what, in, a), show(n, e, a)+string(x), show(m, f, b)+string(y))
	}
	fmt.Printf("scan: %d cases, %d differences\n", cases, differences)
	if differences > 0 {
		os.Exit(1)
	}
}
