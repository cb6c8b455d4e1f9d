package view

import "reflect"

type Kind = reflect.Kind

const (
	Array  = reflect.Array
	Chan   = reflect.Chan
	Map    = reflect.Map
	Slice  = reflect.Slice
	String = reflect.String
)

type KindError = reflect.ValueError

type Value struct{ reflect.Value }

func Of(x any) Value           { return Value{reflect.ValueOf(x)} }
func Swap(slice any, i, j int) { reflect.Swapper(slice)(i, j) }
