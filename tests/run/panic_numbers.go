// Panics with numbers, one replacing the other, all of them shown.
package main

type small uint8
type angle float64

func main() {
	defer func() { panic(true) }()
	defer func() { panic(2 + 3i) }()
	defer func() { panic(angle(1.5)) }()
	defer func() { panic(small(7)) }()
	defer func() { panic('x') }()
	defer func() { panic(uint64(1 << 63)) }()
	defer func() { panic(-1.25e100) }()
	panic(42)
}
