package main

import (
	"container/heap"
	"container/list"
	"container/ring"
	"math"
	"math/bits"
	"sort"

	oheap "tlib/container/heap"
	olist "tlib/container/list"
	oring "tlib/container/ring"
	. "tlib/difftest"
	obits "tlib/math/bits"
	ours "tlib/sort"
)

type pair struct{ key, seq int }
type pairs []pair

func (p pairs) Len() int           { return len(p) }
func (p pairs) Less(i, j int) bool { return p[i].key < p[j].key }
func (p pairs) Swap(i, j int)      { p[i], p[j] = p[j], p[i] }

// counted counts its comparisons and swaps.
type counted struct {
	a           []int
	less, swaps int
}

func (c *counted) Len() int           { return len(c.a) }
func (c *counted) Less(i, j int) bool { c.less++; return c.a[i] < c.a[j] }
func (c *counted) Swap(i, j int)      { c.swaps++; c.a[i], c.a[j] = c.a[j], c.a[i] }

func patterns(n int) [][]int {
	var out [][]int
	for kind := 0; kind < 9; kind++ {
		a := make([]int, n)
		for i := range a {
			switch kind {
			case 0:
				a[i] = R.Int()
			case 1:
				a[i] = i
			case 2:
				a[i] = -i
			case 3:
				a[i] = R.Intn(3)
			case 4:
				a[i] = 7
			case 5:
				a[i] = i % 10
			case 6:
				a[i] = min(i, n-i)
			case 7:
				a[i] = i
				if R.Intn(20) == 0 {
					a[i] = R.Intn(n + 1)
				}
			case 8:
				a[i] = i ^ 0x55
			}
		}
		out = append(out, a)
	}
	return out
}

func sorts() {
	for _, n := range []int{0, 1, 2, 3, 5, 10, 12, 13, 14, 20, 21, 40, 50, 51, 100, 500, 5000, 30000} {
		times := 1 + 2000/(n+1)
		for ; times > 0; times-- {
			for kind, a := range patterns(n) {
				want := append([]int(nil), a...)
				sort.Ints(want)
				got := append([]int(nil), a...)
				ours.Ints(got)
				Eq("Ints", got, want, n, kind)
				Eq("IntsAreSorted", ours.IntsAreSorted(a), sort.IntsAreSorted(a), n, kind)
				got = append([]int(nil), a...)
				ours.Slice(got, func(i, j int) bool { return got[i] < got[j] })
				Eq("Slice", got, want, n, kind)
				c := &counted{a: append([]int(nil), a...)}
				ours.Sort(c)
				Eq("Sort", c.a, want, n, kind)
				g := &counted{a: append([]int(nil), a...)}
				sort.Sort(g)
				if c.less > 2*g.less+200 || c.swaps > 3*g.swaps+200 {
					Eq("effort", []int{c.less, c.swaps}, []int{g.less, g.swaps}, n, kind)
				}
				p := make(pairs, n)
				for i := range p {
					p[i] = pair{a[i], i}
				}
				q := append(pairs(nil), p...)
				s := append(pairs(nil), p...)
				ours.Stable(p)
				sort.Stable(q)
				ours.SliceStable(s, s.Less)
				for i := range p {
					if p[i] != q[i] || s[i] != q[i] {
						Eq("Stable", p[i], q[i], n, kind)
					}
				}
				ours.Sort(ours.Reverse(ours.IntSlice(got)))
				sort.Sort(sort.Reverse(sort.IntSlice(want)))
				Eq("Reverse", got, want, n, kind)
			}
		}
	}
	for i := 0; i < 3000; i++ {
		var f []float64
		var s []string
		for n := R.Intn(30); n > 0; n-- {
			f = append(f, []float64{math.NaN(), math.Inf(1), -1, 0, 2.5, float64(R.Intn(9))}[R.Intn(6)])
			s = append(s, String(3))
		}
		f2, s2 := append([]float64(nil), f...), append([]string(nil), s...)
		Eq("Float64sAreSorted", ours.Float64sAreSorted(f), sort.Float64sAreSorted(f), f)
		Eq("StringsAreSorted", ours.StringsAreSorted(s), sort.StringsAreSorted(s), s)
		ours.Float64s(f)
		ours.Strings(s)
		sort.Float64s(f2)
		sort.Strings(s2)
		for i := range f {
			Eq("Float64s", math.Float64bits(f[i]), math.Float64bits(f2[i]), f)
		}
		Eq("Strings", s, s2)
		Eq("SearchFloat64s", ours.SearchFloat64s(f, 2), sort.SearchFloat64s(f, 2), f)
		Eq("SearchStrings", ours.SearchStrings(s, "b"), sort.SearchStrings(s, "b"), s)
		a := []int{}
		for i := range s {
			a = append(a, i*3)
		}
		x := R.Intn(100) - 3
		Eq("SearchInts", ours.SearchInts(a, x), sort.SearchInts(a, x), a, x)
		i1, ok1 := ours.Find(len(a), func(i int) int { return x - a[i] })
		i2, ok2 := sort.Find(len(a), func(i int) int { return x - a[i] })
		Eq("Find", []any{i1, ok1}, []any{i2, ok2}, a, x)
		Eq("Search", ours.Search(x, func(i int) bool { return i >= 10 }), sort.Search(x, func(i int) bool { return i >= 10 }), x)
	}
}

