package main

import (
	"bytes"
	"errors"
	"io"

	ours "tlib/bytes"
	. "tlib/difftest"
)

func odd(r rune) bool { return r%2 == 1 }

func twist(r rune) rune {
	switch {
	case r == 'a':
		return -1
	case r == 'b':
		return 0x10FFFFF
	}
	return r
}

// caps gives the parts and where each capacity ends.
func caps(parts [][]byte) []any {
	out := []any{parts}
	for _, p := range parts {
		out = append(out, cap(p) == len(p))
	}
	return out
}

func three(a, b []byte, ok bool) []any { return []any{a, b, ok} }
func two(a []byte, ok bool) []any      { return []any{a, ok} }

func slice(n int) []byte {
	if s := String(n); s != "" || R.Intn(2) == 0 {
		b := make([]byte, len(s), len(s)+7)
		copy(b, s)
		return b
	}
	return nil
}

func functions() {
	for i := 0; i < 200000; i++ {
		s, t, u := slice(12), slice(3), slice(2)
		n := R.Intn(7) - 1
		cut := String(3)
		c := byte(R.Intn(256))
		Eq("Index", ours.Index(s, t), bytes.Index(s, t), s, t)
		Eq("LastIndex", ours.LastIndex(s, t), bytes.LastIndex(s, t), s, t)
		Eq("IndexAny", ours.IndexAny(s, cut), bytes.IndexAny(s, cut), s, cut)
		Eq("LastIndexAny", ours.LastIndexAny(s, cut), bytes.LastIndexAny(s, cut), s, cut)
		Eq("IndexByte", ours.IndexByte(s, c), bytes.IndexByte(s, c), s, c)
		Eq("LastIndexByte", ours.LastIndexByte(s, c), bytes.LastIndexByte(s, c), s, c)
		Eq("IndexRune", ours.IndexRune(s, rune(c)), bytes.IndexRune(s, rune(c)), s, c)
		Eq("IndexFunc", ours.IndexFunc(s, odd), bytes.IndexFunc(s, odd), s)
		Eq("LastIndexFunc", ours.LastIndexFunc(s, odd), bytes.LastIndexFunc(s, odd), s)
		Eq("Contains", []bool{ours.Contains(s, t), ours.ContainsAny(s, cut), ours.ContainsRune(s, rune(c)), ours.ContainsFunc(s, odd)},
			[]bool{bytes.Contains(s, t), bytes.ContainsAny(s, cut), bytes.ContainsRune(s, rune(c)), bytes.ContainsFunc(s, odd)}, s, t)
		Eq("Count", ours.Count(s, t), bytes.Count(s, t), s, t)
		Eq("Compare", ours.Compare(s, t), bytes.Compare(s, t), s, t)
		Eq("Equal", ours.Equal(s, t), bytes.Equal(s, t), s, t)
		Eq("EqualFold", ours.EqualFold(s, bytes.ToUpper(s)), bytes.EqualFold(s, bytes.ToUpper(s)), s)
		Eq("HasPrefix", ours.HasPrefix(s, t), bytes.HasPrefix(s, t), s, t)
		Eq("HasSuffix", ours.HasSuffix(s, t), bytes.HasSuffix(s, t), s, t)
		Eq("Cut", three(ours.Cut(s, t)), three(bytes.Cut(s, t)), s, t)
		Eq("CutPrefix", two(ours.CutPrefix(s, t)), two(bytes.CutPrefix(s, t)), s, t)
		Eq("CutSuffix", two(ours.CutSuffix(s, t)), two(bytes.CutSuffix(s, t)), s, t)
		Eq("Trim", ours.Trim(s, cut), bytes.Trim(s, cut), s, cut)
		Eq("TrimLeft", ours.TrimLeft(s, cut), bytes.TrimLeft(s, cut), s, cut)
		Eq("TrimRight", ours.TrimRight(s, cut), bytes.TrimRight(s, cut), s, cut)
		Eq("TrimPrefix", ours.TrimPrefix(s, t), bytes.TrimPrefix(s, t), s, t)
		Eq("TrimSuffix", ours.TrimSuffix(s, t), bytes.TrimSuffix(s, t), s, t)
		Eq("TrimFunc", ours.TrimFunc(s, odd), bytes.TrimFunc(s, odd), s)
		Eq("TrimLeftFunc", ours.TrimLeftFunc(s, odd), bytes.TrimLeftFunc(s, odd), s)
		Eq("TrimRightFunc", ours.TrimRightFunc(s, odd), bytes.TrimRightFunc(s, odd), s)
		Eq("TrimSpace", ours.TrimSpace(s), bytes.TrimSpace(s), s)
		Eq("SplitN", caps(ours.SplitN(s, t, n)), caps(bytes.SplitN(s, t, n)), s, t, n)
		Eq("SplitAfterN", caps(ours.SplitAfterN(s, t, n)), caps(bytes.SplitAfterN(s, t, n)), s, t, n)
		Eq("Split", caps(ours.Split(s, t)), caps(bytes.Split(s, t)), s, t)
		Eq("SplitAfter", caps(ours.SplitAfter(s, t)), caps(bytes.SplitAfter(s, t)), s, t)
		Eq("Fields", caps(ours.Fields(s)), caps(bytes.Fields(s)), s)
		Eq("FieldsFunc", caps(ours.FieldsFunc(s, odd)), caps(bytes.FieldsFunc(s, odd)), s)
		Eq("Replace", ours.Replace(s, t, u, n), bytes.Replace(s, t, u, n), s, t, u, n)
		Eq("ReplaceAll", ours.ReplaceAll(s, t, u), bytes.ReplaceAll(s, t, u), s, t, u)
		Eq("ToValidUTF8", ours.ToValidUTF8(s, u), bytes.ToValidUTF8(s, u), s, u)
		parts := bytes.Split(s, []byte("a"))
		Eq("Join", ours.Join(parts, t), bytes.Join(parts, t), parts, t)
		Eq("Map", ours.Map(twist, s), bytes.Map(twist, s), s)
		Eq("ToUpper", ours.ToUpper(s), bytes.ToUpper(s), s)
		Eq("ToLower", ours.ToLower(s), bytes.ToLower(s), s)
		Eq("ToTitle", ours.ToTitle(s), bytes.ToTitle(s), s)
		Eq("Title", ours.Title(s), bytes.Title(s), s)
		Eq("Clone", ours.Clone(s), bytes.Clone(s), s)
		Eq("Runes", ours.Runes(s), bytes.Runes(s), s)
		Eq("Repeat", ours.Repeat(s, n+1), bytes.Repeat(s, n+1), s, n)
	}
	Eq("Join", ours.Join(nil, nil), bytes.Join(nil, nil))
	for _, n := range []int{-1, 1 << 62, 0, 1} {
		for _, s := range []string{"", "abc"} {
			Eq("Repeat", Catch(func() any { return ours.Repeat([]byte(s), n) }),
				Catch(func() any { return bytes.Repeat([]byte(s), n) }), s, n)
		}
	}
}

