package library

type T struct{ v int }

type maker interface{ make(n int) *T }

type own struct{}

func (own) make(n int) *T { return &T{n} }

func newT(n int) *T { return &T{n} }

// Everything that calls newT is known; others may call NewT, implement maker, and pass any function.
func Use(n int) int { return newT(n).v }

func NewT(n int) *T { return &T{n} }

func UseNew(n int) int { return NewT(n).v }

func useMaker(m maker) int { return m.make(3).v }

func UseMaker() int { return useMaker(own{}) }

func Call(mk func(int) *T) int { return mk(4).v }

func UseCall() int { return Call(newT) }

func Local(n int) int {
	mk := func(k int) *T { return &T{k + n} }
	return mk(1).v + mk(2).v
}