type intHeap []int

func (h intHeap) Len() int           { return len(h) }
func (h intHeap) Less(i, j int) bool { return h[i] < h[j] }
func (h intHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *intHeap) Push(x any)        { *h = append(*h, x.(int)) }
func (h *intHeap) Pop() any {
	old := *h
	x := old[len(old)-1]
	*h = old[:len(old)-1]
	return x
}

func heaps() {
	for i := 0; i < 2000; i++ {
		var a intHeap
		for n := R.Intn(30); n > 0; n-- {
			a = append(a, R.Intn(20))
		}
		b := append(intHeap{}, a...)
		a = append(intHeap{}, a...)
		oheap.Init(&a)
		heap.Init(&b)
		Eq("heap.Init", a, b)
		for j := 0; j < 40; j++ {
			x := R.Intn(40)
			switch op := R.Intn(4); {
			case op == 0 || len(b) == 0:
				oheap.Push(&a, x)
				heap.Push(&b, x)
			case op == 1:
				Eq("heap.Pop", oheap.Pop(&a), heap.Pop(&b))
			case op == 2:
				k := R.Intn(len(b))
				Eq("heap.Remove", oheap.Remove(&a, k), heap.Remove(&b, k))
			case op == 3:
				k := R.Intn(len(b))
				a[k], b[k] = x, x
				oheap.Fix(&a, k)
				heap.Fix(&b, k)
			}
			Eq("heap", a, b)
		}
	}
}

func lists() {
	for i := 0; i < 2000; i++ {
		var o, o2 olist.List
		var g, g2 list.List
		var oe []*olist.Element
		var ge []*list.Element
		pick := func() int { return R.Intn(len(oe)) }
		for j := 0; j < 50; j++ {
			l, m := &o, &g
			if R.Intn(5) == 0 {
				l, m = &o2, &g2
			}
			x := R.Intn(1000)
			op := R.Intn(12)
			if len(oe) == 0 {
				op = 0
			}
			switch op {
			case 0, 1:
				oe, ge = append(oe, l.PushBack(x)), append(ge, m.PushBack(x))
			case 2:
				oe, ge = append(oe, l.PushFront(x)), append(ge, m.PushFront(x))
			case 3:
				k := pick()
				e, f := l.InsertBefore(x, oe[k]), m.InsertBefore(x, ge[k])
				Eq("InsertBefore", e == nil, f == nil)
				if e != nil {
					oe, ge = append(oe, e), append(ge, f)
				}
			case 4:
				k := pick()
				e, f := l.InsertAfter(x, oe[k]), m.InsertAfter(x, ge[k])
				if e != nil {
					oe, ge = append(oe, e), append(ge, f)
				}
			case 5:
				k := pick()
				Eq("Remove", l.Remove(oe[k]), m.Remove(ge[k]))
			case 6:
				k := pick()
				l.MoveToFront(oe[k])
				m.MoveToFront(ge[k])
			case 7:
				k := pick()
				l.MoveToBack(oe[k])
				m.MoveToBack(ge[k])
			case 8:
				k, n := pick(), pick()
				l.MoveBefore(oe[k], oe[n])
				m.MoveBefore(ge[k], ge[n])
			case 9:
				k, n := pick(), pick()
				l.MoveAfter(oe[k], oe[n])
				m.MoveAfter(ge[k], ge[n])
			case 10:
				if o.Len() < 60 {
					o2.PushBackList(&o)
					g2.PushBackList(&g)
					o.PushFrontList(&o)
					g.PushFrontList(&g)
				}
			case 11:
				if x < 100 {
					l.Init()
					m.Init()
					oe, ge = nil, nil
				}
			}
			var a, b, c, d []any
			for e := l.Front(); e != nil; e = e.Next() {
				a = append(a, e.Value)
			}
			for e := m.Front(); e != nil; e = e.Next() {
				b = append(b, e.Value)
			}
			for e := l.Back(); e != nil; e = e.Prev() {
				c = append(c, e.Value)
			}
			for e := m.Back(); e != nil; e = e.Prev() {
				d = append(d, e.Value)
			}
			Eq("list", a, b, op)
			Eq("list backwards", c, d, op)
			Eq("list.Len", l.Len(), m.Len(), op)
		}
	}
}

