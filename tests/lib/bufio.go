// Compares lib/bufio and lib/io with Go's, over readers that give data in odd pieces.
package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"os"
	"strings"
	ours "tlib/bufio"
	ourio "tlib/io"
)

var cases, differences int

func same(what, got, want string) {
	cases++
	if got != want {
		differences++
		if differences < 30 {
			fmt.Printf("%.200s\n got  %.500q\n want %.500q\n", what, got, want)
		}
	}
}

var errOdd = errors.New("odd error")

// odd reads a string in pieces of random size, sometimes empty, and ends with err.
type odd struct {
	s    string
	rnd  *rand.Rand
	err  error
	with bool // the error comes with the last data
}

func newOdd(s string, seed int64, err, eof error) *odd {
	o := &odd{s, rand.New(rand.NewSource(seed)), err, seed%2 == 0}
	if err == nil {
		o.err = eof
	}
	return o
}

func (o *odd) Read(p []byte) (int, error) {
	if len(o.s) == 0 {
		return 0, o.err
	}
	n := min(o.rnd.Intn(20), len(p), len(o.s))
	copy(p, o.s[:n])
	o.s = o.s[n:]
	if len(o.s) == 0 && o.with {
		return n, o.err
	}
	return n, nil
}

func word(err error) string { return fmt.Sprint(err) }

func text(rnd *rand.Rand) string {
	parts := []string{"a", "bc", "\n", "\r\n", "\r", " ", "\t", "世", "\xff", "\xe4\xb8", "word", "\u2003", "\u0085", "longer piece of text ", "\n\n"}
	s := ""
	for n := rnd.Intn(60); n > 0; n-- {
		s += parts[rnd.Intn(len(parts))]
	}
	return s
}

type reader interface {
	Peek(int) ([]byte, error)
	Discard(int) (int, error)
	Read([]byte) (int, error)
	ReadByte() (byte, error)
	UnreadByte() error
	ReadRune() (rune, int, error)
	UnreadRune() error
	Buffered() int
	ReadSlice(byte) ([]byte, error)
	ReadLine() ([]byte, bool, error)
	ReadBytes(byte) ([]byte, error)
	ReadString(byte) (string, error)
	Size() int
}

func drive(r reader, seed int64) string {
	rnd := rand.New(rand.NewSource(seed))
	var log strings.Builder
	buf := make([]byte, 64)
	for i := 0; i < 40; i++ {
		switch op := rnd.Intn(12); op {
		case 0:
			b, err := r.Peek(rnd.Intn(40) - 1)
			fmt.Fprintf(&log, "peek %q %v;", b, err)
		case 1:
			n, err := r.Discard(rnd.Intn(30) - 1)
			fmt.Fprintf(&log, "discard %d %v;", n, err)
		case 2, 3:
			n, err := r.Read(buf[:rnd.Intn(64)])
			fmt.Fprintf(&log, "read %q %v;", buf[:n], err)
		case 4:
			b, err := r.ReadByte()
			fmt.Fprintf(&log, "byte %q %v;", b, err)
		case 5:
			fmt.Fprintf(&log, "unbyte %v;", r.UnreadByte())
		case 6:
			b, n, err := r.ReadRune()
			fmt.Fprintf(&log, "rune %q %d %v;", b, n, err)
		case 7:
			fmt.Fprintf(&log, "unrune %v;", r.UnreadRune())
		case 8:
			b, err := r.ReadSlice("\na "[rnd.Intn(3)])
			fmt.Fprintf(&log, "slice %q %v;", b, err)
		case 9:
			b, p, err := r.ReadLine()
			fmt.Fprintf(&log, "line %q %v %v %v;", b, b == nil, p, err)
		case 10:
			b, err := r.ReadBytes("\na "[rnd.Intn(3)])
			fmt.Fprintf(&log, "bytes %q %v;", b, err)
		case 11:
			b, err := r.ReadString("\na "[rnd.Intn(3)])
			fmt.Fprintf(&log, "string %q %v %d %d;", b, err, r.Buffered(), r.Size())
		}
	}
	return log.String()
}

func readers() {
	for seed := int64(0); seed < 20000; seed++ {
		s := text(rand.New(rand.NewSource(seed)))
		var err error
		if seed%3 == 0 {
			err = errOdd
		}
		size := []int{0, 16, 17, 32, 4096}[seed%5]
		got := drive(ours.NewReaderSize(newOdd(s, seed, err, ourio.EOF), size), seed)
		want := drive(bufio.NewReaderSize(newOdd(s, seed, err, io.EOF), size), seed)
		same(fmt.Sprint("reader ", seed), got, want)
		a, b := new(bytes.Buffer), new(bytes.Buffer)
		n, e := ours.NewReaderSize(newOdd(s, seed, err, ourio.EOF), size).WriteTo(struct{ io.Writer }{a})
		m, f := bufio.NewReaderSize(newOdd(s, seed, err, io.EOF), size).WriteTo(struct{ io.Writer }{b})
		same(fmt.Sprint("WriteTo ", seed), fmt.Sprint(n, e, a), fmt.Sprint(m, f, b))
	}
}

