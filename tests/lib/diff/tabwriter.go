package main

import (
	"bytes"
	"errors"
	"text/tabwriter"

	. "tlib/difftest"
	ours "tlib/text/tabwriter"
)

// failing takes so many bytes.
type failing struct {
	n int
	b bytes.Buffer
}

func (f *failing) Write(p []byte) (int, error) {
	if f.n -= len(p); f.n < 0 {
		return 0, errors.New("full")
	}
	return f.b.Write(p)
}

func main() {
	parts := []string{"a", "bb", "ccc", "é世", "\t", "\t", "\t", "\v", "\n", "\n", "\f", "\xff", "<b>", "&amp;", "<", "&", ";", "long text", "", " ", "\xff\t\xff"}
	for i := 0; i < 400000; i++ {
		var chunks []string
		few := []int{7, 9, 11, len(parts)}[R.Intn(4)]
		for n := R.Intn(4); n >= 0; n-- {
			s := ""
			for m := R.Intn(14); m > 0; m-- {
				s += parts[R.Intn(few)]
			}
			chunks = append(chunks, s)
		}
		min, tab, pad := R.Intn(9), R.Intn(9), R.Intn(4)
		char := " \t.-"[R.Intn(4)]
		flags := uint(R.Intn(64))
		var bo, bg bytes.Buffer
		o := ours.NewWriter(&bo, min, tab, pad, char, flags)
		g := tabwriter.NewWriter(&bg, min, tab, pad, char, flags)
		for _, s := range chunks {
			no, eo := o.Write([]byte(s))
			ng, eg := g.Write([]byte(s))
			Eq("Write", []any{no, Text(eo)}, []any{ng, Text(eg)}, chunks)
			if R.Intn(4) == 0 {
				Eq("Flush", Text(o.Flush()), Text(g.Flush()))
			}
		}
		o.Flush()
		g.Flush()
		Eq("output", bo.String(), bg.String(), chunks, min, tab, pad, char, flags)
	}
	o := ours.NewWriter(&failing{n: 3}, 0, 8, 1, ' ', 0)
	g := tabwriter.NewWriter(&failing{n: 3}, 0, 8, 1, ' ', 0)
	o.Write([]byte("a\tb\nlong\tc\n"))
	g.Write([]byte("a\tb\nlong\tc\n"))
	Eq("error", Text(o.Flush()), Text(g.Flush()))
	Eq("Init", Catch(func() any { o.Init(nil, -1, 0, 0, 0, 0); return 0 }), Catch(func() any { g.Init(nil, -1, 0, 0, 0, 0); return 0 }))
	Done()
}