func rings() {
	for i := 0; i < 3000; i++ {
		n := R.Intn(8) - 1
		o, g := oring.New(n), ring.New(n)
		Eq("ring.New", o == nil, g == nil)
		if o == nil {
			o, g = new(oring.Ring), new(ring.Ring)
		}
		for j, k := 0, o.Len(); j < k; j++ {
			o.Value, g.Value = j, j
			o, g = o.Next(), g.Next()
		}
		for j := 0; j < 5; j++ {
			k := R.Intn(12) - 4
			switch R.Intn(4) {
			case 0:
				o, g = o.Move(k), g.Move(k)
			case 1:
				o.Link(o.Move(k))
				g.Link(g.Move(k))
			case 2:
				o.Unlink(k)
				g.Unlink(k)
			case 3:
				o.Link(&oring.Ring{Value: 50 + j})
				g.Link(&ring.Ring{Value: 50 + j})
			}
			var a, b []any
			o.Do(func(v any) { a = append(a, v) })
			g.Do(func(v any) { b = append(b, v) })
			Eq("ring", a, b)
			Eq("ring.Len", o.Prev().Len(), g.Prev().Len())
		}
	}
}

func twoWords() {
	for i := 0; i < 300000; i++ {
		x, y, z := R.Uint64()>>R.Intn(64), R.Uint64()>>R.Intn(64), R.Uint64()>>R.Intn(64)
		k := R.Intn(200) - 100
		c := uint64(R.Intn(2))
		Eq("counts", []int{obits.LeadingZeros(uint(x)), obits.LeadingZeros8(uint8(x)), obits.LeadingZeros16(uint16(x)), obits.LeadingZeros32(uint32(x)), obits.LeadingZeros64(x),
			obits.TrailingZeros(uint(x)), obits.TrailingZeros8(uint8(x)), obits.TrailingZeros16(uint16(x)), obits.TrailingZeros32(uint32(x)), obits.TrailingZeros64(x),
			obits.OnesCount(uint(x)), obits.OnesCount8(uint8(x)), obits.OnesCount16(uint16(x)), obits.OnesCount32(uint32(x)), obits.OnesCount64(x),
			obits.Len(uint(x)), obits.Len8(uint8(x)), obits.Len16(uint16(x)), obits.Len32(uint32(x)), obits.Len64(x)},
			[]int{bits.LeadingZeros(uint(x)), bits.LeadingZeros8(uint8(x)), bits.LeadingZeros16(uint16(x)), bits.LeadingZeros32(uint32(x)), bits.LeadingZeros64(x),
				bits.TrailingZeros(uint(x)), bits.TrailingZeros8(uint8(x)), bits.TrailingZeros16(uint16(x)), bits.TrailingZeros32(uint32(x)), bits.TrailingZeros64(x),
				bits.OnesCount(uint(x)), bits.OnesCount8(uint8(x)), bits.OnesCount16(uint16(x)), bits.OnesCount32(uint32(x)), bits.OnesCount64(x),
				bits.Len(uint(x)), bits.Len8(uint8(x)), bits.Len16(uint16(x)), bits.Len32(uint32(x)), bits.Len64(x)}, x)
		Eq("moves", []any{obits.Reverse(uint(x)), obits.Reverse8(uint8(x)), obits.Reverse16(uint16(x)), obits.Reverse32(uint32(x)), obits.Reverse64(x),
			obits.ReverseBytes(uint(x)), obits.ReverseBytes16(uint16(x)), obits.ReverseBytes32(uint32(x)), obits.ReverseBytes64(x),
			obits.RotateLeft(uint(x), k), obits.RotateLeft8(uint8(x), k), obits.RotateLeft16(uint16(x), k), obits.RotateLeft32(uint32(x), k), obits.RotateLeft64(x, k)},
			[]any{bits.Reverse(uint(x)), bits.Reverse8(uint8(x)), bits.Reverse16(uint16(x)), bits.Reverse32(uint32(x)), bits.Reverse64(x),
				bits.ReverseBytes(uint(x)), bits.ReverseBytes16(uint16(x)), bits.ReverseBytes32(uint32(x)), bits.ReverseBytes64(x),
				bits.RotateLeft(uint(x), k), bits.RotateLeft8(uint8(x), k), bits.RotateLeft16(uint16(x), k), bits.RotateLeft32(uint32(x), k), bits.RotateLeft64(x, k)}, x, k)
		w := func(a, b uint64) [2]uint64 { return [2]uint64{a, b} }
		u := func(a, b uint) [2]uint { return [2]uint{a, b} }
		h := func(a, b uint32) [2]uint32 { return [2]uint32{a, b} }
		xu, yu, zu, cu := uint(x), uint(y), uint(z), uint(c)
		xh, yh, zh, ch := uint32(x), uint32(y), uint32(z), uint32(c)
		Eq("Add", []any{w(obits.Add64(x, y, c)), u(obits.Add(xu, yu, cu)), h(obits.Add32(xh, yh, ch))}, []any{w(bits.Add64(x, y, c)), u(bits.Add(xu, yu, cu)), h(bits.Add32(xh, yh, ch))}, x, y, c)
		Eq("Sub", []any{w(obits.Sub64(x, y, c)), u(obits.Sub(xu, yu, cu)), h(obits.Sub32(xh, yh, ch))}, []any{w(bits.Sub64(x, y, c)), u(bits.Sub(xu, yu, cu)), h(bits.Sub32(xh, yh, ch))}, x, y, c)
		Eq("Mul", []any{w(obits.Mul64(x, y)), u(obits.Mul(xu, yu)), h(obits.Mul32(xh, yh))}, []any{w(bits.Mul64(x, y)), u(bits.Mul(xu, yu)), h(bits.Mul32(xh, yh))}, x, y)
		Eq("Div64", Catch(func() any { return w(obits.Div64(x, y, z)) }), Catch(func() any { return w(bits.Div64(x, y, z)) }), x, y, z)
		Eq("Div", Catch(func() any { return u(obits.Div(xu, yu, zu)) }), Catch(func() any { return u(bits.Div(xu, yu, zu)) }), x, y, z)
		Eq("Div32", Catch(func() any { return h(obits.Div32(xh, yh, zh)) }), Catch(func() any { return h(bits.Div32(xh, yh, zh)) }), x, y, z)
		Eq("Rem", Catch(func() any { return []any{obits.Rem(xu, yu, zu), obits.Rem64(x, y, z), obits.Rem32(xh, yh, zh)} }),
			Catch(func() any { return []any{bits.Rem(xu, yu, zu), bits.Rem64(x, y, z), bits.Rem32(xh, yh, zh)} }), x, y, z)
	}
	for _, z := range []uint64{0, 1, 5} {
		Eq("Div64", Catch(func() any { a, b := obits.Div64(7, 7, z); return a + b }), Catch(func() any { a, b := bits.Div64(7, 7, z); return a + b }))
		Eq("Rem64", Catch(func() any { return obits.Rem64(7, 7, z) }), Catch(func() any { return bits.Rem64(7, 7, z) }))
	}
}

func main() {
	sorts()
	heaps()
	lists()
	rings()
	twoWords()
	Done()
}
