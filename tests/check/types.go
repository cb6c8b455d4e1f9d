// Types, embedding, methods and interfaces that the specification allows.
package main

import "errors"

type List struct {
	next *List
	val  interface{ Val() List }
}
type Tree []Tree
type Map map[string]Map
type Fn func(Fn) Fn
type Chan chan Chan
type Self interface{ Clone() Self }
type Mutual1 struct{ m *Mutual2 }
type Mutual2 struct{ m []Mutual1 }
type Arr [2]*Arr
type Alias = List
type AliasFn = func(Alias) *Alias
type Named AliasFn

type Reader interface{ Read(p []byte) (n int, err error) }
type Writer interface{ Write(p []byte) (n int, err error) }
type Closer interface{ Close() error }
type ReadCloser interface {
	Reader
	Closer
}
type RW interface {
	ReadCloser
	Reader
	Writer
	interface{ Close() error }
}
type Base struct{ x, y int }

func (b Base) Get() int      { return b.x }
func (b *Base) Set(x int)    { b.x = x }
func (Base) variadic(...int) {}

type Inner struct{ Base }
type Outer struct {
	*Inner
	name string
	y    string
}
type Iface struct{ ReadCloser }
type Diamond struct {
	A1
	B1
}
type A1 struct{ Common }
type B1 struct{ Common }
type Common struct{ c int }
type Cyc struct{ *Cyc }
type PtrAlias = *Base
type EmbedAlias struct{ PtrAlias }
type FuncT func(int) string

func (f FuncT) Call(i int) string { return f(i) }

type Int int

func (i Int) Error() string { return "" }
func (i *Int) Inc()         { *i++ }

type Sl []int

func (s Sl) Len() int { return len(s) }

type Gen struct {
	_, _ int
	_    string
}

var (
	_ error  = Int(1)
	_ error  = new(Int)
	_ Closer = Iface{}
	_ Closer = (*Iface)(nil)
	_ interface{ Get() int } = Outer{}
	_ interface {
		Get() int
		Set(int)
	} = Outer{}
	_ interface{ Set(int) } = &Inner{}
	_ Reader                 = RW(nil)
	_ any                    = any(nil)
	_ interface{ Error() string } = errors.New("")
)

func selectors() {
	var o Outer
	o.Inner = &Inner{}
	o.x = 1
	o.Set(o.Get())
	o.Inner.Base.x = 2
	_ = o.y + "string"
	_ = o.Inner.y + 1
	f := o.Get
	g := o.Set
	g(f())
	h := Outer.Get
	_ = h(o)
	k := (*Base).Set
	k(&o.Base, 1)
	m := (*Outer).Set
	m(&o, 1)
	n := Outer.Set
	n(o, 1)
	Base.variadic(Base{}, 1, 2, 3)
	var d Diamond
	_ = d.A1.c + d.B1.Common.c
	_ = EmbedAlias{}.PtrAlias
	_ = FuncT(func(int) string { return "" }).Call(1)
	var i Int
	i.Inc()
	(&i).Inc()
	p := &i
	_ = p.Error()
	arr := [2]Int{}
	arr[0].Inc()
	sl := []Int{1}
	sl[0].Inc()
	mm := map[string]*Int{"a": &i}
	mm["a"].Inc()
	_ = Sl{1}.Len()
	_ = struct{ Sl }{}.Len()
	_ = interface{ Len() int }.Len
	e := error(Int(3))
	_ = e.Error
	_ = error.Error(e)
	(func() {})()
	_ = [...]string{2: "c", 0: "a", "b"}
	_ = []*Base{{1, 2}, {x: 3}}
	_ = map[Base][]Base{{1, 2}: {{3, 4}}}
	_ = [2][2]int{{1}, {0: 2}}
	_ = &[]int{1}
	_ = (&Base{1, 2}).x
	_ = struct {
		a int
		b string
	}{1, "a"}
	var anon struct {
		x, y int
	} = Base{1, 2}
	o.Base = anon
	_ = Base(anon) == o.Base
	_ = struct{ x, y int }(o.Base) == anon
	var tagged struct {
		x int `tag`
		y int
	}
	_ = Base(tagged)
	_ = (*Base)(&tagged)
}

func assertions(e interface{}, r Reader) {
	_ = e.(int)
	_, _ = e.(error)
	v, ok := r.(RW)
	_, _ = v, ok
	_ = r.(Closer)
	switch x := e.(type) {
	case nil:
		_ = x == nil
	case int:
		_ = x + 1
	case string, []byte:
		_ = x.(string)
	case error:
		_ = x.Error()
	case func(int) int:
		_ = x(1)
	case map[string]struct{}:
		_ = len(x)
	case *Base:
		x.Set(1)
	case Closer, Reader:
		_ = x
	default:
		_ = x
	}
	switch r.(type) {
	case Closer:
	case *Iface:
	}
	switch y := 5; x := e.(type) {
	case int:
		_ = x + y
	}
}

type T1 struct{ T2 }
type T2 struct{ f func() T1 }

func (Iface) Read2(p []byte) (n int, _ error) { return }

func main() {
	type Local struct{ l *Local }
	type List2 = []Local
	var l List2
	_ = l
	selectors()
	assertions(1, nil)
}
