// Of equal errors of one line one is told, unless another stands between them: as Go has it.
package main

func take(int, string) {}

func main() {
	x := 1
	println(aa, aa, aa) // ERROR `undefined: aa`
	println(aa, bb, aa) // ERROR `undefined: aa` `undefined: bb` `undefined: aa`
	_ = x.q + x.q // ERROR `x\.q undefined`
	_ = x.q + x.r + x.q // ERROR `x\.q undefined` `x\.r undefined` `x\.q undefined`
	take("a", 1); take("a", 1) // ERROR `cannot use "a"` `cannot use 1` `cannot use "a"` `cannot use 1`
	_ = []int{"a", 1.5, "a", "a"} // ERROR `cannot use "a"` `cannot use 1\.5` `cannot use "a"`
	var a, b, c int = "s", 1.5, "s" // ERROR `cannot use "s"` `cannot use 1\.5` `cannot use "s"`
	a, b, c = c, b, a
}
