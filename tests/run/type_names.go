// %T prints types as the runtime names them.
package main

import (
	"errors"
	"fmt"
)

type T struct{ a int }
type I interface{ M(int) string }
type F func(int, ...string) (bool, error)
type M map[string]T
type A = T

func (T) M(int) string { return "" }

func local() any {
	type T int
	return T(1)
}

func main() {
	var e error
	var i I = T{}
	for _, v := range []any{
		1, int8(1), uint8(1), byte(1), rune(1), 1.5, float32(1), 2i, complex64(1), "s", true, uintptr(1),
		nil, e, i, T{}, &T{}, A{}, M{}, F(nil), local(),
		[]int{}, [3]int{}, [][]string{}, []byte{}, []rune{}, []any{}, []interface{}{}, []error{},
		map[string]int{}, map[T][]*T{}, map[any]any{},
		make(chan int), make(<-chan int), make(chan<- int), make(chan (<-chan int)), make(chan<- (<-chan int)),
		func() {}, func(int, string) {}, func(a int) (b string) { return }, func(...int) (int, error) { return 0, nil },
		struct{}{}, struct{ A int }{}, struct {
			A int `json:"x"`
			b string
			T
			*M
		}{},
		(*I)(nil), (*interface{ Close() error })(nil), (*interface{})(nil), (*error)(nil),
		(*interface {
			error
			b()
			A(int)
		})(nil),
		(*func(func(int) int) func())(nil), &e, new(*int),
		errors.New("x"), fmt.Errorf("y"), T.M, i.M, (*T).M,
	} {
		fmt.Printf("%T\n", v)
	}
}
