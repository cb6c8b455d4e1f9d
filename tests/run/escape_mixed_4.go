package main

import (
	"bufio"
	"bytes"
	"container/heap"
	"container/list"
	"fmt"
	"io"
	"os"
	"sort"
	"strings"
	"sync"
)

type item struct {
	k string
	v int
	p *int
}

type byV []*item

func (b byV) Len() int           { return len(b) }
func (b byV) Less(i, j int) bool { return b[i].v < b[j].v }
func (b byV) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }
func (b *byV) Push(x any)        { *b = append(*b, x.(*item)) }
func (b *byV) Pop() any {
	o := *b
	x := o[len(o)-1]
	*b = o[:len(o)-1]
	return x
}

// sort by interface of local items
func h1() int {
	a, b, c := item{v: 3}, item{v: 1}, item{v: 2}
	s := byV{&a, &b, &c}
	sort.Sort(s)
	return s[0].v*100 + s[1].v*10 + s[2].v
}

// heap keeps pointers of loop items
func h2(n int) int {
	var q byV
	for i := 0; i < n; i++ {
		it := &item{v: (i * 5) % n}
		heap.Push(&q, it)
	}
	s := 0
	for q.Len() > 0 {
		s = s*3 + heap.Pop(&q).(*item).v
	}
	return s
}

// list of locals
func h3(n int) *int {
	l := list.New()
	x, y := n, n+1
	l.PushBack(&x)
	l.PushFront(&y)
	return l.Back().Value.(*int)
}

type upper struct{ w io.Writer }

func (u upper) Write(b []byte) (int, error) { return u.w.Write(bytes.ToUpper(b)) }

type hoard struct{ last []byte }

func (h *hoard) Write(b []byte) (int, error) { h.last = b; return len(b), nil }

var globalHoard hoard

func h4(n int) string {
	var buf bytes.Buffer
	u := upper{&buf}
	fmt.Fprintf(u, "n=%d", n)
	w := bufio.NewWriter(u)
	w.WriteString("tail")
	w.Flush()
	return buf.String()
}

func h5(n int) byte {
	b := []byte{1, 2, byte(n)}
	var w io.Writer = &globalHoard
	w.Write(b)
	return globalHoard.last[2]
}

func h6(n int) int {
	b := []byte{1, 2, byte(n)}
	var h hoard
	var w io.Writer = &h // interface call: both may be the global one?
	if n > 100 {
		w = &globalHoard
	}
	w.Write(b)
	return int(h.last[2])
}

// sync: pool, map, once, mutex
func h7(n int) int {
	var pool sync.Pool
	x := &item{v: n}
	pool.Put(x)
	y := pool.Get().(*item)
	var m sync.Map
	z := n + 1
	m.Store("k", &z)
	v, _ := m.Load("k")
	var once sync.Once
	r := 0
	once.Do(func() { r = y.v + *v.(*int) })
	return r
}

// goroutine via WaitGroup and slices of results
func h8(n int) int {
	var wg sync.WaitGroup
	out := make([]int, n)
	for i := 0; i < n; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			x := i
			p := &x
			out[i] = *p * *p
		}()
	}
	wg.Wait()
	s := 0
	for _, v := range out {
		s += v
	}
	return s
}

// range over map of structs holding pointers
func h9(n int) *item {
	m := map[string]item{}
	for i := 0; i < n; i++ {
		v := i
		m[fmt.Sprint("k", i)] = item{p: &v, v: i}
	}
	var best *item
	for _, it := range m {
		if best == nil || it.v > best.v {
			best = &it
		}
	}
	return best
}

// named results captured by defer
func h10(n int) (it *item, err error) {
	x := n
	defer func() {
		if r := recover(); r != nil {
			it, err = r.(*item), fmt.Errorf("wrapped %v", *r.(*item).p)
		}
	}()
	panic(&item{p: &x})
}

// interface holding struct holding pointer; type switch
func h11(v any) *int {
	switch t := v.(type) {
	case item:
		return t.p
	case *item:
		return t.p
	case []*int:
		return t[0]
	case func() *int:
		return t()
	}
	return nil
}

func h11b(n int) int {
	a, b, c, d := n, n+1, n+2, n+3
	s := 0
	s += *h11(item{p: &a})
	s += *h11(&item{p: &b})
	s += *h11([]*int{&c})
	s += *h11(func() *int { return &d })
	return s
}

func h11c(n int) *int {
	a := n
	return h11(item{p: &a})
}

// copy() and append of pointers
func h12(n int) []*int {
	x, y := n, n+1
	src := []*int{&x, &y}
	dst := make([]*int, 2)
	copy(dst, src)
	return dst
}

// clear / delete / nil out does not make it safe
func h13(n int) *int {
	x := n
	m := map[int]*int{1: &x}
	p := m[1]
	delete(m, 1)
	clear(m)
	return p
}

// pointer to pointer
func set(pp **int, p *int) { *pp = p }
func h14(n int) int {
	var a, b *int
	x, y := n, n+1
	set(&a, &x)
	set(&b, &y)
	return *a * *b
}

var gp *int

func h15(n int) int {
	x, y := n, n+1 // line
	set(&gp, &x)
	var b *int
	set(&b, &y)
	return *gp * *b
}

// array of funcs
func h16(n int) int {
	k := n
	fs := [3]func(int) int{
		func(i int) int { k += i; return k },
		func(i int) int { return k * i },
	}
	fs[2] = fs[0]
	s := 0
	for i, f := range fs {
		s += f(i)
	}
	return s
}

// reader chain
func h17(s string) int {
	r := strings.NewReader(s)
	sc := bufio.NewScanner(r)
	n := 0
	words := []string{}
	for sc.Scan() {
		words = append(words, sc.Text())
		n += len(sc.Bytes())
	}
	return n + len(words)*100
}

func main() {
	fmt.Fprintln(os.Stdout, h1(), h2(7), *h3(4), h4(5), h5(6), h6(7), h7(8), h8(9))
	it := h9(5)
	fmt.Println(it.v, *it.p)
	a, err := h10(3)
	fmt.Println(*a.p, err)
	fmt.Println(h11b(4), *h11c(9), *h12(3)[1], *h13(2), h14(5), h15(5), h16(6), h17("a b\nccc\n"))
}
