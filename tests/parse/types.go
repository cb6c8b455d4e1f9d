package p

import (
	"fmt"
	. "math"
	alias "os"
)

type (
	A [4]int
	B []A
	C = map[string]*B
	D chan<- chan int
	E <-chan (<-chan int)
	F func(a, b int, c ...string) (x, y error)
	G func(int, ...B) C
	S struct {
		a, b int `tag`
		fmt.Stringer
		*A
		List[int]
		m map[A]B "other"
		arr [2]int
		sl []int
	}
	I interface {
		M(int) string
		fmt.Stringer
		~int | ~string | []byte
	}
)

type Vec[T any] []T
type Pair[K comparable, V any] struct{ k K; v V }
type Arr [N]int
type Mul [P * Q]int
type Ptr[P *Q,] int
type Con[P interface{ *Q }] int
type Sl[P []int | string, Q ~int] int
type Idx[P [3]int] int

func (r *Vec[T]) Len() int { return len(*r) }
func Map[T, U any](s []T, f func(T) U) (r []U)

var v1, v2 chan<- (chan int) = make(chan<- (chan int)), nil
var v3 = <-chan int(nil)
