// Promoted fields and methods, through values, pointers and interfaces.
package main

import "fmt"

type Base struct {
	x    int
	name string
}

func (b Base) Get() int        { return b.x }
func (b *Base) Set(x int)      { b.x = x }
func (b *Base) Name() string   { return b.name }
func (b Base) String() string  { return fmt.Sprintf("Base(%d)", b.x) }

type Getter interface{ Get() int }
type Setter interface{ Set(int) }
type GetSetter interface {
	Getter
	Setter
}

type ByValue struct {
	Base
	y int
}
type ByPointer struct {
	*Base
	y int
}
type Deep struct {
	*ByPointer
	ByValue2
}
type ByValue2 struct{ z int }

func (b ByValue2) Get() string { return fmt.Sprint("shallow ", b.z) }

type Iface struct {
	Getter
	tag string
}
type Override struct{ Base }

func (o Override) Get() int { return o.Base.Get() * 10 }

func main() {
	v := ByValue{Base{1, "v"}, 2}
	p := ByPointer{&Base{3, "p"}, 4}
	v.Set(v.Get() + 10)
	p.Set(p.Get() + 10)
	fmt.Println(v.x, v.Get(), p.x, p.Get(), v.Name(), p.Name())
	fmt.Println(v, p.Base, &v == nil)
	var g Getter = v
	v.Set(100)
	fmt.Println(g.Get(), v.Get())
	g = p
	p.Set(200)
	fmt.Println(g.Get(), p.Get())
	var gs GetSetter = &v
	gs.Set(300)
	fmt.Println(v.x, gs.Get())
	gs = p
	gs.Set(400)
	fmt.Println(p.x)
	d := Deep{&p, ByValue2{7}}
	fmt.Println(d.Get(), d.ByPointer.Get(), d.x, d.name)
	i := Iface{Getter: Override{Base{5, ""}}}
	fmt.Println(i.Get(), Iface{g, "t"}.Get())
	f, h := v.Get, v.Set
	h(1)
	fmt.Println(f(), v.Get())
	k := (*ByValue).Set
	k(&v, 2)
	m := ByPointer.Set
	m(p, 500)
	fmt.Println(v.x, p.x, ByValue.Get(v), Getter.Get(p), (*ByValue).Get(&v))
	_, isSetter := g.(Setter)
	_, vSetter := interface{}(v).(Setter)
	_, pvSetter := interface{}(&v).(Setter)
	_, ovr := interface{}(&Override{}).(GetSetter)
	fmt.Println(isSetter, vSetter, pvSetter, ovr)
	anon := struct {
		Base
		extra int
	}{Base{9, "anon"}, 1}
	anon.Set(10)
	fmt.Println(anon.Get(), anon.Name(), anon)
	defer func() { fmt.Println("recovered:", recover() != nil) }()
	var np ByPointer
	np.Get()
}
