// A shift by a negative count.
package main

import "fmt"

func shift(v uint32, n int) uint32 { return v >> n }

func main() {
	fmt.Println(shift(0x80, 4), shift(1, 40))
	fmt.Println(shift(1, -1))
}
