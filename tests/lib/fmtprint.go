// Compares printing by lib/fmt with Go's.
package main

import (
	"errors"
	"fmt"
	"math"
	"math/rand"
	"os"
	"strings"
	ours "tlib/fmt"
	"unsafe"
)

var cases, differences int

func same(what, got, want string) {
	cases++
	if got != want {
		differences++
		if differences < 60 {
			fmt.Printf("%.200s\n got  %.300q\n want %.300q\n", what, got, want)
		}
	}
}

type (
	I       int
	U8      uint8
	S       string
	B       bool
	F       float64
	C       complex128
	Bytes   []byte
	Str     struct{ n int }
	PStr    struct{ n int }
	Err     struct{ msg string }
	GoS     struct{ n int }
	Panics  struct{ n int }
	PanicsE struct{}
	NilStr  struct{ s string }
	inner   struct{ A, b int }
	Embed   struct {
		inner
		*Pt
		C Str
		d Str
	}
	Pt    struct{ X, Y int }
	Point struct {
		X, Y float64
		name string
	}
	Mixed struct {
		A any
		b any
		E error
		e error
		M map[string]int
		S []string
		P *int
		F func()
		C chan int
		N *Mixed
		Z [2]bool
		R []rune
		Y []byte
		G [3]byte
		U *Pt
		V []*Pt
		W []Str
		Q []any
		D Bytes
		T []U8
		K struct{ a, B Str }
	}
	Tree struct {
		L, R *Tree
		V    int
	}
	Level uint8
)

func (s Str) String() string     { return fmt.Sprintf("Str(%d)", s.n) }
func (s *PStr) String() string   { return fmt.Sprintf("PStr(%d)", s.n) }
func (e Err) Error() string      { return "Err:" + e.msg }
func (g GoS) GoString() string   { return fmt.Sprintf("GoS<%d>", g.n) }
func (p Panics) String() string  { panic(fmt.Sprint("boom ", p.n)) }
func (p PanicsE) Error() string  { panic(errors.New("inner error")) }
func (p *NilStr) String() string { return p.s }
func (l Level) String() string   { return [...]string{"low", "mid", "high"}[l] }

type fmtG struct{ n int }

func (f fmtG) Format(s fmt.State, verb rune) {
	w, wok := s.Width()
	p, pok := s.Precision()
	fmt.Fprintf(s, "<%c %d %v %d %v %v %v %v %v %v %s>", verb, w, wok, p, pok, s.Flag('+'), s.Flag('-'), s.Flag('#'), s.Flag(' '), s.Flag('0'), fmt.FormatString(s, verb))
}

type fmtO struct{ n int }

func (f fmtO) Format(s ours.State, verb rune) {
	w, wok := s.Width()
	p, pok := s.Precision()
	ours.Fprintf(s, "<%c %d %v %d %v %v %v %v %v %v %s>", verb, w, wok, p, pok, s.Flag('+'), s.Flag('-'), s.Flag('#'), s.Flag(' '), s.Flag('0'), ours.FormatString(s, verb))
}

var n42 = 42

