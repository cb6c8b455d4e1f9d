// Constants in interfaces in package-level tables.
package main

import "fmt"

type temp float32

func (t temp) String() string { return fmt.Sprintf("%.1f°", float64(t)) }

var table = []struct {
	name string
	v    any
}{
	{"f64", 1.5}, {"neg", -0.25}, {"zero", 0.0}, {"f32", float32(2.5)}, {"int", -3}, {"i8", int8(-4)},
	{"u64", uint64(1 << 63)}, {"bool", true}, {"string", "x"}, {"rune", 'a'}, {"complex", 1 + 2i}, {"nil", nil},
	{"temp", temp(36.6)},
}

var stringers = [...]fmt.Stringer{temp(-1.5), temp(0)}

func main() {
	for _, e := range table {
		fmt.Printf("%s %v %T\n", e.name, e.v, e.v)
	}
	for _, s := range stringers {
		fmt.Println(s)
	}
	fmt.Println(table[0].v == any(1.5), table[1].v == any(0.25), table[3].v == any(float32(2.5)))
}
