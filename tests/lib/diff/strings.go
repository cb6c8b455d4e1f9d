package main

import (
	"bytes"
	"io"
	"strings"
	. "tlib/difftest"
	ours "tlib/strings"
	ourunicode "tlib/unicode"
	"unicode"
)

func three(a, b string, ok bool) []any { return []any{a, b, ok} }
func two(a string, ok bool) []any      { return []any{a, ok} }

func odd(r rune) bool { return r%2 == 1 }

func twist(r rune) rune {
	switch {
	case r == 'a':
		return -1
	case r == 'b':
		return 0x10FFFFF
	case r == ' ':
		return '世'
	}
	return r
}

func pairs() {
	for i := 0; i < 300000; i++ {
		s, t := String(12), String(3)
		if R.Intn(4) == 0 && len(s) > 0 {
			a := R.Intn(len(s))
			t = s[a : a+R.Intn(len(s)-a+1)]
		}
		n := R.Intn(7) - 1
		Eq("Index", ours.Index(s, t), strings.Index(s, t), s, t)
		Eq("LastIndex", ours.LastIndex(s, t), strings.LastIndex(s, t), s, t)
		Eq("IndexAny", ours.IndexAny(s, t), strings.IndexAny(s, t), s, t)
		Eq("LastIndexAny", ours.LastIndexAny(s, t), strings.LastIndexAny(s, t), s, t)
		Eq("ContainsAny", ours.ContainsAny(s, t), strings.ContainsAny(s, t), s, t)
		Eq("Contains", ours.Contains(s, t), strings.Contains(s, t), s, t)
		Eq("Count", ours.Count(s, t), strings.Count(s, t), s, t)
		Eq("Compare", ours.Compare(s, t), strings.Compare(s, t), s, t)
		Eq("HasPrefix", ours.HasPrefix(s, t), strings.HasPrefix(s, t), s, t)
		Eq("HasSuffix", ours.HasSuffix(s, t), strings.HasSuffix(s, t), s, t)
		Eq("Cut", three(ours.Cut(s, t)), three(strings.Cut(s, t)), s, t)
		Eq("CutPrefix", two(ours.CutPrefix(s, t)), two(strings.CutPrefix(s, t)), s, t)
		Eq("CutSuffix", two(ours.CutSuffix(s, t)), two(strings.CutSuffix(s, t)), s, t)
		Eq("Trim", ours.Trim(s, t), strings.Trim(s, t), s, t)
		Eq("TrimLeft", ours.TrimLeft(s, t), strings.TrimLeft(s, t), s, t)
		Eq("TrimRight", ours.TrimRight(s, t), strings.TrimRight(s, t), s, t)
		Eq("TrimPrefix", ours.TrimPrefix(s, t), strings.TrimPrefix(s, t), s, t)
		Eq("TrimSuffix", ours.TrimSuffix(s, t), strings.TrimSuffix(s, t), s, t)
		Eq("SplitN", ours.SplitN(s, t, n), strings.SplitN(s, t, n), s, t, n)
		Eq("SplitAfterN", ours.SplitAfterN(s, t, n), strings.SplitAfterN(s, t, n), s, t, n)
		Eq("Split", ours.Split(s, t), strings.Split(s, t), s, t)
		Eq("SplitAfter", ours.SplitAfter(s, t), strings.SplitAfter(s, t), s, t)
		u := String(2)
		Eq("Replace", ours.Replace(s, t, u, n), strings.Replace(s, t, u, n), s, t, u, n)
		Eq("ReplaceAll", ours.ReplaceAll(s, t, u), strings.ReplaceAll(s, t, u), s, t, u)
		Eq("ToValidUTF8", ours.ToValidUTF8(s, u), strings.ToValidUTF8(s, u), s, u)
		Eq("EqualFold", ours.EqualFold(s, t), strings.EqualFold(s, t), s, t)
		up := strings.ToUpper(s)
		Eq("EqualFold", ours.EqualFold(s, up), strings.EqualFold(s, up), s, up)
		parts := strings.Split(s, "a")
		Eq("Join", ours.Join(parts, t), strings.Join(parts, t), parts, t)
	}
}

