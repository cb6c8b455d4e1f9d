// print and println write to standard error, in their own format.
package main

import "os"

type num int
type str string
type err struct{}

func (err) Error() string { return "not used by println" }

func main() {
	println()
	println("text", 1, -2, true, 'x', uint8(200), int64(-1<<63), uint64(1<<64-1))
	print("no newline ", 1, 2, " ", "a", "b", false, "\n")
	println(1.0, -0.5, 1e100, float32(0.1), 0.1, 123456789.0)
	zero := 0.0
	println(1/zero, -1/zero, zero/zero, zero)
	println(1+2i, complex64(-1i))
	println(num(5), str("named"), len("é"))
	var p *int
	var s []int
	var m map[string]int
	var f func()
	var e error
	println(p, m, f, e, s)
	const c = 1 << 40
	println(c, 'a'+1, "con"+"cat")
	os.Stdout.WriteString("to standard output\n")
	println("é世", "a\tb", `raw\n`)
}
