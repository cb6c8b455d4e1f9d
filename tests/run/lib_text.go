// Prints what functions on text, sorting, containers, random numbers and time give: the same as
// under Go.
package main

import (
	"bytes"
	"container/heap"
	"container/list"
	"container/ring"
	"fmt"
	"io"
	"math/rand"
	"os"
	"path"
	"path/filepath"
	"sort"
	"strings"
	"text/tabwriter"
	"time"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

var r = rand.New(rand.NewSource(42))

var pieces = []string{"a", "b", "ab", "aa", " ", "\t", "é", "É", "K", "k", "ſ", "s", "\xff", "\xc2", "世", "\u2028", "İ", "ı", "ǅ", "ß", "\ufffd",
	"😀", "\x80", "\u0085", "_", "9", "Z", "Σ", "ς"}

func text(n int) string {
	s := ""
	for n = r.Intn(n + 1); n > 0; n-- {
		s += pieces[r.Intn(len(pieces))]
	}
	return s
}

// sum hashes the printed operands.
type sum uint64

func (h *sum) add(v ...any) {
	for _, c := range []byte(fmt.Sprintf("%q", v)) {
		*h = (*h ^ sum(c)) * 1099511628211
	}
}

func odd(r rune) bool { return r%2 == 1 }

func twist(r rune) rune {
	if r == 'a' {
		return -1
	}
	return r + 1
}

func stringsAndBytes() {
	var h, b sum
	for i := 0; i < 4000; i++ {
		s, t, u, n := text(12), text(2), text(2), r.Intn(6)-1
		before, after, ok := strings.Cut(s, t)
		h.add(strings.Index(s, t), strings.LastIndex(s, t), strings.IndexAny(s, t), strings.LastIndexAny(s, t), strings.Count(s, t), strings.Compare(s, t),
			before, after, ok, strings.Trim(s, t), strings.TrimLeft(s, t), strings.TrimRight(s, t), strings.TrimSpace(s), strings.SplitN(s, t, n),
			strings.SplitAfter(s, t), strings.Fields(s), strings.FieldsFunc(s, odd), strings.Replace(s, t, u, n), strings.ToUpper(s), strings.ToLower(s),
			strings.Title(s), strings.ToTitle(s), strings.EqualFold(s, strings.ToUpper(s)), strings.Map(twist, s), strings.Repeat(t, n+1),
			strings.ToValidUTF8(s, u), strings.IndexFunc(s, odd), strings.LastIndexFunc(s, odd), strings.TrimFunc(s, odd), strings.Join(strings.Split(s, "a"), t),
			strings.NewReplacer(t, u, "a", "x", "é", "").Replace(s))
		p, q, v := []byte(s), []byte(t), []byte(u)
		b.add(bytes.Index(p, q), bytes.LastIndex(p, q), bytes.Count(p, q), bytes.Trim(p, t), bytes.SplitN(p, q, n), bytes.Fields(p), bytes.Replace(p, q, v, n),
			bytes.ToUpper(p), bytes.Title(p), bytes.Map(twist, p), bytes.TrimSpace(p), bytes.EqualFold(p, bytes.ToLower(p)), bytes.Runes(p), bytes.ToValidUTF8(p, v))
		b.add(utf8.RuneCountInString(s), utf8.ValidString(s), utf16.Encode([]rune(s)), utf16.Decode(utf16.Encode([]rune(s))))
		var buf bytes.Buffer
		buf.WriteString(s)
		c, size, err := buf.ReadRune()
		line, err2 := buf.ReadString('a')
		buf.Write(q)
		b.add(c, size, err, line, err2, buf.String(), buf.Len())
		rd := strings.NewReader(s)
		rd.Seek(2, io.SeekStart)
		rest, err := io.ReadAll(rd)
		b.add(rest, err)
	}
	fmt.Println("strings", uint64(h), "bytes", uint64(b))
}

func runes() {
	var h sum
	n := 0
	for c := rune(0); c < 0x20000; c++ {
		for i, is := range []func(rune) bool{unicode.IsLetter, unicode.IsUpper, unicode.IsLower, unicode.IsDigit, unicode.IsSpace, unicode.IsPunct, unicode.IsPrint,
			unicode.IsSymbol, unicode.IsMark, unicode.IsControl, unicode.IsGraphic, unicode.IsTitle, unicode.IsNumber} {
			if is(c) {
				n += i*int(c) + 1
			}
		}
		n = n*3 + int(unicode.ToUpper(c)^unicode.ToLower(c)<<1^unicode.ToTitle(c)<<2^unicode.SimpleFold(c)<<3)
	}
	h.add(unicode.In('世', unicode.Latin, unicode.Han), unicode.Is(unicode.Greek, 'Σ'), len(unicode.Scripts), len(unicode.Categories), unicode.TurkishCase.ToUpper('i'))
	fmt.Println("unicode", n, uint64(h))
}

type person struct {
	name string
	age  int
}

type byAge []person

func (a byAge) Len() int           { return len(a) }
func (a byAge) Less(i, j int) bool { return a[i].age < a[j].age }
func (a byAge) Swap(i, j int)      { a[i], a[j] = a[j], a[i] }

type ints []int

func (h ints) Len() int           { return len(h) }
func (h ints) Less(i, j int) bool { return h[i] < h[j] }
func (h ints) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *ints) Push(x any)        { *h = append(*h, x.(int)) }
func (h *ints) Pop() any {
	old := *h
	x := old[len(old)-1]
	*h = old[:len(old)-1]
	return x
}

