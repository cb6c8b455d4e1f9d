// A call of a nil function value from a table.
package main

import "fmt"

var table = map[string]func(int) int{"double": func(x int) int { return 2 * x }}

func main() {
	fmt.Println(table["double"](4))
	fmt.Println(table["triple"](4))
}
