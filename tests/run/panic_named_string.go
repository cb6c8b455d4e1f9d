// A panic value of a named string type shows the type.
package main

type E string

func main() {
	panic(E("x \"quoted\"\n"))
}
