package main

import "fmt"

type bad struct{ what interface{} }

func (b bad) Error() string { panic(b.what) }

func main() {
	fmt.Println(bad{5}, bad{"text"})
	panic(bad{"no text"})
}
