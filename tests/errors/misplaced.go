// Forms that only certain places allow.
package main

func none() {}

func main() {
	var e interface{}
	defer none // ERROR `expression in defer must be function call`
	defer (none()) // ERROR `expression in defer must not be parenthesized`
	go none // ERROR `expression in go must be function call`
	go func() {} // ERROR `expression in go must be function call`
	go 1 // ERROR `expression in go must be function call`
	_ = e.(type) // ERROR `use of \.\(type\) outside type switch`
}