func singles() {
	for i := 0; i < 200000; i++ {
		s := String(12)
		c := byte(R.Intn(256))
		r := rune(R.Intn(300) - 10)
		if R.Intn(2) == 0 {
			for _, r = range String(1) {
			}
		}
		Eq("IndexByte", ours.IndexByte(s, c), strings.IndexByte(s, c), s, c)
		Eq("LastIndexByte", ours.LastIndexByte(s, c), strings.LastIndexByte(s, c), s, c)
		Eq("IndexRune", ours.IndexRune(s, r), strings.IndexRune(s, r), s, r)
		Eq("ContainsRune", ours.ContainsRune(s, r), strings.ContainsRune(s, r), s, r)
		Eq("IndexFunc", ours.IndexFunc(s, odd), strings.IndexFunc(s, odd), s)
		Eq("LastIndexFunc", ours.LastIndexFunc(s, odd), strings.LastIndexFunc(s, odd), s)
		Eq("ContainsFunc", ours.ContainsFunc(s, odd), strings.ContainsFunc(s, odd), s)
		Eq("TrimFunc", ours.TrimFunc(s, odd), strings.TrimFunc(s, odd), s)
		Eq("TrimLeftFunc", ours.TrimLeftFunc(s, odd), strings.TrimLeftFunc(s, odd), s)
		Eq("TrimRightFunc", ours.TrimRightFunc(s, odd), strings.TrimRightFunc(s, odd), s)
		Eq("TrimSpace", ours.TrimSpace(s), strings.TrimSpace(s), s)
		Eq("Fields", ours.Fields(s), strings.Fields(s), s)
		Eq("FieldsFunc", ours.FieldsFunc(s, odd), strings.FieldsFunc(s, odd), s)
		Eq("Map", ours.Map(twist, s), strings.Map(twist, s), s)
		Eq("ToUpper", ours.ToUpper(s), strings.ToUpper(s), s)
		Eq("ToLower", ours.ToLower(s), strings.ToLower(s), s)
		Eq("ToTitle", ours.ToTitle(s), strings.ToTitle(s), s)
		Eq("Title", ours.Title(s), strings.Title(s), s)
		Eq("Clone", ours.Clone(s), strings.Clone(s), s)
		sp := unicode.TurkishCase
		osp := make(ourSpecial, len(sp))
		for i, c := range sp {
			osp[i].Lo, osp[i].Hi = c.Lo, c.Hi
			copy(osp[i].Delta[:], c.Delta[:])
		}
		Eq("ToUpperSpecial", ours.ToUpperSpecial(osp, s), strings.ToUpperSpecial(sp, s), s)
		Eq("ToLowerSpecial", ours.ToLowerSpecial(osp, s), strings.ToLowerSpecial(sp, s), s)
		Eq("ToTitleSpecial", ours.ToTitleSpecial(osp, s), strings.ToTitleSpecial(sp, s), s)
		n := R.Intn(5)
		Eq("Repeat", ours.Repeat(s, n), strings.Repeat(s, n), s, n)
	}
	for _, n := range []int{-1, 1 << 62, 0, 1} {
		for _, s := range []string{"", "abc"} {
			Eq("Repeat", Catch(func() any { return ours.Repeat(s, n) }),
				Catch(func() any { return strings.Repeat(s, n) }), s, n)
		}
	}
}

func replacers() {
	for i := 0; i < 300000; i++ {
		var args []string
		one := R.Intn(4)
		for n := R.Intn(5); n >= 0; n-- {
			switch one {
			case 0:
				args = append(args, string([]byte{"ab \xff"[R.Intn(4)]}), string([]byte{"bca\xc2"[R.Intn(4)]}))
			case 1:
				args = append(args, string([]byte{"ab \xff"[R.Intn(4)]}), String(2))
			default:
				args = append(args, String(2), String(2))
			}
		}
		if R.Intn(50) == 0 {
			args = args[1:]
		}
		s := String(10)
		var o *ours.Replacer
		var g *strings.Replacer
		po := Catch(func() any { o = ours.NewReplacer(args...); return nil })
		pg := Catch(func() any { g = strings.NewReplacer(args...); return nil })
		Eq("NewReplacer", po, pg, args)
		if pg != nil {
			continue
		}
		Eq("Replacer.Replace", o.Replace(s), g.Replace(s), args, s)
		var bo, bg bytes.Buffer
		no, eo := o.WriteString(&bo, s)
		ng, eg := g.WriteString(&bg, s)
		Eq("Replacer.WriteString", []any{no, eo, bo.String()}, []any{ng, eg, bg.String()}, args, s)
	}
}