type common interface {
	io.Reader
	io.ByteScanner
	io.RuneScanner
	io.WriterTo
	Len() int
}

type buffer interface {
	common
	io.Writer
	io.ByteWriter
	io.StringWriter
	io.ReaderFrom
	WriteRune(rune) (int, error)
	Bytes() []byte
	String() string
	Truncate(int)
	Reset()
	Grow(int)
	Next(int) []byte
	ReadBytes(byte) ([]byte, error)
	ReadString(byte) (string, error)
	AvailableBuffer() []byte
}

type reader interface {
	common
	io.Seeker
	io.ReaderAt
	Size() int64
	Reset([]byte)
}

// limited writes at most n bytes, then fails or falls short.
type limited struct {
	bytes.Buffer
	n   int
	err error
}

func (w *limited) Write(p []byte) (int, error) {
	if len(p) > w.n {
		n, _ := w.Buffer.Write(p[:w.n])
		return n, w.err
	}
	return w.Buffer.Write(p)
}

// dribble reads a few bytes at a time.
type dribble struct {
	s   string
	bad int
}

func (r *dribble) Read(p []byte) (int, error) {
	if r.bad < 0 {
		return -1, nil
	}
	if r.s == "" {
		return 0, io.EOF
	}
	n := copy(p, r.s[:min(3, len(r.s))])
	r.s = r.s[n:]
	if r.bad > 0 && r.s == "" {
		return n, errors.New("broken")
	}
	return n, nil
}

