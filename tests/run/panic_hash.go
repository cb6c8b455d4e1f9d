// A map key whose dynamic type cannot be hashed.
package main

import "fmt"

func main() {
	seen := map[any]bool{1: true, "a": true, [2]string{"x", "y"}: true}
	fmt.Println(len(seen), seen[[2]string{"x", "y"}])
	for _, k := range []any{2, struct{ f []int }{}} {
		seen[k] = true
		fmt.Println(len(seen))
	}
}
