package main

import (
	"errors"
	"fmt"
	"io"
	"os"
)

// declared before what they stand for
type IA = interface {
	J
	M() int
}
type J interface{ K() NA }
type NA = N
type PN = *Node
type Node struct {
	next PN
	L    LA
}
type LA = []NA
type MA = map[NB]*NA
type NB = string
type FA = func(FB) FB
type FB = *NA
type Deep = Deep2
type Deep2 = Deep3
type Deep3 = [2]NA
type E = struct {
	NA
	PN
}
type Emb struct {
	NA
	*Node
	IA
}
type Err = MyErr
type MyErr struct{ s string }
type Weekday = int
type Later = Late
type Late = interface{ Q() Late2 }
type Late2 = interface{ R() Deep }
type N int
type Chain struct{ f func(Chained) Chained }
type Chained = map[string]*Chain

const (
	Mon Weekday = iota
	Tue
)

func (n NA) M() int      { return int(n) + 1 }
func (n N) K() NA        { return n + 2 }
func (n *NA) Inc()       { *n++ }
func (e *Err) Error() string { return e.s }
func (n NA) R() Deep     { return Deep{n, n} }

type qs struct{}

func (qs) Q() Late2 { return N(6) }

func kind(x any) string {
	switch v := x.(type) {
	case Late:
		return fmt.Sprint("late", v.Q().R())
	case IA:
		return fmt.Sprint("IA", v.M(), v.K())
	case LA:
		return "LA" + fmt.Sprint(len(v))
	case FB:
		return "FB" + fmt.Sprint(*v)
	case Deep:
		return "Deep"
	case error:
		return "error " + v.Error()
	}
	return fmt.Sprintf("%T", x)
}

func multi() (NB, Err, error) { return "k", Err{"e"}, &Err{"ptr"} }

func main() {
	var i IA = N(3)
	var j J = i
	fmt.Println(i.M(), i.K(), j.K(), kind(i), kind(N(4)), kind(qs{}), kind([]N{1}), kind(Deep{1, 2}), kind([2]N{}))
	n := NA(5)
	n.Inc()
	FB(&n).Inc()
	fmt.Println(n, NA.M(n), (*NA).M(&n), N.K(n), kind(&n))
	node := PN(&Node{L: LA{1, 2}})
	node.next = &Node{next: node}
	fmt.Println(node.next.next.L, node == node.next.next)
	m := MA{"x": &n}
	var m2 map[string]*N = m
	m2["y"] = FB(new(N))
	fmt.Println(len(m), *m["x"])
	f := FA(func(p *N) *N { *p *= 2; return p })
	fmt.Println(*f(&n))
	var e E
	e.NA = 4
	e.PN = node
	fmt.Println(e.M(), e.L, e.NA.K())
	em := Emb{NA: 1, Node: node, IA: N(2)}
	fmt.Println(em.NA.M(), em.IA.M(), em.L)
	_, a, err := multi()
	var target *MyErr
	fmt.Println(a.s, errors.As(err, &target), target.s, kind(err))
	var arr [Tue + 2]NA
	var arr2 [3]N = arr
	fmt.Println(len(arr2), Mon, Tue, arr == arr2, Deep{1, 2} == [2]N{1, 2})
	var x, y any = Deep{1, 2}, [2]N{1, 2}
	fmt.Println(x == y, any(n) == any(N(n)))
	keys := map[any]int{Deep{1}: 1, NB("s"): 2}
	fmt.Println(keys[[2]N{1}], keys["s"])
	var mode os.FileMode = 0o644
	fmt.Println(mode, io.EOF)
	var c Chain
	c.f = func(m Chained) Chained { m["z"] = &c; return m }
	fmt.Println(len(c.f(Chained{})))
	type Local = []Weekday
	type L2 = Local
	var l L2 = []int{3, 1}
	l = append(l, Tue)
	for k, v := range l {
		fmt.Print(k, v, ";")
	}
	fmt.Printf("\n%T %T %T %T %T %v %+v %#v\n", l, e, m, f, i, e.NA, a, a)
	ch := make(chan FB, 1)
	var ro <-chan *N = ch
	ch <- &n
	fmt.Println(*<-ro, min(Weekday(3), 2), max(NA(3), 9))
	defer func() { fmt.Println(recover()) }()
	fmt.Println(any(l).(LA))
}
