// Seeded sequences of math/rand are always the same.
package main

import (
	"fmt"
	"math/rand"
)

func main() {
	r := rand.New(rand.NewSource(42))
	fmt.Println(r.Int63(), r.Intn(100), r.Int31n(7), r.Float64(), r.Uint32(), r.Perm(6), r.Int63n(1e15))
	fmt.Println(r.NormFloat64(), r.ExpFloat64(), r.Float32(), r.Int31(), r.Uint64())
	s := []string{"a", "b", "c", "d", "e"}
	r.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
	fmt.Println(s)
	q := rand.New(rand.NewSource(42))
	fmt.Println(q.Int63() == rand.New(rand.NewSource(42)).Int63(), rand.Intn(1))
	r.Seed(-7)
	var histogram [6]int
	for range 6000 {
		histogram[r.Intn(6)]++
	}
	fmt.Println(histogram)
}
