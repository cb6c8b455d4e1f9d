// A store to one element of a large array keeps what the other elements hold: each new(item) below is another one.
package main

import "fmt"

type item struct{ n int }

func main() {
	const count = 100
	var items [2 * count]*item
	seen := make(map[*item]int)
	for i := 0; i < count; i++ {
		items[i] = new(item)
		items[2*i] = new(item)
		items[i].n += i
		seen[items[i]] = i
	}
	fmt.Println(len(seen), items[7].n, items[2*count-2].n)
}