type scanner interface {
	Scan() bool
	Text() string
	Bytes() []byte
	Err() error
	Buffer([]byte, int)
}

func tokens(s scanner) (out string) {
	defer func() {
		if r := recover(); r != nil {
			out += fmt.Sprint("panic ", r)
		}
	}()
	for i := 0; i < 500 && s.Scan(); i++ {
		out += fmt.Sprintf("%q %v ", s.Text(), s.Bytes() == nil)
	}
	return out + fmt.Sprint(s.Err(), s.Scan(), s.Bytes() == nil)
}

func oddSplit(seed int64, final error) func([]byte, bool) (int, []byte, error) {
	rnd := rand.New(rand.NewSource(seed))
	return func(data []byte, atEOF bool) (int, []byte, error) {
		switch rnd.Intn(30) {
		case 0:
			return 0, nil, errOdd
		case 1:
			return -1, nil, nil
		case 2:
			return len(data) + 1, data, nil
		case 3:
			return 0, data, final
		case 4:
			return 0, nil, final
		case 5:
			return 0, []byte{}, nil
		}
		n := min(len(data), rnd.Intn(5))
		if n == 0 {
			if atEOF {
				return 0, nil, nil
			}
			return 0, nil, nil
		}
		return n, data[:n], nil
	}
}

func scanners() {
	for seed := int64(0); seed < 20000; seed++ {
		rnd := rand.New(rand.NewSource(seed))
		s := text(rnd)
		var err error
		if seed%5 == 0 {
			err = errOdd
		}
		for k := 0; k < 5; k++ {
			a := ours.NewScanner(newOdd(s, seed, err, ourio.EOF))
			b := bufio.NewScanner(newOdd(s, seed, err, io.EOF))
			switch k {
			case 1:
				a.Split(ours.ScanWords)
				b.Split(bufio.ScanWords)
			case 2:
				a.Split(ours.ScanRunes)
				b.Split(bufio.ScanRunes)
			case 3:
				a.Split(ours.ScanBytes)
				b.Split(bufio.ScanBytes)
			case 4:
				a.Split(oddSplit(seed, ours.ErrFinalToken))
				b.Split(oddSplit(seed, bufio.ErrFinalToken))
			}
			if seed%4 == 1 {
				a.Buffer(make([]byte, 0, 8), 12)
				b.Buffer(make([]byte, 0, 8), 12)
			}
			same(fmt.Sprint("scanner ", seed, k, fmt.Sprintf("%q", s)), tokens(a), tokens(b))
		}
	}
}

// short is a writer that fails after some bytes.
type short struct {
	strings.Builder
	left int
}

func (s *short) Write(p []byte) (int, error) {
	if len(p) > s.left {
		n := s.left
		s.left = 0
		s.Builder.Write(p[:n])
		return n, errOdd
	}
	s.left -= len(p)
	return s.Builder.Write(p)
}

type plain struct{ w io.Writer }

func (p plain) Write(b []byte) (int, error) { return p.w.Write(b) }

type writer interface {
	Write([]byte) (int, error)
	WriteString(string) (int, error)
	WriteByte(byte) error
	WriteRune(rune) (int, error)
	Flush() error
	Available() int
	Buffered() int
}

func drain(w writer, readFrom func(io.Reader) (int64, error), seed int64, eof error) string {
	rnd := rand.New(rand.NewSource(seed))
	var log strings.Builder
	for i := 0; i < 20; i++ {
		s := text(rnd)
		switch rnd.Intn(6) {
		case 0:
			n, err := w.Write([]byte(s))
			fmt.Fprint(&log, n, err)
		case 1:
			n, err := w.WriteString(s)
			fmt.Fprint(&log, n, err)
		case 2:
			fmt.Fprint(&log, w.WriteByte('x'))
		case 3:
			n, err := w.WriteRune([]rune{'a', '世', -1, 0x1f600}[rnd.Intn(4)])
			fmt.Fprint(&log, n, err)
		case 4:
			fmt.Fprint(&log, w.Flush(), w.Buffered(), w.Available())
		case 5:
			n, err := readFrom(newOdd(s, seed, nil, eof))
			fmt.Fprint(&log, n, err)
		}
		fmt.Fprint(&log, ";", w.Buffered())
	}
	fmt.Fprint(&log, w.Flush())
	return log.String()
}

