// A write to a nil map.
package main

import "fmt"

type registry struct{ names map[string][]int }

func (r *registry) add(n string) { r.names[n] = append(r.names[n], 1) }

func main() {
	var r registry
	fmt.Println(r.names["x"], len(r.names))
	r.add("x")
}
