// Constants with exponents near the largest that Go's compiler takes.
package main

import "fmt"

const (
	huge   = 1e646456990
	larger = huge * 10
	tiny   = 1 / larger
)

type point struct{ x, y float64 }

func one() float64 { return huge / huge }

func main() {
	fmt.Println(larger/huge, one(), tiny*huge*10, point{huge / larger, huge * tiny})
	fmt.Println(larger > huge, tiny > 0, float32(huge*tiny))
}