func writers() {
	for seed := int64(0); seed < 20000; seed++ {
		size := []int{0, 1, 5, 16, 100}[seed%5]
		limit := 1 << 20
		if seed%3 == 0 {
			limit = int(seed % 200)
		}
		a, b := &short{left: limit}, &short{left: limit}
		x, y := ours.NewWriterSize(plain{a}, size), bufio.NewWriterSize(plain{b}, size)
		got := drain(x, func(r io.Reader) (int64, error) { return x.ReadFrom(r) }, seed, ourio.EOF) + a.String()
		want := drain(y, func(r io.Reader) (int64, error) { return y.ReadFrom(r) }, seed, io.EOF) + b.String()
		same(fmt.Sprint("writer ", seed), got, want)
	}
}

func streams() {
	for seed := int64(0); seed < 5000; seed++ {
		rnd := rand.New(rand.NewSource(seed))
		s, t := text(rnd), text(rnd)
		var err error
		if seed%4 == 0 {
			err = errOdd
		}
		g := func(k int) (any, any) { return newOdd(s, seed, err, ourio.EOF), newOdd(s, seed, err, io.EOF) }
		x, y := g(0)
		p, e := ourio.ReadAll(x.(io.Reader))
		q, f := io.ReadAll(y.(io.Reader))
		same("ReadAll", fmt.Sprintf("%q %v", p, e), fmt.Sprintf("%q %v", q, f))
		n := rnd.Intn(80)
		x, y = g(1)
		bx, by := make([]byte, n), make([]byte, n)
		i, e := ourio.ReadAtLeast(x.(io.Reader), bx, n/2)
		j, f := io.ReadAtLeast(y.(io.Reader), by, n/2)
		same("ReadAtLeast", fmt.Sprintf("%d %q %v", i, bx, e), fmt.Sprintf("%d %q %v", j, by, f))
		x, y = g(2)
		i, e = ourio.ReadFull(x.(io.Reader), bx)
		j, f = io.ReadFull(y.(io.Reader), by)
		same("ReadFull", fmt.Sprintf("%d %q %v", i, bx, e), fmt.Sprintf("%d %q %v", j, by, f))
		x, y = g(3)
		var wx, wy short
		wx.left, wy.left = rnd.Intn(200), 0
		wy.left = wx.left
		k, e := ourio.CopyN(&wx, x.(io.Reader), int64(n))
		l, f := io.CopyN(&wy, y.(io.Reader), int64(n))
		same("CopyN", fmt.Sprintf("%d %q %v", k, wx.String(), e), fmt.Sprintf("%d %q %v", l, wy.String(), f))
		x, y = g(4)
		m := ourio.MultiReader(x.(io.Reader), ourio.LimitReader(newOdd(t, seed, nil, ourio.EOF), 7), newOdd(t, seed, nil, ourio.EOF))
		o := io.MultiReader(y.(io.Reader), io.LimitReader(newOdd(t, seed, nil, io.EOF), 7), newOdd(t, seed, nil, io.EOF))
		var tx, ty short
		tx.left, ty.left = 1<<20, 1<<20
		var sx, sy short
		sx.left, sy.left = 1<<20, 1<<20
		k, e = ourio.Copy(ourio.MultiWriter(&wx, &tx), ourio.TeeReader(m, &sx))
		l, f = io.Copy(io.MultiWriter(&wy, &ty), io.TeeReader(o, &sy))
		same("Copy", fmt.Sprintf("%d %q %q %q %v", k, wx.String(), tx.String(), sx.String(), e), fmt.Sprintf("%d %q %q %q %v", l, wy.String(), ty.String(), sy.String(), f))
		ra, rb := ourio.NewSectionReader(strings.NewReader(s), int64(rnd.Intn(20)), int64(n)), io.NewSectionReader(strings.NewReader(s), 0, 0)
		_, off, size := ra.Outer()
		rb = io.NewSectionReader(strings.NewReader(s), off, size)
		for c := 0; c < 4; c++ {
			to, whence := int64(rnd.Intn(40)-10), rnd.Intn(4)
			at, e := ra.Seek(to, whence)
			at2, f := rb.Seek(to, whence)
			z, e2 := ra.Read(bx)
			z2, f2 := rb.Read(by)
			e2, f2 = eof(e2), eof(f2)
			r1, e3 := ra.ReadAt(bx[:n/2], to)
			r2, f3 := rb.ReadAt(by[:n/2], to)
			same("Section", fmt.Sprint(at, e, z, e2, r1, eof(e3), string(bx)), fmt.Sprint(at2, f, z2, f2, r2, eof(f3), string(by)))
		}
	}
}

// eof makes the two packages' EOF one.
func eof(err error) error {
	if err == ourio.EOF {
		return io.EOF
	}
	return err
}

func main() {
	readers()
	scanners()
	writers()
	streams()
	fmt.Printf("bufio, io: %d cases, %d differences\n", cases, differences)
	if differences > 0 {
		os.Exit(1)
	}
}
