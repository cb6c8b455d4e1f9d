// A type assertion to the wrong concrete type.
package main

import "fmt"

type celsius float64

func main() {
	values := []any{1, "two", celsius(3)}
	for _, v := range values {
		if s, ok := v.(string); ok {
			fmt.Println("string", s)
		}
	}
	fmt.Println(values[2].(float64))
}
