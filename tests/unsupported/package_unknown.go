package main

import (
	"fmt"
	"net/http"           // ERROR `net/http`
	"example.org/module" // ERROR `example.org/module`
	"stirngs"            // ERROR `stirngs`
)

func main() {
	fmt.Println(http.StatusOK, module.X, stirngs.ToUpper(""))
}