type ourSpecial = ourunicode.SpecialCase

type both interface {
	io.Reader
	io.ReaderAt
	io.ByteScanner
	io.RuneScanner
	io.Seeker
	io.WriterTo
	Len() int
	Size() int64
	Reset(string)
}

// step applies one random operation.
func step(r both, op, a int, s string) []any {
	switch op {
	case 0:
		p := make([]byte, a)
		n, err := r.Read(p)
		return []any{n, Text(err), p}
	case 1:
		p := make([]byte, a)
		n, err := r.ReadAt(p, int64(a)*3-2)
		return []any{n, Text(err), p}
	case 2:
		b, err := r.ReadByte()
		return []any{b, Text(err)}
	case 3:
		return []any{Text(r.UnreadByte())}
	case 4, 5:
		c, n, err := r.ReadRune()
		return []any{c, n, Text(err)}
	case 6:
		return []any{Text(r.UnreadRune())}
	case 7:
		n, err := r.Seek(int64(a)-3, a%5)
		return []any{n, Text(err)}
	case 8:
		var b bytes.Buffer
		n, err := r.WriteTo(&b)
		return []any{n, Text(err), b.String()}
	case 9:
		r.Reset(s)
	}
	return []any{r.Len(), r.Size()}
}

func readers() {
	for i := 0; i < 20000; i++ {
		s := String(10)
		o, g := both(ours.NewReader(s)), both(strings.NewReader(s))
		for j := 0; j < 30; j++ {
			op, a, t := R.Intn(40)%11, R.Intn(6), String(10)
			if op == 8 && R.Intn(3) > 0 {
				op = 4
			}
			Eq("Reader", step(o, op, a, t), step(g, op, a, t), s, op, a, t)
		}
	}
}

type builder interface {
	io.StringWriter
	io.Writer
	io.ByteWriter
	WriteRune(r rune) (int, error)
	Len() int
	String() string
	Reset()
	Grow(int)
}

func write(b builder, op int, s string) []any {
	switch op {
	case 0:
		n, err := b.WriteString(s)
		return []any{n, err, b.Len(), b.String()}
	case 1:
		n, err := b.Write([]byte(s))
		return []any{n, err, b.Len(), b.String()}
	case 2:
		return []any{b.WriteByte(byte(len(s))), b.String()}
	case 3:
		for _, r := range s {
			n, err := b.WriteRune(r)
			return []any{n, err, b.String()}
		}
	case 4:
		b.Grow(len(s))
	case 5:
		if len(s) == 3 {
			b.Reset()
		}
	case 6:
		n, err := b.WriteRune(rune(len(s)) - 3)
		return []any{n, err, b.String()}
	}
	return []any{b.Len(), b.String()}
}

func builders() {
	var o ours.Builder
	var g strings.Builder
	for i := 0; i < 100000; i++ {
		if i%100 == 0 {
			o.Reset()
			g.Reset()
		}
		op, s := R.Intn(7), String(6)
		Eq("Builder", write(&o, op, s), write(&g, op, s), op, s)
	}
	o.WriteString("x")
	g.WriteString("x")
	o2, g2 := o, g
	Eq("copy", Catch(func() any { o2.WriteByte('a'); return nil }), Catch(func() any { g2.WriteByte('a'); return nil }))
	Eq("Grow", Catch(func() any { o.Grow(-1); return nil }), Catch(func() any { g.Grow(-1); return nil }))
	if o.Cap() < o.Len() {
		Eq("Cap", o.Cap(), o.Len())
	}
}

func main() {
	pairs()
	singles()
	replacers()
	readers()
	builders()
	Done()
}