func values() []any {
	var nilMap map[string]int
	var nilSlice []int
	var nilPtr *Pt
	var nilErr error
	var nilStr *NilStr
	var nilFunc func()
	var nilChan chan int
	var nilBytes []byte
	x := 7
	return []any{
		nil, true, false, 0, 1, -1, 42, -42, math.MinInt64, math.MaxInt64, int8(-128), int16(300), int32('x'), int64(1) << 40,
		uint(7), uint8(255), uint16(65535), uint32(1 << 31), uint64(math.MaxUint64), uintptr(0xdead), '世', 0x10ffff, 0x110000, 0xd800, -5,
		0.0, 1.0, -1.5, 3.14159265358979, 1e6, 1e20, 1e21, 1e-7, 1e100, math.Inf(1), math.Inf(-1), math.NaN(), math.Copysign(0, -1), 100000.0, 123456789.0,
		float32(1.1), float32(16777216), float32(3.4e38), 1 + 2i, complex64(-1 - 0.5i), complex(math.NaN(), math.Inf(-1)),
		"", "hello", "héllo, 世界", "a\tb\n\"q\"`\\", "\xff\xfe", "%d", "back`tick", strings.Repeat("long ", 40),
		[]byte("bytes"), []byte{}, nilBytes, []byte{0, 1, 255}, [3]byte{1, 2, 3}, Bytes("named"), Bytes(nil), []U8{1, 2}, [2]U8{3, 4}, &[]byte{1, 2}, &[2]byte{5, 6},
		I(5), U8(9), S("named"), B(true), F(2.5), C(1i), Level(1), Level(9), []Level{0, 1, 2},
		[]int{1, 2, 3}, []int{}, nilSlice, [3]int{4, 5, 6}, [0]int{}, []string{"a", "b c", ""}, []any{1, "a", nil, 2.5, []int{1}}, [][]int{{1}, {}, nil}, []bool{true},
		[]rune("runes"), []float64{1, 2.5}, []error{errors.New("e1"), nil, Err{"x"}},
		map[string]int{"b": 2, "a": 1, "c": 3}, nilMap, map[int]string{3: "c", -1: "z", 2: "b"}, map[bool]int{true: 1, false: 0}, map[float64]int{2.5: 1, -1: 2, math.NaN(): 3},
		map[Pt]string{{2, 1}: "x", {1, 5}: "y", {1, 2}: "z"}, map[[2]int]int{{2, 1}: 1, {1, 9}: 2}, map[string]map[string]int{"x": {"q": 1}}, map[any]int{1: 1, 2: 2, -3: 3}, map[S]Str{"k": {1}},
		map[string]any{"n": nil, "m": map[string]any{"z": 1.5}}, map[Str]int{{1}: 1, {0}: 2}, map[uint8]bool{9: true}, map[complex128]int{1i: 1, 1: 2, -1i: 3}, &map[string]int{"p": 1},
		Pt{1, 2}, &Pt{3, 4}, nilPtr, struct{}{}, struct{ a int }{5}, struct {
			A any
			b string
		}{nil, "x"}, &struct{ P *Pt }{nil}, Point{1, 2.5, "pt"}, &Point{}, inner{1, 2}, Embed{inner{1, 2}, nil, Str{3}, Str{4}},
		Str{1}, &Str{2}, PStr{3}, &PStr{4}, Err{"msg"}, &Err{"ptr"}, GoS{5}, &GoS{6}, []Str{{1}, {2}}, []*Str{nil}, [1]Err{{"in"}}, []GoS{{1}}, map[string]Str{"a": {9}},
		Panics{1}, &Panics{2}, PanicsE{}, nilStr, []Panics{{3}}, struct{ P Panics }{Panics{4}}, struct{ p Panics }{Panics{4}}, struct{ S *NilStr }{nil},
		errors.New("plain"), fmt.Errorf("wrap %w", os.ErrNotExist), nilErr,
		Mixed{}, Mixed{A: 1, b: Str{1}, E: Err{"e"}, e: Err{"f"}, M: map[string]int{"a": 1}, S: []string{"s"}, R: []rune{'r'}, Y: []byte("y"), W: []Str{{1}}, Q: []any{Str{2}, nil, 1}, D: Bytes("d"), T: []U8{1}},
		Tree{V: 1}, &Tree{V: 2}, nilFunc, nilChan, unsafe.Pointer(nil), []any{}, [2]any{}, []*int{nil}, struct{ p *int }{nil}, []func(){nil},
		struct{ a, b any }{1, "s"}, struct{ E error }{errors.New("ee")}, struct{ e error }{errors.New("ee")}, struct {
			b []byte
			s []string
		}{[]byte("hi"), []string{"x"}}, &[]int{1}, &[1]string{"q"}, [][]byte{[]byte("ab"), nil}, []S{"x", "y"}, map[string][]byte{"k": []byte("v")},
		int64(x), &x == nil, [][2]string{{"a", "b"}}, struct{ T []Tree }{[]Tree{{V: 5}}}, []struct{ A, B int }{{1, 2}}, fmtG{1}, []fmtG{{1}}, struct{ F fmtG }{}, struct{ f fmtG }{},
	}
}

// swap replaces what differs by construction between the two packages.
func swap(v any) any {
	switch v := v.(type) {
	case fmtG:
		return fmtO{v.n}
	case []fmtG:
		return []fmtO{{1}}
	case struct{ F fmtG }:
		return struct{ F fmtO }{}
	case struct{ f fmtG }:
		return struct{ f fmtO }{}
	}
	return v
}

func printf(format string, args ...any) {
	mine := make([]any, len(args))
	for i := range args {
		if _, ok := args[i].([]fmtG); ok && strings.ContainsAny(format, "p") {
			return // two slices cannot have one address
		}
		mine[i] = swap(args[i])
	}
	got := strings.ReplaceAll(ours.Sprintf(format, mine...), "fmtO", "fmtG")
	same(fmt.Sprintf("Sprintf(%q, %v)", format, args), got, fmt.Sprintf(format, args...))
}

