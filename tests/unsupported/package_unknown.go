package main

import (
	"fmt"
	"net/http"           // ERROR `net/http`
	"example.org/module" // ERROR `example.org/module`
)

func main() {
	fmt.Println(http.StatusOK, module.X)
}
