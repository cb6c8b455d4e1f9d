// Pairs of numbers that become float32 and float64 again are rounded.
package main

import "fmt"

type pair struct{ a, b float64 }

type small struct{ a, b float32 }

func narrow(p pair) small { return small{float32(p.a), float32(p.b)} }

func wide(s small) pair { return pair{float64(s.a), float64(s.b)} }

func both(p pair) pair { return wide(narrow(p)) }

func complexes(c complex128) complex128 { return complex128(complex64(c)) }

func main() {
	for _, p := range []pair{{1e-308, 0.1}, {0.1, 0.2}, {1e308, -1e308}, {1 << 24, 1<<24 + 1}} {
		fmt.Println(both(p), complexes(complex(p.a, p.b)))
		fmt.Println(float64(float32(p.a)) == p.a, float64(float32(p.b)) == p.b)
	}
}