func formats() {
	vals := values()
	var list []string
	flags := []string{"", "+", "-", "#", " ", "0", "+#", "# ", "-0", "+0", " 0", "#0", "+-# 0", "0-"}
	sizes := []string{"", "8", "20", ".0", ".3", "10.2", ".", "4.", "1", ".12", "30.10"}
	for _, f := range flags {
		for _, s := range sizes {
			for _, v := range "vTtbcdoOqxXUeEfFgGspwz%" {
				list = append(list, "%"+f+s+string(v))
			}
		}
	}
	for _, f := range list {
		for _, v := range vals {
			printf(f, v)
		}
	}
	for _, v := range vals {
		got := strings.ReplaceAll(ours.Sprint(swap(v))+ours.Sprintln(swap(v), 1, swap(v))+ours.Sprint(1, 2, "a", swap(v), "b", 3, 4), "fmtO", "fmtG")
		same("Sprint", got, fmt.Sprint(v)+fmt.Sprintln(v, 1, v)+fmt.Sprint(1, 2, "a", v, "b", 3, 4))
	}
}

func pieces() {
	parts := []string{"%", "d", "s", "v", "x", "q", "*", "[1]", "[2]", "[3]", "[0]", "[9]", "[", "]", "[x]", ".", "1", "5", "12", "-", "+", "#", " ", "0", "%d", "%v", "%w", "!", "é", "世", "text", "%%", "\xff", "[-1]", "[1000001]", "1000001", "T", "p%d"}
	args := [][]any{{}, {1}, {1, 2}, {3, "x", 4.5}, {-5, "abc", nil, uint8(3)}, {int64(4), []int{1}, Str{3}}, {"a", "b", 3, 1 << 40}, {I(3), U8(4), 2}, {errors.New("e1"), Err{"e2"}, 7}}
	for i := 0; i < 400000; i++ {
		f := ""
		for n := 1 + rand.Intn(7); n > 0; n-- {
			f += parts[rand.Intn(len(parts))]
		}
		if i%2 == 0 {
			f = "%" + f
		}
		a := args[rand.Intn(len(args))]
		printf(f, a...)
		if i%4 == 0 {
			errorf(f, a...)
		}
	}
}

func tree(err error) string {
	if err == nil {
		return "nil"
	}
	s := fmt.Sprintf("%s:%s", fmt.Sprintf("%T", err), err.Error())
	if u := errors.Unwrap(err); u != nil {
		s += "{" + tree(u) + "}"
	}
	if m, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range m.Unwrap() {
			s += "[" + tree(e) + "]"
		}
	}
	return s
}

func errorf(f string, a ...any) {
	same(fmt.Sprintf("Errorf(%q, %v)", f, a), tree(ours.Errorf(f, a...)), tree(fmt.Errorf(f, a...)))
}

func numbers() {
	verbs := "vdbcoOqxXUeEfFgGs"
	for i := 0; i < 300000; i++ {
		f := "%"
		for _, c := range "+-# 0" {
			if rand.Intn(4) == 0 {
				f += string(c)
			}
		}
		if rand.Intn(2) == 0 {
			f += fmt.Sprint(rand.Intn(30))
		}
		if rand.Intn(2) == 0 {
			f += "." + fmt.Sprint(rand.Intn(25))
		}
		f += string(verbs[rand.Intn(len(verbs))])
		switch rand.Intn(6) {
		case 0:
			printf(f, int64(rand.Uint64())>>uint(rand.Intn(64)))
		case 1:
			printf(f, math.Float64frombits(rand.Uint64()))
		case 2:
			printf(f, float64(rand.Intn(10000))/math.Pow10(rand.Intn(8)))
		case 3:
			printf(f, math.Float32frombits(rand.Uint32()))
		case 4:
			printf(f, complex(rand.NormFloat64(), float64(rand.Intn(100))))
		case 5:
			printf(f, rand.Uint32()>>uint(rand.Intn(32)))
		}
	}
}

func pointers() {
	p := &n42
	m := map[string]int{"a": 1}
	s := []int{1}
	c := make(chan int)
	f := func() {}
	for _, format := range []string{"%v", "%p", "%#v", "%#p", "%x", "%X", "%d", "%20p", "%-20p|", "%b", "%o", "%s", "%q", "%+v", "%T", "%t", "%030p"} {
		for _, v := range []any{p, &p, m, s, c, f, unsafe.Pointer(p), &s, &m, []*int{p}, map[string]*int{"x": p}, struct{ P *int }{p}, struct{ p *int }{p}, struct{ c chan int }{c}, []any{p, c}, &Tree{L: &Tree{V: 1}, V: 2}, Tree{L: &Tree{}}, [1]*Pt{{1, 2}}, struct{ F func() }{f}, uintptr(77), 5, "s"} {
			printf(format, v)
		}
	}
}

func main() {
	formats()
	pieces()
	numbers()
	pointers()
	fmt.Printf("fmt: %d cases, %d differences\n", cases, differences)
	if differences > 0 {
		os.Exit(1)
	}
}
