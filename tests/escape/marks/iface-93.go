// iface-93: a small interpreter: instructions behind an interface on a local machine.
package main

type vm struct {
	st  [8]int
	sp  int
	out *int
}
type ins interface{ run(*vm) }
type push struct{ v int }
type addi struct{}
type emit struct{ to *int }

func (p push) run(m *vm)  { m.st[m.sp] = p.v; m.sp++ }
func (addi) run(m *vm)    { m.sp--; m.st[m.sp-1] += m.st[m.sp] }
func (e *emit) run(m *vm) { *e.to = m.st[m.sp-1]; m.out = e.to }

//go:noinline
func f(n int) int {
	r := 0                                             // want:stack go:heap
	m := &vm{}                                         // want:stack go:heap
	prog := []ins{push{n}, push{3}, addi{}, &emit{&r}} // want:stack
	for _, i := range prog {
		i.run(m)
	}
	return *m.out + r
}

func main() { println(f(4)) }

// clobber overwrites the dead part of the stack.
func clobber(n int) int {
	var a [64]int
	for i := range a {
		a[i] = n * 7777
	}
	if n > 0 {
		return clobber(n-1) + a[n%64]
	}
	return a[0]
}

func scrub() {
	if clobber(20) == 1 {
		println("clobber")
	}
}
