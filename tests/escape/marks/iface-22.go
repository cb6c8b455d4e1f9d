// iface-22: conversion between interfaces
package main

type a interface{ m() int }
type b interface {
	m() int
	k() int
}
type T struct{ v int }

func (t *T) m() int { return t.v }
func (t *T) k() int { return t.v * 2 }
func use(x a) int {
	if y, ok := x.(b); ok {
		return y.k()
	}
	return x.m()
}
func f(n int) int {
	t := &T{n} // want:stack
	var x b = t
	return use(x)
}

func main() { println(f(3)) }
