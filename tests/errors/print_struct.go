// What the built-in print cannot write: told when all else is right.
package main

type point struct{ x, y int }

func main() {
	println(point{1, 2}) // ERROR `illegal types for operand: print`
	print("a", [2]int{}, struct{}{}) // ERROR `illegal types for operand: print` `illegal types for operand: print`
	println(&point{}, []int{}, map[int]int{}, 1i, main, interface{}(point{}))
}
