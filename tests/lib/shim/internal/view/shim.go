package view

import "reflect"

type Value struct{ n int }

func Of(x any) Value           { return Value{reflect.ValueOf(x).Len()} }
func (v Value) Len() int       { return v.n }
func Swap(slice any, i, j int) { reflect.Swapper(slice)(i, j) }
