package view

import "reflect"

type Value struct {
	n    int
	swap func(i, j int)
}

func Of(x any) Value          { return Value{reflect.ValueOf(x).Len(), reflect.Swapper(x)} }
func (v Value) Len() int      { return v.n }
func (v Value) Swap(i, j int) { v.swap(i, j) }