func shared(r common, op, a int) []any {
	switch op {
	case 0:
		p := make([]byte, a)
		n, err := r.Read(p)
		return []any{n, Text(err), p}
	case 1:
		b, err := r.ReadByte()
		return []any{b, Text(err)}
	case 2:
		return []any{Text(r.UnreadByte())}
	case 3:
		c, n, err := r.ReadRune()
		return []any{c, n, Text(err)}
	case 4:
		return []any{Text(r.UnreadRune())}
	case 5:
		w := limited{n: a * 2}
		if a > 3 {
			w.err = errors.New("full")
		}
		n, err := r.WriteTo(&w)
		return []any{n, Text(err), w.String(), r.Len()}
	}
	return nil
}

func onBuffer(b buffer, op, a int, s string) []any {
	switch op {
	case 6, 7:
		n, err := b.Write([]byte(s))
		return []any{n, err}
	case 8:
		n, err := b.WriteString(s)
		return []any{n, err}
	case 9:
		return []any{b.WriteByte(byte(a))}
	case 10:
		n, err := b.WriteRune([]rune(s + "\x00")[0] - rune(a&1))
		return []any{n, err}
	case 11:
		n, err := b.ReadFrom(&dribble{s, a%4 - 1})
		return []any{n, Text(err)}
	case 12:
		b.Truncate(a)
	case 13:
		b.Grow(a*100 - 1)
		b.Write(nil) // whether Grow moves the unread part, and a read can be taken back, is open
	case 14:
		return []any{append([]byte(nil), b.Next(a)...)}
	case 15:
		line, err := b.ReadBytes("a \n"[a%3])
		return []any{line, Text(err)}
	case 16:
		line, err := b.ReadString("a \n"[a%3])
		return []any{line, Text(err)}
	case 17:
		if a == 0 {
			b.Reset()
		}
	case 18:
		n, err := b.Write(append(b.AvailableBuffer(), s...))
		return []any{n, err}
	}
	return shared(b, op, a)
}

func buffers() {
	for i := 0; i < 5000; i++ {
		s := String(10)
		o, g := buffer(ours.NewBufferString(s)), buffer(bytes.NewBufferString(s))
		if i%2 == 0 {
			o, g = new(ours.Buffer), new(bytes.Buffer)
		}
		for j := 0; j < 100; j++ {
			op, a, t := R.Intn(19), R.Intn(6), String(10)
			Eq("Buffer", Catch(func() any { return onBuffer(o, op, a, t) }), Catch(func() any { return onBuffer(g, op, a, t) }), op, a, t)
			Eq("Buffer state", []any{o.Len(), o.String(), string(o.Bytes())}, []any{g.Len(), g.String(), string(g.Bytes())}, op, a, t)
		}
	}
	var o *ours.Buffer
	Eq("nil", o.String(), "<nil>")
	b := ours.NewBuffer(make([]byte, 3, 9))
	Eq("Cap", []int{b.Cap(), b.Available()}, []int{9, 6})
}

func readers() {
	for i := 0; i < 5000; i++ {
		s := []byte(String(10))
		o, g := reader(ours.NewReader(s)), reader(bytes.NewReader(s))
		step := func(r reader, op, a int) []any {
			switch op {
			case 6:
				n, err := r.Seek(int64(a)-3, a%5)
				return []any{n, Text(err)}
			case 7:
				p := make([]byte, a)
				n, err := r.ReadAt(p, int64(a)*3-2)
				return []any{n, Text(err), p}
			case 8:
				if a == 0 {
					r.Reset(s)
				}
			}
			return shared(r, op, a)
		}
		for j := 0; j < 40; j++ {
			op, a := R.Intn(9), R.Intn(6)
			Eq("Reader", step(o, op, a), step(g, op, a), op, a)
			Eq("Reader state", []any{o.Len(), o.Size()}, []any{g.Len(), g.Size()}, op, a)
		}
	}
}

func main() {
	functions()
	buffers()
	readers()
	Done()
}