func sorting() {
	var h sum
	for i := 0; i < 300; i++ {
		var people []person
		var a []int
		var s []string
		var f []float64
		for n := r.Intn(200); n > 0; n-- {
			people = append(people, person{text(3), r.Intn(20)})
			a = append(a, r.Intn(1000))
			s = append(s, text(4))
			f = append(f, r.NormFloat64())
		}
		sort.Ints(a)
		sort.Strings(s)
		sort.Float64s(f)
		sort.Stable(byAge(people))
		h.add(a, s, f, sort.SearchInts(a, 500), sort.SearchStrings(s, "b"))
		for _, p := range people {
			h.add(p.name, p.age)
		}
		sort.SliceStable(people, func(i, j int) bool { return people[i].name < people[j].name })
		for _, p := range people {
			h.add(p.name, p.age)
		}
		sort.Slice(a, func(i, j int) bool { return a[i] > a[j] })
		sort.Sort(sort.Reverse(sort.StringSlice(s)))
		h.add(a, s, sort.IsSorted(byAge(people)))
		var q ints
		for _, x := range a {
			heap.Push(&q, x*7919%1000)
		}
		for q.Len() > 0 {
			h.add(heap.Pop(&q))
		}
	}
	l := list.New()
	for i := 0; i < 20; i++ {
		e := l.PushBack(i)
		if i%3 == 0 {
			l.MoveToFront(e)
		}
	}
	for e := l.Front(); e != nil; e = e.Next() {
		h.add(e.Value)
	}
	g := ring.New(5)
	for i := 0; i < 5; i++ {
		g.Value = i
		g = g.Next()
	}
	g.Unlink(2)
	g.Do(func(v any) { h.add(v) })
	fmt.Println("sort", uint64(h))
}

func times() {
	var h sum
	for _, loc := range []*time.Location{time.UTC, time.FixedZone("X", -3723), time.FixedZone("", 19800)} {
		for i := 0; i < 300; i++ {
			t := time.Unix(r.Int63n(1<<34)-1<<32, r.Int63n(1e9)).In(loc)
			for _, layout := range []string{time.RFC3339Nano, time.RFC850, time.Kitchen, time.StampMicro, time.UnixDate, "06 002 .999 pm"} {
				s := t.Format(layout)
				back, err := time.ParseInLocation(layout, s, loc)
				h.add(s, back.String(), err)
			}
			y, w := t.ISOWeek()
			d := time.Duration(r.Int63() >> uint(r.Intn(60)))
			h.add(t.String(), t.Add(d).String(), t.AddDate(1, -3, 40).String(), t.Truncate(d).String(), t.YearDay(), y, w, t.Weekday().String(), d.String(), d.Round(time.Millisecond).String())
			p, err := time.ParseDuration(d.String())
			h.add(int64(p), err)
		}
	}
	start := time.Now()
	fmt.Println("time", uint64(h), time.Since(start) < time.Minute, time.Now().After(start.Add(-1)), time.March, time.Date(2024, 2, 30, 25, 61, 0, 0, time.UTC))
}

func random() {
	var h sum
	for seed := int64(0); seed < 20; seed++ {
		g := rand.New(rand.NewSource(seed))
		for i := 0; i < 500; i++ {
			h.add(g.Int63(), g.Intn(100), g.Int31n(7), g.Float64(), g.Float32(), g.NormFloat64(), g.ExpFloat64(), g.Uint32(), g.Uint64())
		}
		a := g.Perm(20)
		g.Shuffle(len(a), func(i, j int) { a[i], a[j] = a[j], a[i] })
		h.add(a, rand.NewZipf(g, 1.5, 2, 100).Uint64())
	}
	rand.Seed(7)
	h.add(rand.Intn(1000), rand.Float64(), rand.Perm(5))
	fmt.Println("rand", uint64(h))
}

func main() {
	stringsAndBytes()
	runes()
	sorting()
	times()
	random()
	w := tabwriter.NewWriter(os.Stdout, 4, 8, 1, ' ', tabwriter.AlignRight|tabwriter.Debug)
	fmt.Fprintln(w, "a\tbbb\tc")
	fmt.Fprintln(w, "aaaa\tb\té世")
	w.Flush()
	m, err := path.Match("a*[b-d]?", "axxcz")
	fmt.Println(path.Join("a", "../b", "/c"), path.Clean("/../a//b/."), m, err, filepath.Ext("x/y.tar.gz"))
}
